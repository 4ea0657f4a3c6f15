package org.ormek;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom in this module. */
@AnalyzeClasses(packages = "org.ormek", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule MODEL_KNOWS_ONLY_THE_JDK = classes().that().resideInAPackage("org.ormek.model..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.ormek.model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule EXTRACT_KNOWS_THE_MODEL_AND_ITS_LIBRARIES = classes().that().resideInAPackage("org.ormek.extract..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.ormek.extract..", "org.ormek.model..", "java..",
                    "org.jspecify..", "com.google.i18n.phonenumbers..", "crawlercommons..", "com.ibm.icu..",
                    "org.bouncycastle..", "javax.crypto..", "org.apache.commons.validator..", "com.github.pemistahl.lingua..", "kotlin..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule EXTRACT_NEVER_TOUCHES_THE_NETWORK = noClasses().that().resideInAPackage("org.ormek.extract..")
            .should().dependOnClassesThat().haveNameMatching("java\\.net\\.(http\\..*|.*Socket.*|URLConnection)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_PORT_KNOWS_ONLY_THE_MODEL = classes().that().resideInAPackage("org.ormek.graph")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.ormek.graph", "org.ormek.model", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule ANALYSIS_KNOWS_THE_MODEL_AND_ITS_LIBRARY = classes().that().resideInAPackage("org.ormek.analysis..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.ormek.analysis..", "org.ormek.model", "java..", "org.jspecify..", "nl.cwts..");

    @ArchTest
    static final ArchRule THE_DETECTION_JOB_STANDS_ON_ANALYSIS_AND_THE_PORT = classes().that().resideInAPackage("org.ormek.detection")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.ormek.detection", "org.ormek.analysis..", "org.ormek.graph", "org.ormek.judgement",
                    "org.ormek.lexicon", "org.ormek.script", "org.ormek.brand", "org.ormek.extract", "org.ormek.model", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule MARKS_OF_BRANDS_STAND_ON_THE_LEXICON = classes().that().resideInAPackage("org.ormek.brand")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.ormek.brand", "org.ormek.lexicon", "org.ormek.model", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule SCRIPTS_STAND_ON_ANALYSIS_AND_FOLDING = classes().that().resideInAPackage("org.ormek.script")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.ormek.script", "org.ormek.analysis..", "org.ormek.extract", "org.ormek.model", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule THE_LEXICON_KNOWS_FOLDING_AND_THE_MODEL = classes().that().resideInAPackage("org.ormek.lexicon")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.ormek.lexicon", "org.ormek.extract", "org.ormek.model", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule NOTHING_BELOW_KNOWS_THE_DETECTION_JOB = noClasses().that().resideOutsideOfPackage("org.ormek.detection")
            .should().dependOnClassesThat().resideInAPackage("org.ormek.detection");

    @ArchTest
    static final ArchRule JUDGEMENTS_KNOW_ONLY_THE_MODEL = classes().that().resideInAPackage("org.ormek.judgement")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.ormek.judgement", "org.ormek.model", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule THE_SERVER_PROCESS_KNOWS_NOTHING_OF_THE_GRAPH = classes().that()
            .resideInAPackage("org.ormek.graph.server..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.ormek.graph.server", "org.ormek.home", "org.ormek.model", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule THE_HOME_KNOWS_ONLY_THE_MODEL = classes().that().resideInAPackage("org.ormek.home")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.ormek.home", "org.ormek.model", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule ONLY_THE_ADAPTER_KNOWS_THE_DRIVER = noClasses().that().resideOutsideOfPackage("org.ormek.graph.neo4j..")
            .should().dependOnClassesThat().resideInAPackage("org.neo4j..");

    @ArchTest
    static final ArchRule THE_ADAPTERS_PUBLIC_FACE_IS_SMALL = classes().that().resideInAPackage("org.ormek.graph.neo4j..")
            .and().arePublic().should().haveSimpleName("Neo4jGraph");

    @ArchTest
    static final ArchRule NO_FRAMEWORK_NO_FILE_READERS = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.tika..", "org.jsoup..", "jakarta..");

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES = slices().matching("org.ormek.(**)").should().beFreeOfCycles();
}
