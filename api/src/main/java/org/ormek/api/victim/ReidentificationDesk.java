package org.ormek.api.victim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.error.BadRequest;
import org.ormek.api.error.NotFound;
import org.ormek.api.security.Asker;
import org.ormek.api.security.Role;
import org.ormek.api.words.ReportWords;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.model.Evidence;
import org.ormek.model.Sha256;
import org.springframework.stereotype.Component;

/** The steps of a re-identification. Each is logged before anything is looked at or answered. */
@Component
class ReidentificationDesk {

    private final GraphView graph;
    private final ReidentificationStore store;
    private final VictimFile victims;
    private final PurposeDesk purposes;

    ReidentificationDesk(GraphView graph, ReidentificationStore store, VictimFile victims, PurposeDesk purposes) {
        this.graph = graph;
        this.store = store;
        this.victims = victims;
        this.purposes = purposes;
    }

    Reidentification ask(Asker asker, @Nullable String purpose, String evidenceId) {
        Scope scope = asker.scope(graph);
        String why = purposes.admit(asker, spoken(purpose), "victim-ask", List.of(evidenceId), scope);
        Evidence evidence = graph.findEvidence(new Sha256(evidenceId), scope).orElseThrow(() -> NotFound.victim(evidenceId));
        String subject = evidence.subject();
        if (subject == null) {
            throw NotFound.victim(evidenceId);
        }
        return find(asker, scope, store.ask(evidence, subject, why, asker)).card();
    }

    List<Reidentification> list(Asker asker, int limit) {
        return store.list(asker.scope(graph).datasets(), Integer.MAX_VALUE).stream().filter(kept -> maySee(asker, kept)).limit(limit).map(Kept::card).toList();
    }

    Reidentification approve(Asker asker, @Nullable String purpose, String id) {
        Scope scope = asker.scope(graph);
        Kept kept = find(asker, scope, id);
        purposes.admit(asker, spoken(purpose), "victim-approve", objects(kept), scope);
        FourEyes.needSecondPerson(kept, asker);
        FourEyes.needToBeAsked(kept);
        if (!store.approve(id, asker)) {
            FourEyes.needToBeAsked(find(asker, scope, id));
        }
        return find(asker, scope, id).card();
    }

    RevealedVictim reveal(Asker asker, @Nullable String purpose, String id, String language) {
        Scope scope = asker.scope(graph);
        ReportWords words = ReportWords.of(language);
        Kept kept = find(asker, scope, id);
        purposes.admit(asker, spoken(purpose), "victim-reveal", objects(kept), scope);
        FourEyes.needSamePerson(kept, asker);
        FourEyes.needToBeApproved(kept);
        if (!store.reveal(id)) {
            throw FourEyes.gone(find(asker, scope, id));
        }
        Map<String, List<String>> identity = graph.findEvidence(new Sha256(kept.card().evidence()), scope).flatMap(victims::identityOf)
                .orElseThrow(() -> NotFound.victim(kept.card().evidence()));
        List<RevealedVictim.Fact> facts = new ArrayList<>();
        identity.forEach((name, values) -> facts.add(new RevealedVictim.Fact(name, words.name("victim", name), values)));
        return new RevealedVictim(id, kept.card().evidence(), kept.card().subject(), facts, words.get("victim.notice"));
    }

    private static List<String> objects(Kept kept) {
        return List.of(kept.card().id(), kept.card().evidence(), kept.card().subject());
    }

    /** A fixed purpose of a key is too little here: each step says its own. */
    private static String spoken(@Nullable String purpose) {
        if (purpose == null || purpose.isBlank()) {
            throw new BadRequest("Say why, in 5 to 500 characters, in the header 'X-Purpose'. A fixed purpose of the key is not enough for victims.");
        }
        return purpose;
    }

    private Kept find(Asker asker, Scope scope, String id) {
        return store.find(id, scope.datasets()).filter(kept -> maySee(asker, kept)).orElseThrow(() -> NotFound.reidentification(id));
    }

    /** One's own, and as a second person those of others. */
    private static boolean maySee(Asker asker, Kept kept) {
        return asker.role() == Role.SUPERVISOR || asker.role() == Role.ADMIN || kept.askedKey().equals(asker.key());
    }
}
