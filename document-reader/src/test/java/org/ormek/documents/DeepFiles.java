package org.ormek.documents;

import static org.ormek.documents.HostileFile.of;
import static org.ormek.documents.Verdict.BOMB;
import static org.ormek.documents.Verdict.CORRUPT;
import static org.ormek.documents.Verdict.EMPTY;
import static org.ormek.documents.Verdict.OK;
import static org.ormek.documents.Verdict.OUT_OF_MEMORY;
import static org.ormek.documents.Verdict.TIMED_OUT;
import static org.ormek.documents.Verdict.TRUNCATED;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that nest deeper than a stack, or go on for longer than anybody reads. */
final class DeepFiles {

    private static final String HEAD = "From: a@example.kz\r\nTo: b@example.kz\r\nSubject: deep\r\nMIME-Version: 1.0\r\n";

    private DeepFiles() {}

    static List<HostileFile> all() {
        return List.of(
                text("XML nested 200,000 deep", "deep.xml", () -> "<?xml version=\"1.0\"?>" + "<r>".repeat(200_000) + "x" + "</r>".repeat(200_000), BOMB),
                text("XML nested 200,000 deep", "open.xml", () -> "<?xml version=\"1.0\"?>" + "<r>".repeat(200_000), BOMB, CORRUPT),
                text("XML with exploding entities", "laughs.xml", DeepFiles::laughs, BOMB),
                text("XML with exploding entities", "quadratic.xml", () -> "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"" + "a".repeat(100_000) + "\">]><r>" + "&a;".repeat(100_000) + "</r>", BOMB, TRUNCATED),
                text("XML without end", "attributes.xml", () -> "<r " + "a".repeat(30_000_000) + "='1'>x</r>", CORRUPT, BOMB, OUT_OF_MEMORY),
                text("XML without end", "many-attributes.xml", () -> "<r " + attributes(200_000) + ">x</r>", CORRUPT, BOMB),
                text("XML without end", "elements.xml", () -> "<r>" + "<a/>".repeat(20_000_000), CORRUPT, TRUNCATED),
                text("HTML nested 200,000 deep", "deep.html", () -> "<html><body>" + "<div>".repeat(200_000) + "x", BOMB, OK, TIMED_OUT),
                text("HTML nested 200,000 deep", "tables.html", () -> "<html><body>" + "<table><tr><td>".repeat(50_000) + "x", BOMB, OK, TIMED_OUT),
                text("HTML without end", "formatting.html", () -> "<html><body>" + "<b><p>".repeat(20_000) + "x", BOMB, OK, TIMED_OUT, EMPTY),
                text("HTML without end", "attribute.html", () -> "<html><body><a href='" + "a".repeat(60_000_000), EMPTY, OUT_OF_MEMORY, CORRUPT),
                text("JSON nested 1,000,000 deep", "deep.json", () -> "[".repeat(1_000_000) + "]".repeat(1_000_000), OK, TRUNCATED, BOMB),
                text("JSON nested 1,000,000 deep", "objects.json", () -> "{\"a\":".repeat(1_000_000), OK, TRUNCATED, BOMB),
                text("RTF nested 500,000 deep", "deep.rtf", () -> "{\\rtf1 " + "{\\b ".repeat(500_000) + "x", EMPTY, OK, CORRUPT),
                text("RTF nested 500,000 deep", "binary.rtf", () -> "{\\rtf1 \\bin2000000000 x}", OK, EMPTY, CORRUPT),
                text("text of 200 MB on one line", "line.txt", () -> "a".repeat(200_000_000), TRUNCATED),
                text("MIME nested 10,000 deep", "multipart.eml", () -> multiparts(10_000), TRUNCATED, BOMB, CORRUPT, OK, EMPTY),
                text("MIME nested 10,000 deep", "messages.eml", () -> (HEAD + "Content-Type: message/rfc822\r\n\r\n").repeat(10_000) + HEAD + "\r\nbottom", TRUNCATED, BOMB, CORRUPT),
                text("MIME with a header without end", "header.eml", () -> HEAD + "X-Long: " + "a".repeat(50_000_000) + "\r\n\r\nbody", OK, CORRUPT, OUT_OF_MEMORY),
                text("MIME with a header without end", "headers.eml", () -> HEAD + "X-Many: a\r\n".repeat(2_000_000) + "\r\nbody", OK, CORRUPT, OUT_OF_MEMORY),
                text("EML with 10,000 attachments", "attachments.eml", () -> attachments(10_000), TRUNCATED));
    }

    private static HostileFile text(String kind, String name, Text text, Verdict first, Verdict... others) {
        return of(kind, name, () -> text.make().getBytes(StandardCharsets.UTF_8), first, others);
    }

    private interface Text {
        String make();
    }

    private static String laughs() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        return xml.append("]><r>&a29;</r>").toString();
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append('a').append(i).append("='' ");
        }
        return attributes.toString();
    }

    private static String multiparts(int levels) {
        StringBuilder letter = new StringBuilder(HEAD);
        for (int i = 0; i < levels; i++) {
            letter.append("Content-Type: multipart/mixed; boundary=\"b").append(i).append("\"\r\n\r\n--b").append(i).append("\r\n");
        }
        return letter.append("Content-Type: text/plain\r\n\r\nbottom\r\n").toString();
    }

    private static String attachments(int count) {
        StringBuilder letter = new StringBuilder(HEAD).append("Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n");
        for (int i = 0; i < count; i++) {
            letter.append("--b\r\nContent-Type: text/plain; name=\"a").append(i).append(".txt\"\r\nContent-Disposition: attachment; filename=\"a")
                    .append(i).append(".txt\"\r\n\r\nattachment ").append(i).append("\r\n");
        }
        return letter.append("--b--\r\n").toString();
    }
}
