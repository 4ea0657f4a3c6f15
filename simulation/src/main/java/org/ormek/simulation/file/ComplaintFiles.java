package org.ormek.simulation.file;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ormek.simulation.evidence.ComplaintRow;
import org.ormek.simulation.world.Kind;
import org.ormek.simulation.world.Person;

/** Complaints as rows of JSON Lines, CSV and XLSX, each complaint in one file only. */
public final class ComplaintFiles {
    private static final List<String> COLUMNS = List.of("id", "received_at", "language", "channel", "category", "text", "amount", "currency",
            "phones", "messengers", "sites", "wallets", "accounts", "cards", "emails", "region",
            "victim_name", "victim_phone", "victim_iin", "victim_email", "victim_address");
    private static final Map<String, Kind> LISTS = lists();
    private static final ZoneOffset ALMATY = ZoneOffset.ofHours(5);

    private ComplaintFiles() {
    }

    /** Writes the complaints: of 16, ten to JSON Lines, four to CSV and two to XLSX. */
    public static void write(List<ComplaintRow> complaints, OutputTree out) {
        List<Map<String, Object>> json = new ArrayList<>();
        List<List<String>> csv = new ArrayList<>();
        List<List<String>> xlsx = new ArrayList<>();
        for (int i = 0; i < complaints.size(); i++) {
            Map<String, Object> fields = fields(complaints.get(i), i);
            switch (i * 7 % 16) {
                case 0, 1, 2, 3 -> csv.add(cells(fields, i % 3 == 0 ? "|" : ";"));
                case 4, 5 -> xlsx.add(cells(fields, ";"));
                default -> json.add(fields);
            }
        }
        out.write("complaints/complaints.jsonl", JsonLines.of(json), json.size());
        out.write("complaints/complaints.csv", Csv.BOM + Csv.table(';', COLUMNS, csv), csv.size());
        out.write("complaints/complaints.xlsx", Spreadsheet.of("complaints", COLUMNS, xlsx, List.of("amount")), xlsx.size());
    }

    private static Map<String, Object> fields(ComplaintRow row, int turn) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", row.id());
        fields.put("received_at", received(row.at(), turn));
        fields.put("language", row.language().code());
        fields.put("channel", row.channel());
        put(fields, "category", row.category());
        fields.put("text", row.text());
        if (row.amount() != null) {
            fields.put("amount", row.amount().whole());
            fields.put("currency", row.amount().currency());
        }
        LISTS.forEach((name, kind) -> {
            if (!row.values(kind).isEmpty()) {
                fields.put(name, row.values(kind));
            }
        });
        Person victim = row.victim();
        if (victim != null) {
            fields.put("region", victim.region());
            fields.put("victim_name", victim.name());
            fields.put("victim_phone", victim.phone());
            put(fields, "victim_iin", turn % 3 == 0 ? "" : victim.iin());
            put(fields, "victim_email", turn % 4 == 0 ? victim.email() : "");
            put(fields, "victim_address", turn % 2 == 0 ? victim.address() : "");
        }
        return fields;
    }

    private static String received(LocalDateTime at, int turn) {
        return switch (turn % 3) {
            case 0 -> at.toLocalDate().toString();
            case 1 -> at.atOffset(ALMATY).toString();
            default -> at.toInstant(ALMATY).toString();
        };
    }

    private static void put(Map<String, Object> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static List<String> cells(Map<String, Object> fields, String separator) {
        return COLUMNS.stream().map(column -> {
            Object value = fields.getOrDefault(column, "");
            return value instanceof List<?> list ? String.join(separator, list.stream().map(String::valueOf).toList()) : String.valueOf(value);
        }).toList();
    }

    private static Map<String, Kind> lists() {
        Map<String, Kind> lists = new LinkedHashMap<>();
        lists.put("phones", Kind.PHONE);
        lists.put("messengers", Kind.MESSENGER);
        lists.put("sites", Kind.SITE);
        lists.put("wallets", Kind.WALLET);
        lists.put("accounts", Kind.ACCOUNT);
        lists.put("cards", Kind.CARD);
        lists.put("emails", Kind.EMAIL);
        return lists;
    }
}
