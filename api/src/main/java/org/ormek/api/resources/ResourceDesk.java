package org.ormek.api.resources;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.error.NotFound;
import org.ormek.api.error.Refusal;
import org.ormek.api.security.Asker;
import org.ormek.api.security.SecondPerson;
import org.ormek.api.words.ReportWords;
import org.ormek.graph.Cut;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.lexicon.Brands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The queue and the decisions. Each look is logged before it is answered; what is hidden and what does not exist are refused alike. */
@Component
public class ResourceDesk {

    private static final int MOST_MIRRORS = 50;
    private static final int MOST_CHECKS = 20;

    private final GraphView graph;
    private final SightingStore sightings;
    private final DecisionStore decisions;
    private final CheckStore checks;
    private final RecheckDesk rechecks;
    private final PurposeDesk purposes;

    ResourceDesk(GraphView graph, SightingStore sightings, DecisionStore decisions, CheckStore checks, RecheckDesk rechecks, PurposeDesk purposes) {
        this.graph = graph;
        this.sightings = sightings;
        this.decisions = decisions;
        this.checks = checks;
        this.rechecks = rechecks;
        this.purposes = purposes;
    }

    /**
     * A resource with what was decided of it.
     *
     * @param resource  the resource
     * @param decisions newest first
     * @param checks    the last checks whether it is alive, newest first
     * @param mirrors   other sites with a page of much the same text, the most alike first
     */
    public record Reviewed(ResourceCard resource, List<Decision> decisions, List<SiteCheck> checks, Cut<Mirror> mirrors) {
    }

    /**
     * Sites that are visited again.
     *
     * @param crawl number of the crawl
     * @param sites how many sites are asked
     */
    public record Recheck(String crawl, int sites) {
    }

    /**
     * A page of the queue, those that show most first.
     *
     * @param purpose  of the look; null for the fixed one of the asker
     * @param language kk, ru or en
     * @throws Refusal 400 without a purpose
     */
    public Cut<ResourceCard> list(Asker asker, @Nullable String purpose, Status status, int offset, int limit, String language) {
        Scope scope = asker.scope(graph);
        ReportWords words = ReportWords.of(language);
        purposes.admit(asker, purpose, "resources", List.of("status " + status + " offset " + offset + " limit " + limit), scope);
        List<ResourceCard> cards = sightings.rank(status, offset, limit, scope).stream().map(ranked -> card(ranked, words)).toList();
        return Cut.of(sightings.count(status, scope), cards, "limit " + limit);
    }

    /** One; purpose and language as with {@link #list}; throws a {@link Refusal} (404) if there is none that the asker may see. */
    public Reviewed get(Asker asker, @Nullable String purpose, String id, String language) {
        Scope scope = asker.scope(graph);
        ReportWords words = ReportWords.of(language);
        purposes.admit(asker, purpose, "resource", List.of(id), scope);
        return reviewed(find(id, scope), scope, words);
    }

    /**
     * Takes a decision.
     *
     * @param purpose of the decision; null for the fixed one of the asker
     * @param verdict ILLEGAL, NOT_ILLEGAL or NEED_INFO
     * @param reason  5 to 2000 characters
     * @param second  whether it holds only when a second person has agreed
     * @param days    how long an ILLEGAL site stays on the block lists, 1 to 3650
     * @throws Refusal 404 if there is no such resource, 409 if somebody decides at the same moment
     */
    public Reviewed decide(Asker asker, @Nullable String purpose, String id, Status verdict, String reason, boolean second, int days, String language) {
        Scope scope = asker.scope(graph);
        ReportWords words = ReportWords.of(language);
        purposes.admit(asker, purpose, "decide", List.of(id, verdict.name()), scope);
        SightingStore.Ranked found = find(id, scope);
        try {
            decisions.add(found.dataset(), found.site(), verdict, reason, second, Duration.ofDays(days), asker);
        } catch (DuplicateKeyException e) {
            throw new Refusal(HttpStatus.CONFLICT, "Somebody decided on this resource at the same moment. Look at it again before you decide.");
        }
        return reviewed(find(id, scope), scope, words);
    }

    /**
     * Agrees with a decision as the second person.
     *
     * @param purpose of the decision; null for the fixed one of the asker
     * @param number  of the decision within its resource
     * @throws Refusal 403 if the asker is the one who decided, 404 if there is no such decision, 409 if it does not wait for a second person
     */
    public Reviewed confirm(Asker asker, @Nullable String purpose, String id, int number, String language) {
        Scope scope = asker.scope(graph);
        ReportWords words = ReportWords.of(language);
        purposes.admit(asker, purpose, "confirm", List.of(id, String.valueOf(number)), scope);
        SightingStore.Ranked found = find(id, scope);
        Decision decision = decisions.list(found.dataset(), found.site()).stream().filter(one -> one.number() == number).findFirst().orElseThrow(() -> NotFound.resource(id));
        if (!SecondPerson.is(asker, decisions.keyOf(found.dataset(), found.site(), number).orElse(""), decision.decidedBy())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "A second person must agree: the one who decided may not confirm, nor may another key of the same name.");
        }
        if (!decisions.confirm(found.dataset(), found.site(), number, asker)) {
            throw new Refusal(HttpStatus.CONFLICT, "Decision " + number + " does not wait for a second person, or a newer one goes before it. GET /api/v1/resources/" + id + " shows all.");
        }
        return reviewed(find(id, scope), scope, words);
    }

    /**
     * Lets all sites of a dataset that are decided to be illegal be visited again, one page each.
     *
     * @param purpose of the check; null for the fixed one of the asker
     * @param mandate the lawful mandate by which robots.txt is set aside; null to honour it
     * @param render  whether pages that scripts build are shown in a browser
     * @throws Refusal 403 if the asker may not write into the dataset, 409 if no site is decided
     */
    public Recheck recheck(Asker asker, @Nullable String purpose, String dataset, @Nullable String mandate, boolean render) {
        asker.requireUse(dataset);
        purposes.admit(asker, purpose, "recheck", List.of(dataset), asker.scopeAmong(List.of(dataset)));
        List<String> addresses = sightings.listBest(dataset, Status.ILLEGAL).stream().map(Sighting::url).toList();
        if (addresses.isEmpty()) {
            throw new Refusal(HttpStatus.CONFLICT, "No site of the dataset '" + dataset + "' is decided to be illegal, so there is nothing to check. GET /api/v1/resources shows what waits for a decision.");
        }
        return new Recheck(rechecks.recheck(dataset, addresses, mandate, render, asker.label()), addresses.size());
    }

    private SightingStore.Ranked find(String id, Scope scope) {
        return sightings.find(id, scope).orElseThrow(() -> NotFound.resource(id));
    }

    private Reviewed reviewed(SightingStore.Ranked found, Scope scope, ReportWords words) {
        List<SightingStore.Likeness> alike = sightings.findAlike(sightings.best(found.dataset(), found.site()), scope);
        List<Mirror> mirrors = alike.stream().limit(MOST_MIRRORS).map(like -> new Mirror(like.page().resource(), like.page().dataset(), like.page().site(), like.status(), like.page().url(),
                like.share(), like.page().observedAt())).toList();
        return new Reviewed(card(found, words), decisions.list(found.dataset(), found.site()), checks.list(found.dataset(), found.site(), MOST_CHECKS),
                Cut.of(alike.size(), mirrors, "limit " + MOST_MIRRORS));
    }

    private ResourceCard card(SightingStore.Ranked ranked, ReportWords words) {
        Sighting best = sightings.best(ranked.dataset(), ranked.site());
        List<ResourceCard.QuotedSign> signs = best.signs().entrySet().stream().sorted(java.util.Comparator.comparingInt(sign -> Integer.parseInt(sign.getKey().substring(1))))
                .map(sign -> new ResourceCard.QuotedSign(sign.getKey(), words.name("sign", sign.getKey()), sign.getValue())).toList();
        return new ResourceCard(best.resource(), ranked.dataset(), ranked.site(), ranked.status(), ranked.score(), best.suspicion().likely(), best.suspicion().type(), best.suspicion().typeWords(), best.suspicion().words(), best.url(), best.evidence(), signs, posed(best.suspicion().posing(), words), ranked.captures(),
                instant(ranked.first()), instant(ranked.last()), words.get("resource.note"), checks.last(ranked.dataset(), ranked.site()).orElse(null));
    }

    private static ResourceCard.@Nullable Posed posed(@Nullable PosedBrand posing, ReportWords words) {
        return posing == null ? null : new ResourceCard.Posed(posing.brand(), Brands.builtIn().find(posing.brand()).map(brand -> brand.name(words.language())).orElse(posing.brand()),
                posing.grounds().entrySet().stream().sorted(java.util.Comparator.comparingInt(ground -> PosedBrand.KINDS.indexOf(ground.getKey())))
                        .map(ground -> new ResourceCard.PosedBy(ground.getKey(), words.name("posing", ground.getKey()), ground.getValue())).toList());
    }

    private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
