package org.ormek.documents;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The OCR program of this machine, if there is one.
 *
 * @param installed whether it is on the PATH
 * @param languages which of the wanted languages it has
 */
record Tesseract(boolean installed, List<String> languages) {

    private static final List<String> WANTED = List.of("rus", "kaz", "eng");

    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/tiff", "image/bmp", "image/gif",
            "image/jp2", "image/jpx", "image/webp", "image/x-portable-pixmap");

    /** Looks for the program on the PATH and asks it for its languages. */
    static Tesseract find() {
        String path = System.getenv("PATH");
        for (String directory : (path == null ? "" : path).split(File.pathSeparator)) {
            Path program = Path.of(directory, "tesseract");
            if (!directory.isEmpty() && Files.isRegularFile(program) && Files.isExecutable(program)) {
                return new Tesseract(true, listLanguages(program));
            }
        }
        return new Tesseract(false, List.of());
    }

    /** Whether it would read an image of this type. */
    static boolean reads(String contentType) {
        return IMAGES.contains(contentType.split(";", 2)[0]);
    }

    boolean isUsable() {
        return !languages.isEmpty();
    }

    /** Whether some of the wanted languages are missing. */
    boolean isPartial() {
        return languages.size() < WANTED.size();
    }

    /** The languages as the program wants them. */
    String language() {
        return String.join("+", languages);
    }

    /** What to do to have all images read. */
    String advice() {
        if (!installed) {
            return "The text of the image was not read: install tesseract-ocr with tesseract-ocr-rus, tesseract-ocr-kaz and tesseract-ocr-eng.";
        }
        List<String> missing = WANTED.stream().filter(language -> !languages.contains(language)).toList();
        return "tesseract lacks " + missing + ": install tesseract-ocr-" + String.join(" tesseract-ocr-", missing) + ".";
    }

    private static List<String> listLanguages(Path program) {
        try {
            Path listing = Files.createTempFile("tesseract-languages", ".txt");
            try {
                Process process = new ProcessBuilder(program.toString(), "--list-langs")
                        .redirectErrorStream(true).redirectOutput(listing.toFile()).start();
                process.getOutputStream().close();
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return List.of();
                }
                List<String> lines = Files.readString(listing, StandardCharsets.ISO_8859_1).lines().map(String::strip).toList();
                return WANTED.stream().filter(lines::contains).toList();
            } finally {
                Files.deleteIfExists(listing);
            }
        } catch (IOException unusable) {
            return List.of();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
