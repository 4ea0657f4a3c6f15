package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ormek.api.security.Role;

/** One who may not see a dataset gets the same bytes from a server that has it and from one that has not. */
class NonInterferenceTest {

    private static final List<String> KEYS = List.of("phone:+77011234567", "phone:+77019999999", "phone:+77010000000", "wallet:btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            "wallet:btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "site:pay-kaspi.example", "page:https://pay-kaspi.example/login", "hidden", "phone:");
    private static final List<String> CLUSTERS = List.of(ClusterTwin.FIRST, ClusterTwin.HUGE, ClusterTwin.HIDDEN, "run-1", "services");
    private static final List<String> TEXTS = List.of("7701", "hidden", "8 701 999 99 99", "+7 701 123-45-67", "kaspi", "bc1q", "phone", "REGISTERED_BY", "%", "open");

    @Test
    void aThousandQuestionsOfAnOutsiderGetTheSameBytes() {
        long seed = 20260701;
        Random random = new Random(seed);
        ApiForTests with = ApiForTests.shared();
        try (ApiForTests without = ApiForTests.of(Story.open())) {
            without.jobs.cards.remove(JobsTwin.HIDDEN_DONE);
            for (Role role : List.of(Role.INVESTIGATOR, Role.OPERATOR)) {
                String there = with.outsider(role);
                String here = without.outsider(role);
                for (int i = 0; i < 500; i++) {
                    String path = role == Role.OPERATOR ? jobQuestion(random) : question(random);
                    HttpResponse<String> a = with.get(path, there);
                    HttpResponse<String> b = without.get(path, here);
                    assertThat(a.statusCode() + a.body()).as("seed " + seed + ", question " + i + ": " + path).isEqualTo(b.statusCode() + b.body());
                }
            }
        }
    }

    private static String jobQuestion(Random random) {
        String id = List.of("1", "2", "3", "0", "-1", "x").get(random.nextInt(6));
        return List.of("/api/v1/jobs/" + id, "/api/v1/jobs/" + id + "/issues?offset=" + random.nextInt(3), "/api/v1/statistics", "/api/v1/jobs/" + id + "/events").get(random.nextInt(4));
    }

    private static String question(Random random) {
        String key = encoded(KEYS.get(random.nextInt(KEYS.size())));
        String text = encoded(TEXTS.get(random.nextInt(TEXTS.size())));
        return switch (random.nextInt(8)) {
            case 0 -> "/api/v1/search" + List.of("", "/texts").get(random.nextInt(2)) + "?q=" + text + "&limit=" + (random.nextInt(4));
            case 1 -> "/api/v1/entities?key=" + key;
            case 2 -> "/api/v1/statistics";
            case 5 -> "/api/v1/clusters?limit=" + (1 + random.nextInt(3)) + "&offset=" + random.nextInt(3);
            case 6 -> "/api/v1/entities/cluster?key=" + key;
            case 7 -> "/api/v1/clusters/" + CLUSTERS.get(random.nextInt(CLUSTERS.size())) + List.of("", "/explain?entity=" + key, "/export", "/export?format=csv", "/export?format=graphml").get(random.nextInt(5));
            case 3 -> "/api/v1/entities/report?key=" + key + "&depth=" + (random.nextInt(6)) + "&limit=" + (1 + random.nextInt(5));
            default -> "/api/v1/entities/report?format=html&lang=" + List.of("kk", "ru", "en", "de").get(random.nextInt(4)) + "&key=" + key + "&limit=" + (1 + random.nextInt(5));
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
