package org.ormek.api.linkreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ormek.api.error.Refusal;

/** Reports on hubs wait for each other, not for ever, and nobody fills the row alone. */
class HubGateTest {

    @Test
    void oneAfterTheOther() throws Exception {
        HubGate gate = new HubGate(1, Duration.ofMinutes(1));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Integer>> works = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                String asker = "asker " + i;
                works.add(threads.submit(() -> gate.through(asker, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    return inside.getAndDecrement();
                })));
            }
        }
        for (Future<Integer> work : works) {
            assertThat(work.get()).isEqualTo(1);
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void whoWaitsTooLongIsToldWhenToComeAgain() throws Exception {
        HubGate gate = new HubGate(1, Duration.ofMillis(50));
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> gate.through("greedy", () -> {
                started.countDown();
                await(end);
                return "report";
            }));
            started.await();
            assertThatThrownBy(() -> gate.through("another", () -> "report")).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.status().value()).isEqualTo(429);
                assertThat(refusal.retryAfterSeconds()).isEqualTo(1);
            });
            end.countDown();
            assertThat(first.get()).isEqualTo("report");
        }
        assertThat(gate.through("greedy", () -> "again")).isEqualTo("again");
    }

    /** With one inside and one waiting, a third of the same asker is refused at once. */
    @Test
    void nobodyFillsTheRowAlone() throws Exception {
        HubGate gate = new HubGate(1, Duration.ofMinutes(1));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<String> works = new ExecutorCompletionService<>(threads);
            Future<String> refused = gate.through("greedy", () -> {
                works.submit(() -> gate.through("greedy", () -> "waited"));
                works.submit(() -> gate.through("greedy", () -> "waited"));
                return next(works);
            });
            assertThatThrownBy(refused::get).cause().isInstanceOf(Refusal.class).hasMessageContaining("Your key");
            assertThat(next(works).get()).isEqualTo("waited");
        }
    }

    private static Future<String> next(CompletionService<String> works) {
        try {
            return works.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
