package org.ormek.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.ormek", importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

    /** The test support of graph-model comes in a jar, and its tests may use the driver. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule MODEL_IS_JAVA_ALONE = noClasses().that().resideInAPackage("org.ormek.model..").should().dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", "org.ormek.model..");

    @ArchTest
    static final ArchRule THE_DRIVER_STAYS_IN_ITS_PACKAGE = noClasses().that().resideOutsideOfPackage("org.ormek.graph.neo4j..").should()
            .dependOnClassesThat().resideInAPackage("org.neo4j.driver..");

    @ArchTest
    static final ArchRule EXTRACT_KNOWS_NO_GRAPH_NO_SPRING_NO_NETWORK = noClasses().that().resideInAPackage("org.ormek.extract..").should()
            .dependOnClassesThat().resideInAnyPackage("org.ormek.graph..", "org.springframework..", "org.neo4j..", "java.net.http..");

    @ArchTest
    static final ArchRule THE_API_KNOWS_ONLY_MODEL_AND_PORT = noClasses().that().resideInAPackage("org.ormek.api..").should()
            .dependOnClassesThat().resideInAnyPackage("org.ormek.graph.neo4j..", "org.ormek.graph.server..", "org.ormek.extract..", "org.ormek.ingest..", "org.ormek.app..");

    /** Who a victim is passes through as few hands as possible. */
    @ArchTest
    static final ArchRule CLEAR_IDENTITIES_STAY_BEHIND_THE_DOOR = noClasses().that().resideOutsideOfPackage("org.ormek.ingest.archive..").and()
            .doNotHaveSimpleName("VictimFiles").and().doNotHaveFullyQualifiedName("org.ormek.app.WebServer").should().dependOnClassesThat().haveSimpleName("VictimIdentity");

    @ArchTest
    static final ArchRule ONLY_THE_REIDENTIFICATION_ASKS_WHO_A_VICTIM_IS = noClasses().that().resideOutsideOfPackage("org.ormek.api.victim..").and()
            .doNotHaveFullyQualifiedName("org.ormek.api.ApiServer").and().doNotHaveFullyQualifiedName("org.ormek.api.ApiParts").and()
            .doNotHaveFullyQualifiedName("org.ormek.app.WebServer").should().dependOnClassesThat().haveFullyQualifiedName("org.ormek.api.victim.VictimFile");

    /** Statements run through the scoped door alone, or are an operator's own: nobody else reads by the name of a file. */
    @ArchTest
    static final ArchRule READS_GO_THROUGH_THE_SCOPED_DOOR = noClasses().that().resideInAPackage("org.ormek.graph.neo4j..").and()
            .doNotHaveSimpleName("ScopedReads").and().doNotHaveSimpleName("OperatorReads").and().doNotHaveSimpleName("SchemaMigration").and()
            .doNotHaveSimpleName("Neo4jClusterWriter").and().doNotHaveSimpleName("WordsOfOldEvidence").should()
            .callMethod("org.ormek.graph.neo4j.Statements", "read", "java.lang.String", "java.util.Map",
                    "java.util.function.Function");

    @ArchTest
    static final ArchRule OPERATOR_READS_ARE_GIVEN_OUT_BY_THE_PORT_ALONE = noClasses().that().doNotHaveSimpleName("OperatorReads").and()
            .doNotHaveSimpleName("Neo4jGraph").and().doNotHaveSimpleName("Neo4jView").should().dependOnClassesThat().haveFullyQualifiedName("org.ormek.graph.neo4j.OperatorReads");

    @ArchTest
    static final ArchRule THE_API_WRITES_NOTHING_AND_READS_NOTHING_UNSCOPED = noClasses().that().resideInAPackage("org.ormek.api..").should().dependOnClassesThat()
            .haveNameMatching("org\\.ormek\\.graph\\.(GraphWriter|ClusterWriter|GraphInventory|EvidenceProvenance|EntityFacts).*");

    @ArchTest
    static final ArchRule WHICH_DATASETS_THERE_ARE_IS_ASKED_FOR_KEYS_THAT_SEE_ALL_ONLY = noClasses().that().resideInAPackage("org.ormek.api..").and()
            .doNotHaveSimpleName("Asker").should().callMethod("org.ormek.graph.GraphView", "listDatasets");

    @ArchTest
    static final ArchRule API_FEATURES_DO_NOT_KNOW_ONE_ANOTHER = slices().matching("org.ormek.api.(search|entity|linkreport|comparison|cluster|statistics|imports|jobs|crawls|resources|victim|judgement|clusterrun)..")
            .should().notDependOnEachOther();

    /** Pages see what the HTTP interface sees, and it does not know them. */
    @ArchTest
    static final ArchRule THE_CONSOLE_KNOWS_ONLY_THE_API_MODEL_AND_PORT = noClasses().that().resideInAPackage("org.ormek.console..").should().dependOnClassesThat()
            .resideInAnyPackage("org.ormek.graph.neo4j..", "org.ormek.graph.server..", "org.ormek.extract..", "org.ormek.ingest..", "org.ormek.app..");

    @ArchTest
    static final ArchRule THE_CONSOLE_WRITES_NOTHING_AND_READS_NOTHING_UNSCOPED = noClasses().that().resideInAPackage("org.ormek.console..").should().dependOnClassesThat()
            .haveNameMatching("org\\.ormek\\.graph\\.(GraphWriter|ClusterWriter|GraphInventory|EvidenceProvenance|EntityFacts).*");

    @ArchTest
    static final ArchRule THE_CONSOLE_ASKS_FOR_DATASETS_THROUGH_THE_ASKER = noClasses().that().resideInAPackage("org.ormek.console..").should()
            .callMethod("org.ormek.graph.GraphView", "listDatasets");

    @ArchTest
    static final ArchRule THE_API_DOES_NOT_KNOW_THE_CONSOLE = noClasses().that().resideInAPackage("org.ormek.api..").should().dependOnClassesThat().resideInAPackage("org.ormek.console..");

    @ArchTest
    static final ArchRule CRAWLERS_NEITHER_READ_NOR_WRITE_THE_GRAPH = noClasses().that().resideInAPackage("org.ormek.crawl..").should()
            .dependOnClassesThat().resideInAnyPackage("org.ormek.graph..", "org.ormek.detection..", "org.ormek.ingest..", "org.ormek.api..", "org.springframework..");

    @ArchTest
    static final ArchRule INGEST_KNOWS_NEITHER_CRAWLERS_NOR_API = noClasses().that().resideInAPackage("org.ormek.ingest..").should()
            .dependOnClassesThat().resideInAnyPackage("org.ormek.crawl..", "org.ormek.api..", "org.ormek.analysis..", "org.ormek.detection..");

    @ArchTest
    static final ArchRule TRUTH_CANNOT_LEAK = noClasses().that().resideInAPackage("org.ormek.simulation..").should().dependOnClassesThat()
            .resideInAnyPackage("org.ormek.model..", "org.ormek.extract..", "org.ormek.graph..", "org.ormek.analysis..", "org.ormek.ingest..", "org.ormek.api..");

    /** No job that reads evidence or finds clusters can come to know who owns what. */
    @ArchTest
    static final ArchRule TRUTH_IS_READ_BY_THE_EVALUATION_ALONE = noClasses().that().resideOutsideOfPackage("org.ormek.app.evaluation..").and()
            .doNotHaveFullyQualifiedName("org.ormek.app.EvaluateCommand").should().dependOnClassesThat().resideInAPackage("org.ormek.app.evaluation..");

    @ArchTest
    static final ArchRule THE_EVALUATION_WRITES_NOTHING = noClasses().that().resideInAPackage("org.ormek.app.evaluation..").should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("write")));

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.ormek.(**)").should().beFreeOfCycles();
}
