package org.ormek.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ormek.crawl.hostile.HostileNames;
import org.ormek.crawl.hostile.HostileServer;

/** A name that leads to an allowed address now and to loopback a moment later (DNS rebinding). */
class RebindingTest {

    private static final int TRIALS = 1_000;

    @Test
    void thousandRebindingNamesNeverReachTheCanary() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        AtomicInteger turn = new AtomicInteger();
        try (HostileServer honest = new HostileServer(InetAddress.getByName("127.0.0.2"));
             HostileServer canary = new HostileServer(InetAddress.getByName("127.0.0.1"));
             HostileNames names = new HostileNames(name -> name.endsWith("/6") ? List.of("8.8.8.8")
                     : turn.incrementAndGet() % 2 == 0 || random.nextInt(3) == 0 ? List.of("127.0.0.1") : List.of("127.0.0.2"));
             Door door = new Door(DoorRules.standard().forTests(List.of(Cidr.of("127.0.0.2/32")), Set.of(honest.port(), canary.port()))
                     .withTimes(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5)),
                     DnsNames.of(names.address(), Duration.ofSeconds(2)))) {
            Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
            for (int i = 0; i < TRIALS; i++) {
                Visit visit = door.visit("http://r" + i + ".rebind.test:" + (i % 2 == 0 ? honest.port() : canary.port()) + "/control");
                verdicts.merge(visit.verdict(), 1, Integer::sum);
            }
            assertThat(canary.connects()).as("connects to loopback, seed " + seed).isZero();
            assertThat(verdicts.keySet()).isSubsetOf(Verdict.ANSWERED, Verdict.ADDRESS_REFUSED, Verdict.CONNECT_FAILED);
            assertThat(verdicts.get(Verdict.ANSWERED)).as("answers, seed " + seed).isPositive();
            assertThat(verdicts.get(Verdict.ADDRESS_REFUSED)).as("refusals, seed " + seed).isPositive();
        }
    }
}
