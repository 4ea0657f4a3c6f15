package org.ormek.app;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.api.clusterrun.ClusterRunCard;
import org.ormek.api.clusterrun.ClusterRunOrders;
import org.ormek.api.clusterrun.ClusterRunQueue;
import org.ormek.detection.ClusterDetectionJob;
import org.ormek.graph.Scope;
import org.ormek.model.OrmekException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs of cluster detection that came in over HTTP, made one after another in the background; what was left unfinished is made at start. */
final class ClusterQueue implements ClusterRunQueue, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterQueue.class);
    private static final long PATIENCE_SECONDS = 30;

    private final Home home;
    private final Clock clock;
    private final ClusterRunOrders orders;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /** Thrown out of a run when the server ends; the run stays unfinished. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    ClusterQueue(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
        this.orders = new ClusterRunOrders(home.store().source(), clock);
        orders.listUnfinished().forEach(this::enqueue);
    }

    @Override
    public void enqueue(String id) {
        if (open.add(id)) {
            worker.execute(() -> run(id));
        }
    }

    private void run(String id) {
        try {
            // Another process may have made it while this one waited for its turn.
            ClusterTurn.take(home, () -> at(id, "waiting for another run in this home"), () -> orders.find(id).filter(card -> !card.ended()).ifPresent(this::make));
        } catch (Ended e) {
            LOG.info("The cluster run {} is made again with the next start", id);
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.error("The cluster run {} failed", id, e);
                orders.failed(id, e instanceof OrmekException ? String.valueOf(e.getMessage()) : "Something went wrong on our side; the log has it.");
            }
        } finally {
            open.remove(id);
        }
    }

    private void make(ClusterRunCard card) {
        Scope scope = Scope.of(card.datasets());
        orders.done(card.id(), home.detection(SignalsFile.builtIn(), clock).run(new ClusterDetectionJob.Order(String.join(",", scope.datasets()), scope, card.seed(), card.stability()),
                step -> at(card.id(), step)));
    }

    private void at(String id, String step) {
        if (closing) {
            throw new Ended();
        }
        orders.running(id, step);
    }

    /** The run in hand ends before its next step and is made again with the next start. */
    @Override
    public void close() {
        closing = true;
        worker.shutdown();
        Background.await(worker, PATIENCE_SECONDS);
    }
}
