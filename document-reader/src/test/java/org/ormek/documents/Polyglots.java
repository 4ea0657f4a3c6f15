package org.ormek.documents;

import static org.ormek.documents.HostileFile.of;
import static org.ormek.documents.Verdict.CORRUPT;
import static org.ormek.documents.Verdict.OK;
import static org.ormek.documents.Verdict.UNSUPPORTED;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Files that are two things at once, or another thing than their name says. */
final class Polyglots {

    private static final String KIND = "two kinds of file in one";

    private Polyglots() {}

    static List<HostileFile> all() {
        return List.of(
                of(KIND, "pdf-zip.pdf", () -> join(PdfTraps.saying("paper"), zip()), OK, CORRUPT),
                of(KIND, "zip-pdf.pdf", () -> join(zip(), PdfTraps.saying("paper")), OK, CORRUPT),
                of(KIND, "gif-html.gif", Polyglots::gifHtml, OK, CORRUPT),
                of(KIND, "gif-html.html", Polyglots::gifHtml, OK, CORRUPT),
                of(KIND, "png-zip.png", () -> join(Documents.png("x"), zip()), OK),
                of(KIND, "pdf-html.html", () -> join(text("<!-- "), PdfTraps.saying("paper"), text(" --><html><body>page</body></html>")), OK, CORRUPT),
                of(KIND, "docx-zip.docx", () -> join(Documents.docx("office"), zip()), OK, CORRUPT),
                of(KIND, "script-zip.txt", () -> join(text("#!/bin/sh\nrm -rf /\nexit\n"), zip()), OK, CORRUPT, UNSUPPORTED),
                of(KIND, "letter-pdf.eml", () -> join(text("From: a@example.kz\r\nTo: b@example.kz\r\nSubject: s\r\n\r\n"), PdfTraps.saying("paper")), OK),
                of(KIND, "docx.pdf", () -> Documents.docx("office"), OK),
                of(KIND, "pdf.docx", () -> PdfTraps.saying("paper"), OK));
    }

    /** A GIF whose width spells the beginning of a comment that ends in a page. */
    private static byte[] gifHtml() {
        return text("GIF89a/*\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;*/=1;<html><body><script>alert(1)</script>page</body></html>");
    }

    private static byte[] zip() throws Exception {
        return Documents.zip(Map.of("inside.txt", text("archive")));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }
}
