package org.ormek.bench.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that ask one after the other without a pause, for some time. */
final class Clients {

    private Clients() {
    }

    /** Asks for the given time and gives how long each answer took. The question gets the number of the client and of its turn. */
    static Latencies ask(int clients, Duration time, Question question) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        List<Future<List<Long>>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                int client = i;
                all.add(threads.submit(() -> ask(client, end, question)));
            }
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> one : all) {
            try {
                nanos.addAll(one.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("A client failed", e);
            }
        }
        return Latencies.of(nanos);
    }

    private static List<Long> ask(int client, long end, Question question) {
        List<Long> nanos = new ArrayList<>();
        for (int turn = 0; turn == 0 || System.nanoTime() < end; turn++) {
            long start = System.nanoTime();
            question.ask(client, turn);
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }

    /** What a client asks. */
    @FunctionalInterface
    interface Question {
        void ask(int client, int turn);
    }

    /**
     * Times of answers.
     *
     * @param nanos sorted
     */
    record Latencies(long[] nanos) {

        static Latencies of(List<Long> nanos) {
            return new Latencies(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
        }

        /** The nearest-rank percentile in milliseconds. */
        double millis(int percentile) {
            int rank = (int) Math.ceil(nanos.length * percentile / 100.0);
            return nanos[Math.max(0, rank - 1)] / 1e6;
        }
    }
}
