package org.ormek.bench.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ormek.extract.CardHasher;
import org.ormek.extract.FieldReader;
import org.ormek.extract.Reading;
import org.ormek.extract.ReadingHints;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;
import org.ormek.simulation.farm.FarmSite;
import org.ormek.simulation.farm.SiteFarm;

/** Compares what evidence of a crawled farm says with what was planted: identifiers by site and kind, signs by page. */
final class FarmScore {

    /** Counts of one kind; a thing is counted once for each site or page. */
    static final class Tally {
        private final Set<String> right = new TreeSet<>();
        private final Set<String> wrong = new TreeSet<>();
        private final Set<String> missed = new TreeSet<>();

        /** Found and planted. */
        Set<String> right() {
            return right;
        }

        /** Found, not planted. */
        Set<String> wrong() {
            return wrong;
        }

        /** Planted, not found. */
        Set<String> missed() {
            return missed;
        }

        /** Share of what was found that is right; 1 if nothing was found. */
        double precision() {
            return right.isEmpty() && wrong.isEmpty() ? 1 : (double) right.size() / (right.size() + wrong.size());
        }

        /** Share of what was planted that was found; 1 if nothing was planted. */
        double recall() {
            return right.isEmpty() && missed.isEmpty() ? 1 : (double) right.size() / (right.size() + missed.size());
        }

        private void compare(String place, Set<String> planted, Set<String> found) {
            planted.forEach(one -> (found.contains(one) ? right : missed).add(place + " " + one));
            found.stream().filter(one -> !planted.contains(one)).forEach(one -> wrong.add(place + " " + one));
        }
    }

    private static final Set<EntityType> JUDGED = Set.of(EntityType.PHONE, EntityType.MESSENGER, EntityType.WALLET, EntityType.EMAIL, EntityType.BANK_ACCOUNT, EntityType.PAYMENT_CARD,
            EntityType.TRACKER, EntityType.ORGANIZATION);
    private static final String CITED = "cited";
    /** The sign that a page shows that passes itself off as a brand, whether its words or its looks do. */
    private static final String IMITATES = "P11";

    private final FieldReader fields = new FieldReader(new CardHasher(FarmCommand.SECRET));
    private final Map<String, Set<EntityKey>> shown = new HashMap<>();
    private final Map<String, Set<EntityKey>> cited = new HashMap<>();
    private final Map<String, Set<String>> signs = new HashMap<>();

    /** Takes what one page says. */
    void add(Evidence page) {
        String host = page.mentions().stream().filter(mention -> mention.role() == MentionRole.SUBJECT && mention.entity().type() == EntityType.SITE)
                .map(mention -> mention.entity().key().value()).findFirst().orElseThrow();
        Set<EntityKey> warned = new TreeSet<>();
        for (Mention mention : page.mentions()) {
            if (mention.role() == MentionRole.CITED) {
                warned.add(mention.entity().key());
            }
        }
        cited.computeIfAbsent(host, key -> new TreeSet<>()).addAll(warned);
        for (Mention mention : page.mentions()) {
            if (JUDGED.contains(mention.entity().type()) && !warned.contains(mention.entity().key())) {
                shown.computeIfAbsent(host, key -> new TreeSet<>()).add(mention.entity().key());
            }
        }
        String path = page.attributes().getOrDefault("url", "").replaceFirst("^[a-z]+://[^/]+", "");
        page.attributes().keySet().stream().filter(name -> name.startsWith("sign.")).forEach(name -> signs.computeIfAbsent(host + path, key -> new TreeSet<>()).add(name.substring(5)));
        if (page.attributes().containsKey("impersonates")) {
            signs.computeIfAbsent(host + path, key -> new TreeSet<>()).add(IMITATES);
        }
    }

    /** Identifiers by kind, and what was cited. */
    Map<String, Tally> identifiers(SiteFarm farm) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (FarmSite site : farm.sites()) {
            Map<String, Set<String>> planted = byKind(keys(site.truth().shown()));
            Set<EntityKey> seen = new TreeSet<>(shown.getOrDefault(site.host(), Set.of()));
            // An account on WhatsApp is the number too, whether it is named or not.
            keys(site.truth().shown()).stream().flatMap(key -> phoneOf(key).stream()).filter(phone -> !planted.getOrDefault("phone", Set.of()).contains(phone.toString())).forEach(seen::remove);
            Map<String, Set<String>> found = byKind(seen);
            for (EntityType type : JUDGED) {
                String kind = type.prefix();
                tallies.computeIfAbsent(kind, key -> new Tally()).compare(site.host(), planted.getOrDefault(kind, Set.of()), found.getOrDefault(kind, Set.of()));
            }
            tallies.computeIfAbsent(CITED, key -> new Tally()).compare(site.host(), strings(keys(site.truth().cited())), strings(cited.getOrDefault(site.host(), Set.of())));
        }
        return tallies;
    }

    /** Signs, each page and sign once. */
    Map<String, Tally> signs(SiteFarm farm) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (FarmSite site : farm.sites()) {
            for (String path : site.pages().keySet()) {
                Set<String> planted = site.truth().signs().getOrDefault(path, Set.of());
                Set<String> found = signs.getOrDefault(site.host() + path, Set.of());
                Set<String> names = new TreeSet<>(planted);
                names.addAll(found);
                for (String name : names) {
                    tallies.computeIfAbsent(name, key -> new Tally()).compare(site.host() + path + " " + site.truth().topic(), planted.contains(name) ? Set.of(name) : Set.of(), found.contains(name) ? Set.of(name) : Set.of());
                }
            }
        }
        return tallies;
    }

    /** All kinds together. */
    static Tally all(Map<String, Tally> tallies) {
        Tally all = new Tally();
        tallies.values().forEach(one -> {
            all.right.addAll(one.right);
            all.wrong.addAll(one.wrong);
            all.missed.addAll(one.missed);
        });
        return all;
    }

    private Optional<EntityKey> phoneOf(EntityKey key) {
        return fields.read(key.type(), key.value(), ReadingHints.NONE) instanceof Reading.Recognized read ? FieldReader.phoneOf(read.entity()).map(phone -> phone.key()) : Optional.empty();
    }

    /** Planted keys in the one canonical writing; a planted thing that cannot be read is a fault of the farm. */
    private Set<EntityKey> keys(Set<String> printed) {
        Set<EntityKey> keys = new TreeSet<>();
        for (String one : printed) {
            EntityKey key = EntityKey.parse(one).orElseThrow();
            boolean asItIs = key.type() == EntityType.MESSENGER;
            if (asItIs) {
                keys.add(key);
            } else if (fields.read(key.type(), key.value(), ReadingHints.NONE) instanceof Reading.Recognized read) {
                keys.add(read.entity().key());
            } else {
                throw new IllegalStateException("The farm planted what cannot be read: " + one);
            }
        }
        return keys;
    }

    private static Map<String, Set<String>> byKind(Set<EntityKey> keys) {
        Map<String, Set<String>> kinds = new HashMap<>();
        keys.forEach(key -> kinds.computeIfAbsent(key.type().prefix(), kind -> new TreeSet<>()).add(key.toString()));
        return kinds;
    }

    private static Set<String> strings(Set<EntityKey> keys) {
        Set<String> strings = new TreeSet<>();
        keys.forEach(key -> strings.add(key.toString()));
        return strings;
    }
}
