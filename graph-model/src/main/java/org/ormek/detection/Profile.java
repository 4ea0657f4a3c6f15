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
import org.ormek.graph.ClusterWriter;
import org.ormek.graph.MemberRole;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.Flag;
import org.ormek.model.Money;

/** What is known of one cluster, added up from its evidence. */
final class Profile {

    private static final int MOST_WORDS = 5;
    /** Recency fades by half in about two months. */
    private static final double RECENCY_DAYS = 90;

    private final Map<String, Integer> languages = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final Map<String, BigDecimal> losses = new TreeMap<>();
    private final Set<String> victims = new HashSet<>();
    private final Set<EntityKey> counted = new HashSet<>();
    private final List<ClusterMember> members = new ArrayList<>();
    private long evidence;
    private @Nullable Instant first;
    private @Nullable Instant last;

    /** Countries of the number plan or hosting of its members, each member once. */
    void addEntity(Entity entity) {
        String country = entity.attributes().get("country");
        if (country != null && counted.add(entity.key())) {
            countries.merge(country, 1, Integer::sum);
        }
    }

    void addEvidence(Evidence one) {
        evidence++;
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

    void addMember(ClusterMember member) {
        members.add(member);
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

    /** The cluster as it is kept. */
    ClusterWriter.Found found(String id, ClusterEvent event, Instant now) {
        TreeMap<MemberRole, Long> roles = new TreeMap<>();
        members.forEach(member -> roles.merge(member.role(), 1L, Long::sum));
        List<Money> money = losses.entrySet().stream().map(loss -> new Money(loss.getValue(), loss.getKey())).toList();
        ClusterCard card = new ClusterCard(id, type(roles), members.size(), priority(now), roles, mostFrequent(languages), mostFrequent(countries),
                mostFrequent(labels), first, last, evidence, victims.size(), money, ClusterCard.Event.valueOf(event.kind().name()), event.other());
        return new ClusterWriter.Found(card, members);
    }

    private ClusterCard.Type type(Map<MemberRole, Long> roles) {
        long contacts = sum(roles, MemberRole.CALLING_NUMBER, MemberRole.CONTACT_NUMBER, MemberRole.MESSENGER_CONTACT);
        long sites = sum(roles, MemberRole.LANDING_SITE, MemberRole.INFRASTRUCTURE);
        long money = sum(roles, MemberRole.PAYMENT_WALLET, MemberRole.PAYMENT_ACCOUNT);
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
