package org.ormek.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes victims into inputs of every job that can carry them: as columns, in narratives, in letters, and in rows that break. */
final class CanaryFiles {

    private static final String HEADER = "id,received_at,amount,currency,text,victim_name,victim_phone,victim_iin,victim_email,victim_address,victim_card,victim_account";

    private final Path folder;
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    private CanaryFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes so many victims below the folder, one folder for each job. */
    static void write(Path folder, int victims) throws IOException {
        new CanaryFiles(folder).write(victims);
    }

    private void write(int victims) throws IOException {
        lines.computeIfAbsent("complaints/complaints.csv", name -> new ArrayList<>(List.of(HEADER)));
        lines.computeIfAbsent("complaints/broken.csv", name -> new ArrayList<>(List.of(HEADER)));
        lines.computeIfAbsent("entities/list.csv", name -> new ArrayList<>(List.of("value,label,source,victim_name,victim_phone")));
        for (int i = 0; i < victims; i++) {
            add(CanaryVictim.of(i), "+7701100" + String.format("%04d", i % 30));
        }
        for (Map.Entry<String, List<String>> file : lines.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private void add(CanaryVictim victim, String suspect) throws IOException {
        switch (victim.number() % 10) {
            case 0, 1, 2, 3 -> line("complaints/complaints.csv", csv(victim, suspect, "2026-02-03"));
            case 4, 5 -> line("complaints/complaints.jsonl", json(victim, suspect, "received_at", "2026-03-04"));
            case 6 -> line("messages/messages.jsonl", json(victim, suspect, "sent_at", "2026-03-05T10:00:00Z"));
            case 7 -> letter(victim, suspect);
            case 8 -> {
                line("sites/sites.jsonl", "{\"url\":\"https://pay" + victim.number() % 9 + ".example.kz\",\"phones\":[\"" + suspect + "\"],\"description\":\"" + victim.narrative(suspect) + "\"," + members(victim) + "}");
                line("entities/list.csv", suspect + ",звонил " + victim.last() + "," + "list of " + victim.phone() + "," + victim.name() + ",+7" + victim.phone());
            }
            default -> broken(victim, suspect);
        }
    }

    private void line(String file, String line) {
        lines.computeIfAbsent(file, name -> new ArrayList<>()).add(line);
    }

    private static String csv(CanaryVictim victim, String suspect, String day) {
        return "c" + victim.number() + "," + day + ",1000,KZT,\"" + victim.narrative(suspect) + "\"," + victim.nameInSource() + ",+7" + victim.phone() + "," + victim.iin() + "," + victim.email() + ",\"" + victim.address() + "\","
                + victim.card() + "," + victim.iban();
    }

    private static String json(CanaryVictim victim, String suspect, String dayName, String day) {
        return "{\"id\":\"j" + victim.number() + "\",\"" + dayName + "\":\"" + day + "\",\"text\":\"" + victim.narrative(suspect) + "\",\"sender\":\"" + victim.name() + "\"," + members(victim) + "}";
    }

    private static String members(CanaryVictim victim) {
        Map<String, String> members = new LinkedHashMap<>(Map.of("victim_name", victim.nameInSource(), "victim_phone", "8" + victim.phone(), "victim_iin", victim.iin(), "victim_email", victim.email(),
                "victim_address", victim.address(), "victim_card", victim.card(), "victim_account", victim.iban()));
        return members.entrySet().stream().map(member -> "\"" + member.getKey() + "\":\"" + member.getValue() + "\"").collect(Collectors.joining(","));
    }

    /** A row that is set aside, with the victim where nobody expects one: in a date, an amount, an unquoted word, a column too many. */
    private void broken(CanaryVictim victim, String suspect) {
        switch (victim.number() / 10 % 8) {
            case 0 -> line("complaints/broken.csv", csv(victim, suspect, victim.name()));
            case 1 -> line("complaints/broken.csv", csv(victim, suspect, "2026-02-03").replace(",1000,KZT,", "," + victim.name() + " " + victim.phone() + ",KZT,"));
            case 2 -> line("complaints/broken.csv", csv(victim, suspect, "2026-02-03") + "," + victim.name());
            case 3 -> line("complaints/broken.jsonl", "{\"id\":\"b\",\"victim_name\":" + victim.name() + ",\"text\":\"x\"}");
            case 4 -> line("complaints/broken.jsonl", json(victim, suspect, "received_at", "2026-03-04").substring(0, 200));
            case 5 -> line("messages/broken.jsonl", json(victim, suspect, "sent_at", victim.email()));
            case 6 -> line("messages/broken.jsonl", "{\"victim_phone\":0" + victim.phone() + ",\"" + victim.name() + "\":" + victim.last() + "}");
            default -> line("complaints/broken.jsonl", "{\"received_at\":\"+7" + victim.phone() + "\",\"amount\":\"" + victim.iin() + "\",\"text\":\"" + victim.name() + " " + suspect + "\"}");
        }
    }

    private void letter(CanaryVictim victim, String suspect) throws IOException {
        Path file = folder.resolve("complaints/letter-" + victim.number() + List.of(".txt", ".html", ".eml").get(victim.number() / 10 % 3));
        String head = switch (victim.language()) {
            case "kk" -> "Өтініш беруші: " + victim.name() + "\nӨтініш берушінің телефоны: +7" + victim.phone() + "\nЖСН: " + victim.iin() + "\nӨтініш берушінің поштасы: " + victim.email()
                    + "\nӨтініш берушінің мекенжайы: " + victim.address() + "\nӨтініш берушінің картасы: " + victim.card() + "\nӨтініш берушінің шоты: " + victim.iban();
            case "ru" -> "Заявитель: " + victim.name() + "\nТелефон заявителя: 8" + victim.phone() + "\nИИН: " + victim.iin() + "\nE-mail заявителя: " + victim.email() + "\nАдрес заявителя: " + victim.address()
                    + "\nКарта заявителя: " + victim.card() + "\nСчёт заявителя: " + victim.iban();
            default -> "Complainant: " + victim.name() + "\nComplainant's phone: +7" + victim.phone() + "\nIIN: " + victim.iin() + "\nComplainant's e-mail: " + victim.email() + "\nComplainant's address: "
                    + victim.address() + "\nComplainant's card: " + victim.card() + "\nComplainant's account: " + victim.iban();
        };
        String text = "Заявление № L" + victim.number() + "\nДата: 05.03.2026\n" + head + "\n\n" + victim.narrative(suspect) + "\n";
        Files.createDirectories(file.getParent());
        Files.writeString(file, file.toString().endsWith(".txt") ? text
                : file.toString().endsWith(".html") ? "<html><head><meta charset=\"utf-8\"></head><body>" + text.lines().map(line -> "<p>" + line + "</p>").collect(Collectors.joining("\n")) + "</body></html>"
                : email(victim, text));
    }

    private static String email(CanaryVictim victim, String text) {
        return String.join("\r\n", "From: =?UTF-8?B?" + base64(victim.name()) + "?= <" + victim.email() + ">", "To: <complaints@police-example.kz>", "Subject: =?UTF-8?B?" + base64("Заявление") + "?=",
                "Date: Thu, 5 Mar 2026 10:00:00 +0500", "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: base64", "",
                Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)), "");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
