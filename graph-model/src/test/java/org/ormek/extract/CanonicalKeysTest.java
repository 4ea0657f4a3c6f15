package org.ormek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ormek.model.EntityType;

/** A canonical value read again is itself, whatever strange writing it came from. */
class CanonicalKeysTest {

    private static final List<String> SEEDS = List.of("8 701 123-45-67", "+442079460958", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5", "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF",
            "4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T", "KZ86125KZT5004100100", "WWW.Example.KZ.", "hxxps://Kaspi[.]bonus.kz:8080/Win?a=я#x", "http://қазақ.қаз/%d1%8F",
            "2001:DB8:0:0::1", "10.0.0.1", "Info+x@Example.KZ", "@Manager_KZ", "https://t.me/+AbCdEfGhIjK1", "wa.me/87011234567", "https://t.me/c/1234567890/1",
            "skype:Live.Name", "vk.com/Shop", "instagram.com/Shop.KZ", "https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv", "БИН 940140000385", "7707083893", "ИНН 500100732259",
            "ua-1234567-1", "ym(12345678", "name|Value123=", "AB:".repeat(31) + "ab", "NS1.Example.KZ", " Office  365 ", "www.www.example.kz", "viber 87011234567");

    private final FieldReader reader = new FieldReader(new CardHasher(new byte[16]));

    @Test
    void readingACanonicalValueAgainGivesTheSameKey() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 30_000; run++) {
            String raw = mutate(SEEDS.get(random.nextInt(SEEDS.size())), random);
            for (EntityType type : EntityType.values()) {
                if (type == EntityType.PAYMENT_CARD || !(reader.read(type, raw, ReadingHints.NONE) instanceof Reading.Recognized found)) {
                    continue;
                }
                String why = "seed " + seed + ", " + type + ": " + raw + " -> " + found.entity().key();
                assertThat(reader.read(type, found.entity().key().value(), ReadingHints.NONE)).as(why)
                        .isInstanceOfSatisfying(Reading.Recognized.class, again -> assertThat(again.entity().key()).as(why).isEqualTo(found.entity().key()));
            }
            assertThat(reader.readAny(raw, ReadingHints.ofRegions("GB", "US"))).isNotNull();
        }
    }

    private static String mutate(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int i = random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            char c = random.nextInt(6) == 0 ? (char) random.nextInt(65536) : "aAКо0O1.:/@-_ +%?#[]\u200b".charAt(random.nextInt(21));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, c);
                case 1 -> text.setCharAt(at, c);
                default -> text.deleteCharAt(at);
            }
        }
        return text.toString();
    }
}
