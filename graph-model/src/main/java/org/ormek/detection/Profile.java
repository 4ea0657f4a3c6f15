package org.ormek.detection;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ormek.analysis.lineage.ClusterEvent;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterService;
import org.ormek.graph.ClusterWriter;
import org.ormek.graph.MemberRole;
import org.ormek.lexicon.Brand;
import org.ormek.lexicon.Brands;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.Flag;
import org.ormek.model.Money;

/** What is known of one cluster, added up from its evidence. */
final class Profile {

    private static final int MOST_WORDS = 5;
    private static final int MOST_SERVICES = 50;
    /** A brand that one text names may be chance or a slip; a host that bears its name is not. */
    private static final int TEXTS_FOR_A_BRAND = 2;
    /** Recency fades by half in about two months. */
    private static final double RECENCY_DAYS = 90;

    private final Map<String, Integer> languages = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final Map<String, Integer> numberPlans = new HashMap<>();
    private final Map<String, Integer> hosting = new HashMap<>();
    private final Map<String, Integer> posedAs = new HashMap<>();
    private final Set<String> imitated = new HashSet<>();
    private final Map<EntityKey, Long> services = new TreeMap<>();
    private final Map<String, BigDecimal> losses = new TreeMap<>();
    private final Set<String> victims = new HashSet<>();
    private final Set<EntityKey> counted = new HashSet<>();
    private final List<ClusterMember> members = new ArrayList<>();
    private long evidence;
    private long fresh;
    private @Nullable Instant first;
    private @Nullable Instant last;

    /** What follows from a member alone: country of its number plan or bank, brands its host imitates; each member once. */
    void addEntity(Entity entity) {
        if (!counted.add(entity.key())) {
            return;
        }
        String country = entity.attributes().get("country");
        if (country != null) {
            countries.merge(country, 1, Integer::sum);
            if (entity.type() == EntityType.PHONE) {
                numberPlans.merge(country, 1, Integer::sum);
            }
        }
        if (entity.type() == EntityType.SITE) {
            Brands.builtIn().imitatedBy(entity.display()).forEach(brand -> imitated.add(brand.id()));
        }
    }

    /** Where a source says that a site of the cluster is hosted. */
    void addHosting(String country) {
        countries.merge(country, 1, Integer::sum);
        hosting.merge(country, 1, Integer::sum);
    }

    /** A service that many share and that a piece of evidence names together with members. */
    void addService(EntityKey service) {
        services.merge(service, 1L, Long::sum);
    }

    /** A piece of evidence that names members, and the brands it shows being posed as. */
    void addEvidence(Evidence one, Set<Brand> brands) {
        evidence++;
        brands.forEach(brand -> posedAs.merge(brand.id(), 1, Integer::sum));
        if (one.language() != null) {
            languages.merge(one.language(), 1, Integer::sum);
        }
        if (one.subject() != null) {
            victims.add(one.subject());
        }
        one.losses().forEach(money -> losses.merge(money.currency(), money.amount(), BigDecimal::add));
        one.flags().stream().filter(flag -> flag.kind() != Flag.Kind.SERVICE).map(Flag::label).distinct().forEach(label -> labels.merge(label, 1, Integer::sum));
        if (one.observedAt() != null) {
            first = first == null || one.observedAt().isBefore(first) ? one.observedAt() : first;
            last = last == null || one.observedAt().isAfter(last) ? one.observedAt() : last;
        }
    }

    /** Pieces of evidence that show a brand's mark without naming it; they count as texts that name it do. */
    void addCopied(String brand, int pieces) {
        posedAs.merge(brand, pieces, Integer::sum);
    }

    /** A member, and whether it was named first in the last days of the view. */
    void addMember(ClusterMember member, boolean isFresh) {
        members.add(member);
        fresh += isFresh ? 1 : 0;
    }

    /** Weight of each member. */
    Map<EntityKey, Double> bits() {
        Map<EntityKey, Double> bits = new HashMap<>();
        members.forEach(member -> bits.put(member.key(), member.bits()));
        return bits;
    }

    /** The same by printed key; following needs a weight above 0. */
    static Map<String, Double> weights(Map<EntityKey, Double> bits) {
        Map<String, Double> weights = new HashMap<>();
        bits.forEach((key, weight) -> weights.put(key.toString(), Math.max(weight, 0.01)));
        return weights;
    }

    @Nullable Instant lastSeen() {
        return last;
    }

    /** The cluster as it is kept, with the services that its evidence names. */
    ClusterWriter.Found found(String id, ClusterEvent event, Instant now, Map<EntityKey, String> serviceDisplays) {
        TreeMap<MemberRole, Long> roles = new TreeMap<>();
        members.forEach(member -> roles.merge(member.role(), 1L, Long::sum));
        List<Money> money = losses.entrySet().stream().map(loss -> new Money(loss.getValue(), loss.getKey())).toList();
        ClusterCard card = new ClusterCard(id, type(roles), members.size(), priority(now), roles, mostFrequent(languages), mostFrequent(countries),
                mostFrequent(labels), first, last, evidence, victims.size(), money, ClusterCard.Event.valueOf(event.kind().name()), event.other(),
                new ClusterCard.Traits(mostFrequent(numberPlans), mostFrequent(hosting), brands(), fresh));
        List<ClusterService> used = services.entrySet().stream().sorted(Map.Entry.<EntityKey, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SERVICES).map(use -> new ClusterService(use.getKey(), serviceDisplays.getOrDefault(use.getKey(), use.getKey().value()), use.getValue())).toList();
        return new ClusterWriter.Found(card, members, used);
    }

    /** Ids of the brands that hosts bear or several texts name, most frequent first. */
    private List<String> brands() {
        Map<String, Integer> all = new HashMap<>(posedAs);
        all.values().removeIf(texts -> texts < TEXTS_FOR_A_BRAND);
        imitated.forEach(id -> all.merge(id, TEXTS_FOR_A_BRAND, Integer::sum));
        return mostFrequent(all);
    }

    private ClusterCard.Type type(Map<MemberRole, Long> roles) {
        long contacts = sum(roles, MemberRole.OPENER_NUMBER, MemberRole.CLOSER_NUMBER, MemberRole.CALLING_NUMBER, MemberRole.CONTACT_NUMBER, MemberRole.MESSENGER_CONTACT);
        long sites = sum(roles, MemberRole.LANDING_SITE, MemberRole.INFRASTRUCTURE);
        long money = sum(roles, MemberRole.PAYMENT_WALLET, MemberRole.MULE_ACCOUNT, MemberRole.PAYMENT_ACCOUNT);
        long half = (members.size() + 1) / 2;
        return contacts >= half ? ClusterCard.Type.CALL_CENTRE : sites >= half ? ClusterCard.Type.SITE_FARM
                : money >= half ? ClusterCard.Type.WALLET_CLUSTER : ClusterCard.Type.MIXED;
    }

    private static long sum(Map<MemberRole, Long> roles, MemberRole... which) {
        long sum = 0;
        for (MemberRole role : which) {
            sum += roles.getOrDefault(role, 0L);
        }
        return sum;
    }

    /** log10 of victims and of pieces of evidence, and recency between 0 and 1: what to look at first. */
    private double priority(Instant now) {
        double recency = last == null ? 0 : Math.exp(-Math.max(0, Duration.between(last, now).toDays()) / RECENCY_DAYS);
        double priority = Math.log10(1 + victims.size()) + Math.log10(1 + evidence) + recency;
        return Math.round(priority * 1000) / 1000.0;
    }

    private static List<String> mostFrequent(Map<String, Integer> counts) {
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS).map(Map.Entry::getKey).toList();
    }
}
