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
import org.ormek.detection.Progress;
import org.ormek.graph.Scope;
import org.ormek.model.OrmekException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs of cluster detection that came in over HTTP, made one after another in the background; what was left unfinished is made at start. */
final class ClusterQueue implements ClusterRunQueue, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterQueue.class);
    private static final long PATIENCE_SECONDS = 30;
    private static final long PULSE_NANOS = 500_000_000;

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

    /** Thrown out of a run that somebody stopped. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Says what a run is at, and ends it if it shall not go on. */
    private final class Watch implements Progress {

        private final String id;
        private long lookedAt = System.nanoTime();

        Watch(String id) {
            this.id = id;
        }

        @Override
        public void at(String step) {
            look();
            orders.running(id, step);
        }

        @Override
        public void pulse() {
            if (System.nanoTime() - lookedAt > PULSE_NANOS) {
                look();
            }
        }

        private void look() {
            if (closing) {
                throw new Ended();
            }
            if (orders.isStopAsked(id)) {
                throw new Stopped();
            }
            lookedAt = System.nanoTime();
        }
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
        Watch watch = new Watch(id);
        try {
            // Another process may have made it while this one waited for its turn.
            ClusterTurn.take(home, () -> watch.at("waiting for another run in this home"), () -> orders.find(id).filter(card -> !card.ended()).ifPresent(card -> make(card, watch)));
        } catch (Ended e) {
            LOG.info("The cluster run {} is made again with the next start", id);
        } catch (Stopped e) {
            orders.stopped(id);
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.error("The cluster run {} failed", id, e);
                orders.failed(id, e instanceof OrmekException ? String.valueOf(e.getMessage()) : "Something went wrong on our side; the log has it.");
            }
        } finally {
            open.remove(id);
        }
    }

    private void make(ClusterRunCard card, Watch watch) {
        Scope scope = Scope.of(card.datasets());
        orders.done(card.id(), home.detection(SignalsFile.builtIn(), clock).run(new ClusterDetectionJob.Order(String.join(",", scope.datasets()), scope, card.seed(), card.stability()), watch));
    }

    /** The run in hand ends soon and is made again with the next start. */
    @Override
    public void close() {
        closing = true;
        worker.shutdown();
        Background.await(worker, PATIENCE_SECONDS);
    }
}
