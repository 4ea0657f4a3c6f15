package org.ormek.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.ormek.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule JOBS_DO_NOT_KNOW_ONE_ANOTHER = slices().matching("org.ormek.ingest.(complaint|entitylist|sitereport|tag|message)..")
            .should().notDependOnEachOther();

    @ArchTest
    static final ArchRule ONLY_THE_PORT_OF_THE_GRAPH = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.ormek.graph.neo4j..", "org.ormek.graph.server..", "org.neo4j..", "org.ormek.api..", "org.apache.tika..");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.ormek.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule JOBS_USE_NO_SPRING = classes().that().resideInAnyPackage("..complaint..", "..entitylist..", "..sitereport..", "..tag..", "..message..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", "org.ormek.model..", "org.ormek.extract..",
                    "org.ormek.ingest.shared..", "org.ormek.ingest.complaint..", "org.ormek.ingest.entitylist..", "org.ormek.ingest.sitereport..",
                    "org.ormek.ingest.tag..", "org.ormek.ingest.message..");
}
