package org.ormek.api.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Something done to the rows of a log behind its back: edit, drop, insert, swap, cut, or edit and seal anew with a guessed key. */
record Mutation(String what, List<AuditRow> rows, long firstRow) {

    static Mutation of(int seed, List<AuditRow> original, byte[] key) {
        Random random = new Random(seed);
        List<AuditRow> rows = new ArrayList<>(original);
        int at = random.nextInt(rows.size());
        AuditRow row = rows.get(at);
        switch (seed % 7) {
            case 0 -> {
                int column = random.nextInt(8);
                rows.set(at, edited(row, column));
                return new Mutation("edit column " + column + " of row " + (at + 1), rows, at + 1);
            }
            case 1 -> {
                rows.remove(at);
                return new Mutation("drop row " + (at + 1), rows, at + 1);
            }
            case 2 -> {
                AuditRow forged = new AuditRow(row.number(), row.at(), "nobody", row.purpose(), row.action(), row.objects(), row.datasets(), row.previous(), "").sealed(wrong(key));
                rows.add(at, forged);
                for (int i = at + 1; i < rows.size(); i++) {
                    rows.set(i, numbered(rows.get(i), rows.get(i).number() + 1));
                }
                return new Mutation("insert before row " + (at + 1), rows, at + 1);
            }
            case 3 -> {
                int other = (at + 1 + random.nextInt(rows.size() - 1)) % rows.size();
                rows.set(at, numbered(rows.get(other), row.number()));
                rows.set(other, numbered(row, original.get(other).number()));
                return new Mutation("swap rows " + (at + 1) + " and " + (other + 1), rows, Math.min(at, other) + 1);
            }
            case 4 -> {
                return new Mutation("cut from row " + (at + 1), new ArrayList<>(rows.subList(0, at)), at + 1);
            }
            case 5 -> {
                rows.set(at, edited(row, 3));
                for (int i = at; i < rows.size(); i++) {
                    AuditRow r = rows.get(i);
                    String previous = i == 0 ? AuditRow.START : rows.get(i - 1).hash();
                    rows.set(i, new AuditRow(r.number(), r.at(), r.who(), r.purpose(), r.action(), r.objects(), r.datasets(), previous, "").sealed(wrong(key)));
                }
                return new Mutation("edit row " + (at + 1) + " and seal the rest with another key", rows, at + 1);
            }
            default -> {
                AuditRow last = rows.getLast();
                AuditRow forged = new AuditRow(last.number() + 1, last.at(), "nobody", "nothing", "search", "x", "open", last.hash(), "").sealed(wrong(key));
                rows.add(forged);
                return new Mutation("append a forged row", rows, forged.number());
            }
        }
    }

    private static byte[] wrong(byte[] key) {
        byte[] other = key.clone();
        other[0]++;
        return other;
    }

    private static AuditRow numbered(AuditRow row, long number) {
        return new AuditRow(number, row.at(), row.who(), row.purpose(), row.action(), row.objects(), row.datasets(), row.previous(), row.hash());
    }

    private static AuditRow edited(AuditRow row, int column) {
        return switch (column) {
            case 0 -> new AuditRow(row.number(), row.at().replace("2", "3"), row.who(), row.purpose(), row.action(), row.objects(), row.datasets(), row.previous(), row.hash());
            case 1 -> new AuditRow(row.number(), row.at(), row.who() + " ", row.purpose(), row.action(), row.objects(), row.datasets(), row.previous(), row.hash());
            case 2 -> new AuditRow(row.number(), row.at(), row.who(), row.purpose().replace("дело", "Дело"), row.action(), row.objects(), row.datasets(), row.previous(), row.hash());
            case 3 -> new AuditRow(row.number(), row.at(), row.who(), row.purpose(), row.action() + row.objects().charAt(0), row.objects().substring(1), row.datasets(), row.previous(), row.hash());
            case 4 -> new AuditRow(row.number(), row.at(), row.who(), row.purpose(), row.action(), "phone:+77010001", row.datasets() + "x", row.previous(), row.hash());
            case 5 -> new AuditRow(row.number(), row.at(), row.who(), row.purpose(), row.action(), row.objects(), row.datasets() + ",hidden", row.previous(), row.hash());
            case 6 -> new AuditRow(row.number(), row.at(), row.who(), row.purpose(), row.action(), row.objects(), row.datasets(), (row.previous().charAt(0) == 'a' ? "b" : "a") + row.previous().substring(1), row.hash());
            default -> new AuditRow(row.number(), row.at(), row.who(), row.purpose(), row.action(), row.objects(), row.datasets(), row.previous(),
                    (row.hash().charAt(0) == 'a' ? "b" : "a") + row.hash().substring(1));
        };
    }
}
