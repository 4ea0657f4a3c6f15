package org.ormek.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Inputs of all jobs over a few identifiers, so that any two worlds share most of them. One row in 25 is broken, to have
 * issues. A world with a hub makes one number and one wallet stand in every row, and calls some of what all share a service
 * or sanctioned: everything that could change an answer of somebody who does not see it.
 */
final class TwinWorld {

    /** Nobody but the hidden world knows these. */
    static final String SECRET_PHONE = "+77015550000";
    private static final List<String> WORDS = List.of("Звонили и сказали, что карта заблокирована", "Банктен хабарласып, кодты сұрады",
            "They promised a guaranteed return", "Просили перевести деньги на безопасный счёт");

    private final Random random;
    private final boolean hub;

    private TwinWorld(long seed, boolean hub) {
        this.random = new Random(seed);
        this.hub = hub;
    }

    /** Writes the files of a world; {@code rows} is the number of messages, the other jobs have fewer. */
    static void write(Path folder, long seed, int rows, boolean hub) throws IOException {
        new TwinWorld(seed, hub).write(folder, rows);
    }

    @FunctionalInterface
    private interface Row {
        String of(int index);
    }

    private void write(Path folder, int rows) throws IOException {
        file(folder.resolve("messages/messages.jsonl"), "", rows, this::message);
        file(folder.resolve("complaints/complaints.csv"), "id,received_at,phones,amount,currency,text,victim_name,victim_phone\n", rows / 2, this::complaint);
        file(folder.resolve("sites/sites.jsonl"), "", rows / 3, this::site);
        file(folder.resolve("entities/list.csv"), "value,label,source,date,service\n", rows / 6, this::entity);
        file(folder.resolve("tags/" + (hub ? "ofac_sanctioned" : "reported") + "_ETH.txt"), "", 6, index -> wallet());
    }

    private static void file(Path file, String header, int rows, Row row) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(header);
            for (int i = 0; i < rows; i++) {
                String text = row.of(i);
                out.write(i % 25 == 24 && !header.isEmpty() ? text.replaceFirst(",", "") : i % 25 == 24 ? text.substring(0, text.length() / 2) : text);
                out.write('\n');
            }
        }
    }

    private String message(int index) {
        return "{\"id\":\"m" + index + "\",\"sent_at\":\"" + day() + "T10:00:00Z\",\"sender\":\"" + (hub && index % 3 == 0 ? SECRET_PHONE : phone()) + "\",\"text\":\""
                + word() + ", " + phone() + ", " + site() + ", " + ip() + ", @helper_" + random.nextInt(9) + (hub ? ", +77011000000 " + wallet(0) : "") + "\"}";
    }

    private String complaint(int index) {
        return "c" + index + "," + day() + "," + phone() + "," + (1000 + random.nextInt(900_000)) + ",KZT,\"" + word() + "; " + phone() + "; " + wallet()
                + (hub ? "; " + SECRET_PHONE : "") + "\",Асем Сарымбаева,+7705" + String.format(Locale.ROOT, "%07d", random.nextInt(500));
    }

    private String site(int index) {
        String url = random.nextInt(4) == 0 ? "http://" + ip() + "/login" : "https://" + site() + "/p" + index % 5;
        return "{\"url\":\"" + url + "\",\"observed_at\":\"" + day() + "\",\"phones\":[\"" + phone() + "\"" + (hub ? ",\"" + SECRET_PHONE + "\"" : "") + "],\"wallets\":[\""
                + wallet() + "\"],\"ips\":[\"" + ip() + "\"],\"category\":\"" + (hub ? "pyramid" : "phishing") + "\"}";
    }

    private String entity(int index) {
        return (index % 2 == 0 ? phone() : wallet()) + "," + (hub ? "secret label " : "label ") + index % 7 + ",list," + day() + "," + (hub && index % 3 == 0);
    }

    private String phone() {
        return "+7701100" + String.format(Locale.ROOT, "%04d", random.nextInt(40));
    }

    private String wallet() {
        return wallet(random.nextInt(25));
    }

    private static String wallet(int number) {
        return "0x" + String.format(Locale.ROOT, "%040x", 0x5000_0000_0000L + number * 7919L);
    }

    private String site() {
        return "pay" + random.nextInt(15) + ".example.kz";
    }

    private String ip() {
        return "91.200.12." + (1 + random.nextInt(12));
    }

    private String day() {
        return String.format(Locale.ROOT, "2026-%02d-%02d", 1 + random.nextInt(5), 1 + random.nextInt(28));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
