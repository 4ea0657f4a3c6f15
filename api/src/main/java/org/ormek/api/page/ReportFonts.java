package org.ormek.api.page;

import java.io.InputStream;
import java.util.Objects;

/** The fonts inside PDF files: DejaVu Sans, which has every letter of Kazakh, Russian and English and the sign of the tenge. */
public final class ReportFonts {

    private ReportFonts() {
    }

    /** The upright one, as a TrueType file; the caller closes it. */
    public static InputStream regular() {
        return font("DejaVuSans.ttf");
    }

    /** The bold one, likewise. */
    public static InputStream bold() {
        return font("DejaVuSans-Bold.ttf");
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(ReportFonts.class.getResourceAsStream("/org/ormek/api/fonts/" + name));
    }
}
