package org.ormek.crawl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom in this module. */
@AnalyzeClasses(packages = "org.ormek.crawl", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_THE_DOOR_OPENS_CONNECTIONS = noClasses().that().resideOutsideOfPackage("org.ormek.crawl.fetch..")
            .should().dependOnClassesThat().haveNameMatching("java\\.net\\.(http\\..*|.*Socket.*|URLConnection|HttpURLConnection)|javax\\.net\\..*|okhttp3\\..*|org\\.xbill\\..*|java\\.nio\\.channels\\.SocketChannel");

    @ArchTest
    static final ArchRule ONLY_RENDERING_KNOWS_THE_BROWSER = noClasses().that().resideOutsideOfPackage("org.ormek.crawl.render..")
            .should().dependOnClassesThat().resideInAnyPackage("com.microsoft.playwright..", "com.google.gson..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_GRAPH_OR_THE_OTHER_MODULES = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.ormek.graph..", "org.ormek.ingest..", "org.ormek.api..", "org.ormek.app..", "org.neo4j..", "org.springframework..");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.ormek.crawl.(*)..").should().beFreeOfCycles();
}
