package org.ormek.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.ormek.api.security.Role;

/** Seeded questions over every address of the HTTP interface, by every role, about what is there, what is hidden and what is nowhere. */
final class TwinQuestions {

    private static final List<String> TEXTS = List.of("7701", "+7 701 100 00", "8 701 555 00 00", "pay", "pay1", "example.kz", "0x00", "helper", "91.200", "hidden", "secret",
            "pyramid", "%", " ", "", "a", "ph", "SERVICE", "асем", "\u0000", "+77011000000", "https://pay3.example.kz/p1");
    private static final List<String> WORDS = List.of("карта заблокирована", "кодты", "банктен", "guaranteed return", "helper", "zablokir", "pay example kz", "7701 звонили", "асем сарымбаева", "secret label");
    private static final List<String> PURPOSES = List.of("case 14-2026", "%D0%B4%D0%B5%D0%BB%D0%BE%2014", "no", "");

    private final Random random;
    private final List<String> keys;
    private final List<String> clusters;
    private final List<Long> jobs;
    private final List<String> hiddenEvidence;

    /** With all keys, clusters and imports of the fuller twin, and the ids of its hidden evidence. */
    TwinQuestions(long seed, List<String> keys, List<String> clusters, List<Long> jobs, List<String> hiddenEvidence) {
        this.random = new Random(seed);
        this.keys = keys;
        this.clusters = clusters;
        this.jobs = jobs;
        this.hiddenEvidence = hiddenEvidence;
    }

    /**
     * One request without a body.
     *
     * @param purpose the header X-Purpose; empty to send none
     * @param accept  the header Accept; empty to send none
     */
    record Question(Role role, boolean narrow, String method, String path, String purpose, String accept) {
    }

    Question next() {
        String purpose = random.nextInt(12) == 0 ? pick(PURPOSES) : PURPOSES.getFirst();
        String accept = random.nextInt(25) == 0 ? pick(List.of("application/json", "text/html", "application/xml", "text/csv")) : "";
        String method = random.nextInt(30) == 0 ? pick(List.of("HEAD", "POST", "DELETE", "OPTIONS")) : "GET";
        if (random.nextInt(25) == 0) {
            return new Question(pick(List.of(Role.values())), false, "POST", victim(), purpose, accept);
        }
        return new Question(pick(List.of(Role.values())), random.nextInt(4) == 0, method, path(), purpose, accept);
    }

    private String victim() {
        return "/api/v1/reidentifications" + pick(List.of("?evidence=" + pick(hiddenEvidence), "?evidence=" + "0".repeat(64), "/" + "0".repeat(32) + "/approve", "/" + "0".repeat(32) + "/reveal"));
    }

    private String path() {
        return switch (random.nextInt(17)) {
            case 0, 1, 2 -> "/api/v1/search?q=" + encoded(searched()) + number("limit", 0, 30, 201);
            case 3 -> random.nextBoolean() ? "/api/v1/entities?key=" + encoded(key())
                    : "/api/v1/search/texts?q=" + encoded(random.nextBoolean() ? pick(WORDS) : searched()) + number("limit", 0, 30, 201) + pick(List.of("", "&from=2026-03-01", "&to=2026-03-01"));
            case 4 -> "/api/v1/entities/" + encoded(key());
            case 5, 6, 7 -> "/api/v1/entities/report?key=" + encoded(key()) + number("depth", 0, 5, 9) + number("limit", 0, 20, 501) + language();
            case 8 -> "/api/v1/entities/report?format=" + (random.nextInt(6) == 0 ? "pdf" : "html") + "&key=" + encoded(key()) + number("limit", 1, 10, 501) + language();
            case 9 -> "/api/v1/clusters?x=1" + number("limit", 0, 10, 201) + number("offset", 0, 20, -1) + number("smallest", 0, 9, 40)
                    + pick(List.of("", "&type=CALL_CENTRE", "&type=MIXED", "&country=KZ", "&language=ru", "&type=x", "&brand=police", "&from=2026-01-01", "&to=2026-06-01", "&fresh=1"));
            case 10 -> "/api/v1/clusters/services?x=1" + number("limit", 0, 10, 1001);
            case 11 -> random.nextInt(3) == 0 ? "/api/v1/clusters/" + pick(clusters) + "/explain?entity=" + encoded(key()) + language() : "/api/v1/clusters/" + pick(clusters) + "?x=1" + number("limit", 0, 10, 1001) + number("offset", 0, 10, -1);
            case 12 -> "/api/v1/clusters/" + pick(clusters) + "/export?format=" + pick(List.of("json", "csv", "graphml", "stix", "ftm", "xml"));
            case 13 -> "/api/v1/entities/cluster?key=" + encoded(key());
            case 14 -> "/api/v1/statistics";
            case 15 -> pick(List.of("/api/v1/jobs", "/actuator/prometheus", "/actuator/metrics", "/v3/api-docs", "/actuator/health", "/api/v1/reidentifications", "/api/v1/nothing", "/api/v1/imports", "/", "/api/v1/judgements", "/api/v1/cluster-runs",
                    "/api/v1/block-lists/changes?since=2026-01-01T00:00:00Z", "/api/v1/resources?status=OPEN"));
            default -> "/api/v1/jobs" + (random.nextInt(5) == 0 ? "?x=1" + number("limit", 0, 5, 1001)
                    : "/" + job() + pick(List.of("", "/issues", "/issues?offset=2&limit=3", "/events", "/stop")));
        };
    }

    private String key() {
        return switch (random.nextInt(12)) {
            case 0 -> "phone:" + TwinWorld.SECRET_PHONE;
            case 1 -> pick(TEXTS);
            case 2 -> pick(keys) + "0";
            default -> pick(keys);
        };
    }

    private String job() {
        return random.nextInt(5) == 0 ? pick(List.of("1", "2", "0", "-1", "x", "999999999999")) : String.valueOf(pick(jobs));
    }

    /** A part of a known key, one with another last character, or anything. */
    private String searched() {
        return switch (random.nextInt(4)) {
            case 0 -> part(pick(keys));
            case 1 -> pick(keys).replaceAll(".$", String.valueOf(random.nextInt(10)));
            default -> pick(TEXTS);
        };
    }

    private String part(String key) {
        int from = random.nextInt(key.length());
        return key.substring(from, from + 1 + random.nextInt(key.length() - from));
    }

    private String number(String name, int from, int to, int wrong) {
        return random.nextInt(3) == 0 ? "" : "&" + name + "=" + (random.nextInt(15) == 0 ? wrong : from + random.nextInt(to - from + 1));
    }

    private String language() {
        return random.nextInt(3) == 0 ? "" : "&lang=" + pick(List.of("kk", "ru", "en", "de"));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
