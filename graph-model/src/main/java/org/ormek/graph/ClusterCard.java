package org.ormek.graph;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Money;

/**
 * A cluster of a run.
 *
 * @param id        stable over runs as long as the cluster goes on
 * @param type      what it mostly is
 * @param size      members
 * @param priority  what to look at first: victims, evidence, recency; never a score of guilt
 * @param roles     members by role
 * @param languages of its evidence (ISO 639-1), most frequent first
 * @param countries of number plans, banks of accounts and hosting, not of persons (ISO 3166-1), most frequent first
 * @param labels    words that sources use of its members, most frequent first
 * @param firstSeen earliest evidence; null if none is dated
 * @param lastSeen  latest evidence; null if none is dated
 * @param evidence  pieces of evidence that name its members
 * @param victims   different victims in them
 * @param losses    stated losses by currency
 * @param event     what happened to it since the run before
 * @param others    clusters that took part in that
 * @param traits    more of it; {@link Traits#NONE} in runs that were made before these were drawn
 */
public record ClusterCard(String id, Type type, long size, double priority, SortedMap<MemberRole, Long> roles, List<String> languages,
                          List<String> countries, List<String> labels, @Nullable Instant firstSeen, @Nullable Instant lastSeen, long evidence,
                          long victims, List<Money> losses, Event event, List<String> others, Traits traits) {

    /** Copies the collections. */
    public ClusterCard {
        roles = new TreeMap<>(Map.copyOf(roles));
        languages = List.copyOf(languages);
        countries = List.copyOf(countries);
        labels = List.copyOf(labels);
        losses = List.copyOf(losses);
        others = List.copyOf(others);
    }

    /**
     * More of a cluster.
     *
     * @param numberCountries  countries of the number plans of its telephone numbers, not of persons (ISO 3166-1), most frequent first
     * @param hostingCountries countries that sources say its sites are hosted in, not of persons (ISO 3166-1), most frequent first
     * @param brands           ids of brands that it poses as, most frequent first
     * @param fresh            members first named in the last 30 days of the view's evidence: how much it grows
     */
    public record Traits(List<String> numberCountries, List<String> hostingCountries, List<String> brands, long fresh) {

        /** None known. */
        public static final Traits NONE = new Traits(List.of(), List.of(), List.of(), 0);

        /** Copies the lists. */
        public Traits {
            numberCountries = List.copyOf(numberCountries);
            hostingCountries = List.copyOf(hostingCountries);
            brands = List.copyOf(brands);
        }
    }

    /** What a cluster mostly consists of: half of its members or more. */
    public enum Type {
        /** Numbers and messenger accounts. */
        CALL_CENTRE,
        /** Sites and what they run on. */
        SITE_FARM,
        /** Wallets and accounts. */
        WALLET_CLUSTER,
        /** None of these. */
        MIXED
    }

    /** What happened to a cluster between two runs. */
    public enum Event {
        /** It was not there before. */
        BIRTH,
        /** It went on under its id. */
        CONTINUE,
        /** It took in others. */
        MERGE,
        /** It is a part of another that went on. */
        SPLIT,
        /** It went on under its id, and nothing has been seen of it for 90 days. */
        DORMANT
    }
}
