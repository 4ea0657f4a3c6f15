package org.ormek.bench.input;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * A folder as {@code ingest all} reads it, with rows for every job. Identifiers are drawn so that a few are in very many
 * rows; one row in 500 is broken.
 */
public final class BulkInput {

    private static final List<String> PHRASES = List.of("Позвонили и сказали, что карта заблокирована", "Банктен хабарласып, кодты сұрады",
            "They promised a guaranteed return of 30 percent", "Просили перевести деньги на безопасный счёт", "Сайтқа тіркеліп, ақша салдым");

    private final Random random;
    private final long rows;

    private BulkInput(long seed, long rows) {
        this.random = new Random(seed);
        this.rows = rows;
    }

    /** Writes about so many rows below the folder; the same bytes for the same seed. */
    public static void write(Path folder, long rows, long seed) throws IOException {
        new BulkInput(seed, rows).write(folder);
    }

    /** Writes one row; the index makes it unlike any other. */
    @FunctionalInterface
    private interface RowText {
        String of(long index);
    }

    private void write(Path folder) throws IOException {
        file(folder.resolve("messages/messages.jsonl"), "", rows * 4 / 10, this::message);
        file(folder.resolve("complaints/complaints.csv"), "id,received_at,phones,amount,currency,text,victim_phone\n", rows * 2 / 10, this::complaint);
        file(folder.resolve("sites/sites.jsonl"), "", rows * 15 / 100, this::site);
        file(folder.resolve("entities/wallets.csv"), "value,label,source,date\n", rows * 15 / 100, this::wallet);
        file(folder.resolve("tags/addresses_ETH.txt"), "# addresses\n", rows / 10, index -> evm(index));
        captures(folder.resolve("captures/crawl.warc"), rows / 100);
        for (int i = 0; i < Math.min(5, rows / 1000); i++) {
            file(folder.resolve("complaints/letter-" + i + ".txt"), "Complaint No " + i + "\n", 1, this::letter);
        }
    }

    private void file(Path file, String header, long count, RowText row) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(header);
            for (long i = 0; i < count; i++) {
                String text = row.of(i);
                out.write(i % 500 == 499 ? text.substring(0, text.length() / 2) + "\"" : text);
                out.write('\n');
            }
        }
    }

    /** A web archive as a foreign crawler writes it; one record in 500 is not HTTP. */
    private void captures(Path file, long count) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long i = 0; i < count; i++) {
                String page = (i % 500 == 499 ? "broken" : "HTTP/1.1 200 OK") + "\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><title>" + phrase()
                        + "</title><body>" + phrase() + " " + phone() + " " + evm(hot(20_000)) + "</body></html>";
                out.write("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + new UUID(7, i) + ">\r\nWARC-Target-URI: http://" + site() + "/c" + i
                        + "\r\nWARC-Date: " + day() + "T10:00:00Z\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                        + page.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + page + "\r\n\r\n");
            }
        }
    }

    private String message(long index) {
        return "{\"id\":\"m" + index + "\",\"sent_at\":\"" + day() + "T10:00:00Z\",\"sender\":\"" + phone() + "\",\"text\":\"" + phrase() + ", "
                + phone() + ", " + site() + "\"}";
    }

    private String complaint(long index) {
        return "c" + index + "," + day() + "," + phone() + "," + (1000 + random.nextInt(900_000)) + ",KZT,\"" + phrase() + "; " + phone() + "\",+7705"
                + String.format(Locale.ROOT, "%07d", random.nextInt(9_999_999));
    }

    private String site(long index) {
        return "{\"url\":\"https://" + site() + "/p" + index + "\",\"observed_at\":\"" + day() + "\",\"phones\":[\"" + phone() + "\"],\"wallets\":[\""
                + evm(hot(20_000)) + "\"],\"ips\":[\"91.2." + hot(200) + "." + hot(200) + "\"]}";
    }

    private String wallet(long index) {
        return evm(index % 50_000) + ",label " + index + ",list," + day();
    }

    private String letter(long index) {
        return phrase() + " " + phone() + " " + index;
    }

    private String phone() {
        return "+7701" + String.format(Locale.ROOT, "%07d", 1_000_000 + hot(300_000));
    }

    private String site() {
        return "site" + hot(50_000) + ".example.kz";
    }

    private static String evm(long number) {
        return "0x" + String.format(Locale.ROOT, "%040x", 0x5000_0000_0000L + number * 7919);
    }

    private String day() {
        return String.format(Locale.ROOT, "2026-%02d-%02d", 1 + random.nextInt(9), 1 + random.nextInt(28));
    }

    private String phrase() {
        return PHRASES.get(random.nextInt(PHRASES.size()));
    }

    /** Small numbers are far more frequent than large ones. */
    private int hot(int bound) {
        double uniform = random.nextDouble();
        return (int) (bound * uniform * uniform * uniform * uniform);
    }
}
