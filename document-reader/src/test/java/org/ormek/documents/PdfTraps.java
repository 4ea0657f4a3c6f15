package org.ormek.documents;

import static org.ormek.documents.HostileFile.of;
import static org.ormek.documents.Verdict.BOMB;
import static org.ormek.documents.Verdict.CORRUPT;
import static org.ormek.documents.Verdict.EMPTY;
import static org.ormek.documents.Verdict.OK;
import static org.ormek.documents.Verdict.OUT_OF_MEMORY;
import static org.ormek.documents.Verdict.TIMED_OUT;
import static org.ormek.documents.Verdict.TRUNCATED;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** PDF files whose objects lead back to themselves, nest without end or are far too many, written object by object. */
final class PdfTraps {

    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String FONT = "<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";

    private PdfTraps() {}

    static List<HostileFile> all() {
        String kind = "PDF, objects that lead to themselves";
        String deep = "PDF, objects nested deeply";
        String endless = "PDF, endless pages and text";
        return List.of(
                of(kind, "kids.pdf", () -> pdf(CATALOG, "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>", page("")), OK, EMPTY, CORRUPT),
                of(kind, "parent.pdf", () -> pdf(CATALOG, "<</Type/Pages/Parent 2 0 R/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R>>"), EMPTY, CORRUPT),
                of(kind, "form.pdf", () -> pdf(CATALOG, PAGES, page("/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R"), stream("", "/X Do"),
                        stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>", "/X Do /X Do")), TIMED_OUT, EMPTY, CORRUPT),
                of(kind, "outline.pdf", () -> pdf("<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>", PAGES, page(""), "<</First 5 0 R/Last 5 0 R/Count 9>>",
                        "<</Title(again)/Parent 4 0 R/Next 5 0 R/First 5 0 R>>"), OK, EMPTY, CORRUPT, TRUNCATED),
                of(kind, "names.pdf", () -> pdf("<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 4 0 R>>>>", PAGES, page(""), "<</Kids[4 0 R 4 0 R]>>"), EMPTY, CORRUPT, BOMB),
                of(kind, "fields.pdf", () -> pdf("<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>", PAGES, page(""), "<</T(a)/FT/Tx/V(value)/Kids[4 0 R 4 0 R]>>"),
                        OK, EMPTY, CORRUPT, BOMB, TRUNCATED),
                of(kind, "reference.pdf", () -> pdf(CATALOG, PAGES, page("/Contents 4 0 R"), "4 0 R"), EMPTY, CORRUPT),
                of(kind, "length.pdf", () -> pdf(CATALOG, PAGES, page("/Contents 4 0 R"), "<</Length 4 0 R>>\nstream\nBT ET\nendstream"), EMPTY, CORRUPT),
                of(kind, "previous.pdf", () -> text(text(pdf(CATALOG, PAGES, page(""))).replace("/Size", "/Prev " + startOfTable(pdf(CATALOG, PAGES, page(""))) + "/Size")), EMPTY, CORRUPT),
                of(deep, "arrays.pdf", () -> pdf(CATALOG, PAGES, page("/Contents 4 0 R"), "[".repeat(200_000) + "]".repeat(200_000)), EMPTY, CORRUPT, BOMB),
                of(deep, "dictionaries.pdf", () -> pdf(CATALOG, PAGES, page("/A" + "<</A".repeat(200_000) + " 1 " + ">>".repeat(200_000))), EMPTY, CORRUPT, BOMB),
                of(deep, "operands.pdf", () -> pdf(CATALOG, PAGES, page("/Contents 4 0 R"), stream("", "[".repeat(500_000))), EMPTY, CORRUPT, BOMB),
                of(deep, "tree.pdf", () -> tree(20_000), EMPTY, OK, CORRUPT, BOMB),
                of(endless, "same-page.pdf", () -> pdf(CATALOG, "<</Type/Pages/Kids[" + "3 0 R ".repeat(1_000_000) + "]/Count 1000000>>", page("")), EMPTY, TRUNCATED, CORRUPT, TIMED_OUT, OUT_OF_MEMORY),
                of(endless, "same-text.pdf", () -> pdf(CATALOG, "<</Type/Pages/Kids[" + "3 0 R ".repeat(100_000) + "]/Count 100000>>", page("/Resources " + FONT + "/Contents 4 0 R"),
                        stream("", "BT /F 9 Tf 9 9 Td (endless) Tj ET\n".repeat(1_000))), TRUNCATED, TIMED_OUT),
                of(endless, "operators.pdf", () -> pdf(CATALOG, PAGES, page("/Contents 4 0 R"), stream("", "q 1 0 0 1 0 0 cm ".repeat(3_000_000))),
                        EMPTY, CORRUPT, TIMED_OUT, OUT_OF_MEMORY));
    }

    /** A PDF of one page with this packed content. */
    static byte[] page(byte[] content, String filter) {
        return pdf(CATALOG, PAGES, page("/Contents 4 0 R"), "<</Length " + content.length + "/Filter " + filter + ">>\nstream\n" + text(content) + "\nendstream");
    }

    /** A PDF of one page with an image that declares this size. */
    static byte[] image(int width, int height, byte[] packed) {
        return pdf(CATALOG, PAGES, page("/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R"), stream("", "/X Do"), "<</Type/XObject/Subtype/Image/Width " + width + "/Height " + height
                + "/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n" + text(packed) + "\nendstream");
    }

    /** One page with this text on it. */
    static byte[] saying(String words) {
        return pdf(CATALOG, PAGES, page("/Resources " + FONT + "/Contents 4 0 R"), stream("", "BT /F 9 Tf 9 9 Td (" + words + ") Tj ET"));
    }

    private static String page(String more) {
        return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]" + more + ">>";
    }

    private static String stream(String keys, String content) {
        return "<<" + keys + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream";
    }

    private static byte[] tree(int levels) {
        String[] objects = new String[levels + 2];
        objects[0] = CATALOG;
        for (int i = 1; i <= levels; i++) {
            objects[i] = "<</Type/Pages/Kids[" + (i + 2) + " 0 R]/Count 1" + (i == 1 ? "" : "/Parent " + i + " 0 R") + ">>";
        }
        objects[levels + 1] = "<</Type/Page/Parent " + (levels + 1) + " 0 R/MediaBox[0 0 99 99]>>";
        return pdf(objects);
    }

    /** The objects are numbered from 1; the first is the catalogue. */
    static byte[] pdf(String... objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text("%PDF-1.7\n"));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(text((i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(text(table + "trailer\n<</Size " + (objects.length + 1) + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static int startOfTable(byte[] pdf) {
        return text(pdf).indexOf("xref\n");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
