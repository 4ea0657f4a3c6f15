package org.ormek.simulation.file;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.ormek.simulation.evidence.ComplaintRow;

/** Complaints as letters: plain text, HTML, and e-mail with an attachment. */
public final class Letters {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final Base64.Encoder MIME = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

    private Letters() {
    }

    /** Writes the complaints in turn as text, HTML and e-mail; each has its number and date. */
    public static void write(List<ComplaintRow> complaints, OutputTree out) {
        for (int i = 0; i < complaints.size(); i++) {
            ComplaintRow row = complaints.get(i);
            String name = String.format("complaints/letters/letter-%04d", i + 1);
            switch (i % 3) {
                case 0 -> out.write(name + ".txt", plain(row), 1);
                case 1 -> out.write(name + ".html", html(row), 1);
                default -> out.write(name + ".eml", email(row), 1);
            }
        }
    }

    private static String plain(ComplaintRow row) {
        return "Заявление № " + row.id() + "\nДата: " + row.at().format(DAY) + "\n\n" + row.text() + "\n\n" + values(row) + "\n";
    }

    private static String html(ComplaintRow row) {
        return "<!DOCTYPE html>\n<html lang=\"" + row.language().code() + "\">\n<head><meta charset=\"utf-8\"><title>Заявление " + row.id()
                + "</title></head>\n<body>\n<h1>Заявление № " + row.id() + "</h1>\n<p>Дата: " + row.at().format(DAY) + "</p>\n<p>"
                + escaped(row.text()) + "</p>\n<p>" + escaped(values(row)) + "</p>\n</body>\n</html>\n";
    }

    private static String email(ComplaintRow row) {
        String boundary = "=_part_" + row.id();
        String sender = row.victim() == null ? "anonymous@pochta-example.kz" : row.victim().email();
        return String.join("\r\n",
                "From: <" + sender + ">",
                "To: <complaints@antifraud-example.kz>",
                "Subject: =?UTF-8?B?" + base64("Заявление № " + row.id()).strip() + "?=",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(row.at().atOffset(ZoneOffset.ofHours(5))),
                "Message-ID: <" + row.id() + "@pochta-example.kz>",
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"",
                "",
                "--" + boundary,
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                base64(row.text()),
                "--" + boundary,
                "Content-Type: text/plain; charset=UTF-8; name=\"contacts.txt\"",
                "Content-Disposition: attachment; filename=\"contacts.txt\"",
                "Content-Transfer-Encoding: base64",
                "",
                base64(values(row) + "\n"),
                "--" + boundary + "--",
                "");
    }

    private static String values(ComplaintRow row) {
        return row.columns().values().stream().flatMap(List::stream).collect(Collectors.joining("\n"));
    }

    private static String base64(String text) {
        return MIME.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
