package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** Gives all tests of pages one server and one browser, which end with the last test, and fails a test whose page asked others or broke a rule. */
final class ConsoleExtension implements BeforeAllCallback, AfterEachCallback {

    private @Nullable Shared shared;

    /** Closed by the test engine when everything is over. */
    private record Shared(Path folder, ConsoleForTests console) implements AutoCloseable {

        static Shared start() {
            try {
                Path folder = Files.createTempDirectory("ormek-console");
                return new Shared(folder, new ConsoleForTests(folder));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            console.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    ConsoleForTests console() {
        return Objects.requireNonNull(shared).console();
    }

    /** A folder for files of the tests. */
    Path folder() {
        return Objects.requireNonNull(shared).folder();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(ConsoleForTests.hasBrowser(), "THE CONSOLE WAS NOT TESTED IN A BROWSER: there is none at " + ConsoleForTests.CHROMIUM + ". Install the package 'chromium', or name one in ORMEK_CHROMIUM.");
        shared = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent("console", key -> Shared.start(), Shared.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> faults = List.copyOf(console().faults);
        // Those of one test are no faults of the next.
        console().faults.clear();
        assertThat(faults).isEmpty();
    }
}
