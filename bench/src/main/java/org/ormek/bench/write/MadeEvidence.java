package org.ormek.bench.write;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.ormek.model.Certainty;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;

/** Messages that name two numbers and a site each, some of them very often. */
final class MadeEvidence {

    private static final Sha256 SOURCE = Sha256.ofParts(new byte[] {1});

    private MadeEvidence() {
    }

    static List<Evidence> list(int count, long seed) {
        Random random = new Random(seed);
        List<Evidence> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            List<Mention> mentions = List.of(phone(random, "sender", MentionRole.SENDER), phone(random, "text", MentionRole.MENTIONED),
                    mention(EntityType.SITE, "site" + hot(random, 50_000) + ".example.kz", "text", MentionRole.MENTIONED));
            all.add(new Evidence(Sha256.ofParts(("message " + i).getBytes(StandardCharsets.UTF_8)), EvidenceType.MESSAGE, "bench",
                    new Provenance(SOURCE, "messages.jsonl", "line " + i, "messages/1"), Instant.ofEpochSecond(1_760_000_000L + random.nextInt(20_000_000)),
                    "ru", "Позвонили и сказали, что карта заблокирована; просили зайти на сайт и назвать код " + i, null, List.of(), Map.of("id", "m" + i),
                    List.of(), mentions, List.of()));
        }
        return all;
    }

    private static Mention phone(Random random, String field, MentionRole role) {
        return mention(EntityType.PHONE, "+7701" + String.format(Locale.ROOT, "%07d", 1_000_000 + hot(random, 300_000)), field, role);
    }

    private static Mention mention(EntityType type, String value, String field, MentionRole role) {
        return new Mention(new Entity(new EntityKey(type, value), value, Map.of("country", "KZ")), role, value, field, null, Certainty.CONFIRMED, "bench/1");
    }

    /** Small numbers are far more frequent than large ones. */
    private static int hot(Random random, int bound) {
        double uniform = random.nextDouble();
        return (int) (bound * uniform * uniform * uniform);
    }
}
