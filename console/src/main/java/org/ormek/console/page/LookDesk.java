package org.ormek.console.page;

import java.util.List;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.security.Asker;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.springframework.stereotype.Component;

/** The one door of the pages to what is known: gives the scope of the one who looks, after the look was logged with its purpose. */
@Component
public class LookDesk {

    private final GraphView graph;
    private final PurposeDesk desk;

    LookDesk(GraphView graph, PurposeDesk desk) {
        this.graph = graph;
        this.desk = desk;
    }

    /**
     * Logs a look and gives what may be seen in it.
     *
     * @param action  what is asked, in one word, as the calls of the HTTP interface name it
     * @param objects keys or texts asked about
     * @throws NoPurpose if no purpose was said yet
     */
    public Scope look(Visit visit, String action, List<String> objects) {
        Asker asker = purposeful(visit);
        Scope scope = asker.scope(graph);
        desk.admit(asker, null, action, objects, scope);
        return scope;
    }

    /**
     * Who looks, for desks of the HTTP interface, which log by themselves.
     *
     * @throws NoPurpose if no purpose was said yet
     */
    public Asker purposeful(Visit visit) {
        Asker asker = visit.signedIn();
        if (asker.purpose() == null) {
            throw new NoPurpose();
        }
        return asker;
    }

    /** What may be seen, for counts, which name nobody. */
    public Scope counts(Visit visit) {
        return visit.signedIn().scope(graph);
    }
}
