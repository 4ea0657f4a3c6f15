package org.ormek.crawl.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.fetch.DnsSight;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.TlsFlaw;
import org.ormek.crawl.fetch.TlsSight;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.fetch.Visit;
import org.ormek.model.Sha256;

/**
 * The fields of the metadata record that closes a capture. {@code via}, {@code hopsFromSeed} and {@code fetchTimeMs} are
 * those of the WARC standard's annex; the others are listed in docs/formats/captures.md.
 */
final class CaptureFields {

    private static final String MISSING = "";

    private CaptureFields() {
    }

    static Map<String, List<String>> of(Visit visit, CaptureNote note, @Nullable Rendering rendering) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        put(fields, "via", note.via());
        put(fields, "hopsFromSeed", String.valueOf(note.depth()));
        put(fields, "fetchTimeMs", String.valueOf(visit.hops().stream().mapToLong(hop -> hop.took().toMillis()).sum()));
        put(fields, "kind", note.kind().name());
        put(fields, "verdict", visit.verdict().name());
        put(fields, "detail", visit.detail());
        put(fields, "again", note.again() ? "true" : null);
        put(fields, "exchanges", String.valueOf(visit.hops().size()));
        put(fields, "next", visit.next() == null ? null : visit.next().url());
        Exchange last = visit.last().orElse(null);
        if (rendering != null) {
            put(fields, "rendering", rendering.verdict().name());
            put(fields, "rendering-detail", rendering.detail());
            put(fields, "rendering-next", rendering.leadsTo() == null ? null : rendering.leadsTo().url());
            put(fields, "embedded", String.valueOf(rendering.embedded().size()));
        }
        if (last != null && last.truncation() != null) {
            put(fields, "truncation", last.truncation().name());
        }
        TlsSight tls = last == null ? null : last.tls();
        if (tls != null) {
            put(fields, "tls-protocol", tls.protocol());
            put(fields, "tls-cipher", tls.cipher());
            put(fields, "tls-trusted", String.valueOf(tls.isTrusted()));
            fields.put("tls-flaw", tls.flaws().stream().map(Enum::name).sorted().toList());
            fields.put("tls-certificate", tls.chain().stream().map(Sha256::hex).toList());
            fields.put("tls-name", tls.names());
        }
        fields.put("dns-address", note.dns().addresses());
        fields.put("dns-alias", note.dns().aliases());
        fields.put("dns-name-server", note.dns().nameServers());
        fields.put("dns-mail-server", note.dns().mailServers());
        fields.values().removeIf(List::isEmpty);
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fields.put(name, List.of(value.replaceAll("[\\x00-\\x1f\\x7f]", " ")));
        }
    }

    static CaptureNote note(Map<String, List<String>> fields) {
        String via = one(fields, "via");
        return new CaptureNote(CaptureKind.valueOf(one(fields, "kind")), Integer.parseInt(one(fields, "hopsFromSeed")),
                via.isEmpty() ? null : via, new DnsSight(all(fields, "dns-address"), all(fields, "dns-alias"),
                        all(fields, "dns-name-server"), all(fields, "dns-mail-server")), one(fields, "again").equals("true"));
    }

    static @Nullable TlsSight tls(Map<String, List<String>> fields) {
        Set<TlsFlaw> flaws = all(fields, "tls-flaw").stream().map(TlsFlaw::valueOf).collect(Collectors.toSet());
        return one(fields, "tls-protocol").isEmpty() ? null : new TlsSight(one(fields, "tls-protocol"), one(fields, "tls-cipher"),
                all(fields, "tls-certificate").stream().map(Sha256::new).toList(), all(fields, "tls-name"), flaws, List.of());
    }

    static Verdict verdict(Map<String, List<String>> fields) {
        return Verdict.valueOf(one(fields, "verdict"));
    }

    static String one(Map<String, List<String>> fields, String name) {
        List<String> all = all(fields, name);
        return all.isEmpty() ? MISSING : all.getFirst();
    }

    private static List<String> all(Map<String, List<String>> fields, String name) {
        return new ArrayList<>(fields.getOrDefault(name, List.of()));
    }

    /** {@code name: value} lines (application/warc-fields). */
    static String text(Map<String, List<String>> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, values) -> values.forEach(value -> text.append(name).append(": ").append(value).append("\r\n")));
        return text.toString();
    }

    static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String line : text.split("\r\n")) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                fields.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>()).add(line.substring(colon + 2));
            }
        }
        return fields;
    }

    static String mime(Exchange exchange) {
        String type = exchange.header("Content-Type").orElse("unk").split(";")[0].strip().toLowerCase(Locale.ROOT);
        return type.matches("[a-z0-9.+-]+/[a-z0-9.+-]+") ? type : "unk";
    }
}
