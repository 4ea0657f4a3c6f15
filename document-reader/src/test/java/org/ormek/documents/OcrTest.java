package org.ormek.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the reader does with tesseract, by a stand-in on the PATH that behaves like it. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class OcrTest {

    @TempDir
    Path directory;

    @Test
    void readsImagesInTheLanguagesThereAre() throws Exception {
        try (ReaderProcess reader = readerWith("printf 'text by %s' \"$*\" > \"$2.txt\"", "eng\nosd\nrus")) {
            JsonNode answer = reader.ask(image());
            assertThat(answer.get("verdict").asText()).as("%s", answer).isEqualTo("OK");
            assertThat(answer.get("ocr").asText()).isEqualTo("USED");
            assertThat(answer.at("/parts/0/text").asText()).contains("-l rus+eng");
            assertThat(answer.get("reason").asText()).contains("install tesseract-ocr-kaz");
        }
    }

    @Test
    void stopsAnImageThatTakesTooLong() throws Exception {
        try (ReaderProcess reader = readerWith("exec sleep 60", "eng")) {
            JsonNode answer = reader.ask(image(), Map.of("maxMillis", 1_500));
            assertThat(answer.get("verdict").asText()).as("%s", answer).isEqualTo("TIMED_OUT");
            assertThat(reader.process().descendants()).as("tesseract is ended").isEmpty();
        }
    }

    @Test
    void doesWithoutWhenNoLanguageFits() throws Exception {
        try (ReaderProcess reader = readerWith("exit 1", "deu")) {
            JsonNode answer = reader.ask(image());
            assertThat(answer.get("ocr").asText()).as("%s", answer).isEqualTo("NOT_INSTALLED");
            assertThat(answer.get("reason").asText()).contains("install tesseract-ocr-rus");
        }
    }

    private ReaderProcess readerWith(String reading, String languages) throws Exception {
        Path program = Files.writeString(directory.resolve("tesseract"), """
                #!/bin/sh
                case "$1" in
                --list-langs) printf 'List of available languages (3):\\n%s\\n' ;;
                ''|-*) echo 'tesseract 5.3.0' ;;
                *) %s ;;
                esac
                """.formatted(languages, reading));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new ReaderProcess(Map.of("PATH", directory + ":" + System.getenv("PATH")), "-Xmx256m", "-XX:+UseSerialGC");
    }

    private Path image() throws Exception {
        return Files.write(directory.resolve("screen.png"), Documents.png("PAY 12345"));
    }
}
