package org.ormek.documents;

import java.util.Locale;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.jspecify.annotations.Nullable;

/** Says what a parser's failure means for the document. */
final class Diagnosis {

    private static final int LONGEST_DETAIL = 200;
    private static final int DEEPEST_CAUSE = 20;

    private Diagnosis() {}

    static Finding of(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST_CAUSE; i++, cause = cause.getCause()) {
            Finding finding = known(cause);
            if (finding != null) {
                return finding;
            }
        }
        return new Finding(Verdict.CORRUPT,
                "The parser gave up, the file is damaged or not what it claims to be: " + detail(failure));
    }

    private static @Nullable Finding known(Throwable cause) {
        String message = cause.getMessage() == null ? "" : cause.getMessage().toLowerCase(Locale.ROOT);
        return switch (cause) {
            case OutOfMemoryError error -> throw error;
            case StackOverflowError error -> new Finding(Verdict.BOMB, "It is nested too deeply to be read.");
            case EncryptedDocumentException encrypted -> encrypted();
            case org.apache.poi.EncryptedDocumentException encrypted -> encrypted();
            case InvalidPasswordException encrypted -> encrypted();
            case PasswordRequiredException encrypted -> encrypted();
            case ZeroByteFileException empty -> new Finding(Verdict.EMPTY, "It has no bytes.");
            case UnsupportedFormatException unsupported -> new Finding(Verdict.UNSUPPORTED,
                    "This variant of the format is not read: " + detail(cause));
            case TikaMemoryLimitException large -> tooLarge(cause);
            default -> byMessage(cause, message);
        };
    }

    private static @Nullable Finding byMessage(Throwable cause, String message) {
        if (message.contains("zip bomb") || message.contains("jaxp000100")) {
            return new Finding(Verdict.BOMB, "It expands far beyond its size: treat it as built to exhaust its reader.");
        }
        if (message.contains("tried to allocate an array") || message.contains("zip entry size is too large")) {
            return tooLarge(cause);
        }
        if (message.contains("tesseractocrparser timeout")) {
            return new Finding(Verdict.TIMED_OUT, "tesseract did not finish an image in time: look at the image by hand.");
        }
        return null;
    }

    private static Finding encrypted() {
        return new Finding(Verdict.ENCRYPTED, "A password is needed: obtain it and hand in the file without its protection.");
    }

    private static Finding tooLarge(Throwable cause) {
        return new Finding(Verdict.TOO_LARGE, "A single piece of it is over the limit of the parser: " + detail(cause));
    }

    private static String detail(Throwable failure) {
        Throwable root = failure;
        for (int i = 0; root.getCause() != null && i < DEEPEST_CAUSE; i++) {
            root = root.getCause();
        }
        String message = root.getClass().getSimpleName() + ": " + root.getMessage();
        String line = message.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "...";
    }
}
