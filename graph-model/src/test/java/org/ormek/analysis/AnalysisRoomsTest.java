package org.ormek.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the algorithms may know: the model, the JDK, the Leiden library. */
@AnalyzeClasses(packages = "org.ormek.analysis", importOptions = ImportOption.DoNotIncludeTests.class)
class AnalysisRoomsTest {

    @ArchTest
    static final ArchRule ANALYSIS_KNOWS_THE_MODEL_AND_LEIDEN = classes().that().resideInAPackage("org.ormek.analysis..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.ormek.analysis..", "org.ormek.model..", "java..", "org.jspecify..", "nl.cwts..");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.ormek.analysis.(*)..").should().beFreeOfCycles();
}
