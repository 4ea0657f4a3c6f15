package org.ormek.console.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The types of the scripts, checked by the TypeScript compiler in the machine's browser; docs/decisions/0033. */
class TypeCheckTest {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("ORMEK_CHROMIUM", "/usr/bin/chromium"));
    private static final Path SOURCES = Path.of("src/main/typescript");
    private static final Path WEB = Path.of("target/web");
    private static final String COMPILER = "/META-INF/resources/webjars/typescript/";

    private static final Map<String, String> FILES = new HashMap<>();
    private static Playwright playwright;
    private static Page page;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "THE TYPES OF THE SCRIPTS WERE NOT CHECKED: there is no browser at " + CHROMIUM + ". Install the package 'chromium', or name one in ORMEK_CHROMIUM.");
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                put("/src/main/typescript/" + SOURCES.relativize(source).toString().replace('\\', '/'), source);
            }
        }
        put("/src/main/resources/org/ormek/console/board/marks.json", Path.of("src/main/resources/org/ormek/console/board/marks.json"));
        put("/types/cytoscape.d.ts", declarations("cytoscape", "index.d.ts"));
        put("/types/htmx.d.ts", declarations("htmx", "htmx.esm.d.ts"));
        for (String library : List.of("es5", "es2015", "es2016", "es2017", "es2018", "es2019", "es2020", "es2021", "es2022", "dom", "dom.iterable", "decorators", "decorators.legacy")) {
            library(library);
        }
        // The browser is that of the machine; nothing is downloaded.
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox", "--disable-gpu")));
        page = browser.newPage();
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(compilerFile("typescript.js")));
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(resource("/org/ormek/console/script/check.js")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void theScriptsHaveNoErrorOfTypes() {
        assertThat(faults(FILES)).isEmpty();
    }

    @Test
    void anErrorOfTypesIsFoundInOurOwnCodeAndWhereALibraryIsCalled() {
        Map<String, String> files = new HashMap<>(FILES);
        files.merge("/src/main/typescript/board/model.ts", "\nexport const wrong: string = MOST_STEPS;\n", String::concat);
        files.merge("/src/main/typescript/board/canvas.ts", "\nexport const alsoWrong = (cy: cytoscape.Core): number => cy.zoomIn();\n", String::concat);
        files.merge("/src/main/typescript/console.ts", "\nhtmx.trigger(1);\n", String::concat);
        assertThat(faults(files)).hasSizeGreaterThanOrEqualTo(3).anyMatch(fault -> fault.startsWith("/src/main/typescript/board/model.ts") && fault.contains("TS2322"))
                .anyMatch(fault -> fault.startsWith("/src/main/typescript/board/canvas.ts") && fault.contains("zoomIn")).anyMatch(fault -> fault.startsWith("/src/main/typescript/console.ts"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(Map<String, String> files) {
        return (List<String>) page.evaluate("files => check(files, ['/src/main/typescript/console.ts', '/src/main/typescript/board.ts'])", files);
    }

    private static void put(String name, Path file) throws IOException {
        FILES.put(name, Files.readString(file, StandardCharsets.UTF_8));
    }

    /** The declarations that a library brings in its WebJar, which the build has unpacked. */
    private static Path declarations(String library, String name) throws IOException {
        try (Stream<Path> files = Files.walk(WEB.resolve(library))) {
            return files.filter(file -> file.getFileName().toString().equals(name)).findFirst().orElseThrow();
        }
    }

    /** A library of the language with those that it refers to, if the compiler has it. */
    private static void library(String name) throws IOException {
        String text = compilerFile("lib." + name + ".d.ts");
        if (FILES.putIfAbsent("/lib/lib." + name + ".d.ts", text) == null) {
            for (String line : text.lines().filter(one -> one.startsWith("/// <reference lib=\"")).toList()) {
                library(line.split("\"")[1]);
            }
        }
    }

    private static String compilerFile(String name) throws IOException {
        Properties about = new Properties();
        try (InputStream pom = Objects.requireNonNull(TypeCheckTest.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/typescript/pom.properties"))) {
            about.load(pom);
        }
        return resource(COMPILER + about.getProperty("version") + "/lib/" + name);
    }

    private static String resource(String path) throws IOException {
        try (InputStream file = Objects.requireNonNull(TypeCheckTest.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
