package org.ormek.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ormek.crawl.hostile.HostileNames;
import org.ormek.crawl.hostile.HostileServer;

/** No connection ever goes to an address that is not public, whatever its writing. A canary listens on loopback. */
class AddressFormsTest {

    private static HostileServer canary;
    private static Door door;

    @BeforeAll
    static void start() throws Exception {
        canary = new HostileServer(InetAddress.getByName("127.0.0.1"));
        door = new Door(DoorRules.standard().forTests(List.of(), Set.of(canary.port()))
                .withTimes(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(2)), new TestNames(Map.of()));
    }

    @AfterAll
    static void stop() throws Exception {
        door.close();
        canary.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7F.1", "0x7f.0.0.1", "0177.0.0.1", "0177.1", "017700000001",
        "127.0.0.1.", "127.255.255.254", "0", "0.0.0.0", "0x0", "00000000", "１２７.0.0.1", "127。0。0。1", "①27.0.0.1",
        "10.0.0.1", "167772161", "012.1", "0xa.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "0xc0a80001", "192.168.257",
        "169.254.169.254", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "169.254.43518", "100.64.0.1", "100.127.255.255",
        "192.0.0.1", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1",
        "239.255.255.255", "240.0.0.1", "255.255.255.255", "4294967295",
        "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[::ffff:10.0.0.1]",
        "[::ffff:169.254.169.254]", "[::169.254.169.254]", "[64:ff9b::127.0.0.1]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::1]",
        "[2002:7f00:1::]", "[2002:a9fe:a9fe::1]", "[2001:0:1234::]", "[2001:0:53aa:64c:0:0:80ff:fffe]", "[2001:db8::1]", "[2001:2::1]",
        "[2001:20::1]", "[3fff::1]", "[5f00::1]", "[100::1]", "[fc00::1]", "[fd12:3456::1]", "[fe80::1]", "[fec0::1]", "[ff02::1]",
        "[4000::1]", "[2606:4700::5efe:7f00:1]", "[2606:4700::200:5efe:10.0.0.1]"
    })
    void literalsOfAddressesThatAreNotPublicAreRefused(String host) {
        int before = canary.connects();
        Visit visit = visitOrRefusal("http://" + host + ":" + canary.port() + "/control");
        assertThat(visit.verdict()).isEqualTo(Verdict.ADDRESS_REFUSED);
        assertThat(canary.connects()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"256.0.0.1", "127.0.0.0x1g.1", "1.2.3.4.5", "0x", "127.0.0.09", "[::1%25lo]", "[fe80::1%25eth0]", "[::127.1]",
        "[1::2::3]", "127.0.0.1:99999", "4294967296", "..", "a..b", "%zz", "exa mple.kz"})
    void brokenHostsAreRefusedOrUnknown(String host) {
        int before = canary.connects();
        Visit visit = visitOrRefusal("http://" + host + "/control");
        assertThat(visit.verdict()).isIn(Verdict.URL_REFUSED, Verdict.ADDRESS_REFUSED, Verdict.HOST_UNKNOWN, Verdict.PORT_REFUSED);
        assertThat(canary.connects()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://a.kz/", "gopher://a.kz/", "javascript:alert(1)", "data:,x", "jar:http://a.kz!/", "ws://a.kz/"})
    void otherSchemesAreRefused(String url) {
        assertThat(visitOrRefusal(url).verdict()).isEqualTo(Verdict.SCHEME_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://user@a.kz/", "http://user:p@a.kz/", "http://:p@a.kz/", "https://127.0.0.1@a.kz/", "http://a%40b@c.kz/"})
    void credentialsAreRefused(String url) {
        assertThat(visitOrRefusal(url).verdict()).isEqualTo(Verdict.CREDENTIALS_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 21, 22, 23, 25, 53, 110, 143, 445, 3306, 5432, 6379, 7687, 9200, 11211, 65535})
    void portsOffTheListAreRefused(int port) {
        assertThat(door.visit("http://example.kz:" + port + "/").verdict()).isEqualTo(Verdict.PORT_REFUSED);
    }

    @Test
    void publicAddressesPass() {
        Guard guard = new Guard(DoorRules.standard(), new TestNames(Map.of()));
        for (String address : List.of("8.8.8.8", "1.1.1.1", "192.31.196.1", "192.52.193.1", "172.32.0.1", "100.128.0.1", "11.0.0.1",
                "2606:4700:4700::1111", "2a00:1450::1", "64:ff9b::808:808", "2620:4f:8000::1")) {
            assertThat(guard.check(address)).hasSize(1);
        }
    }

    @Test
    void oneBadAddressAmongManyRefusesTheHost() throws Exception {
        try (HostileNames names = new HostileNames(name -> name.startsWith("mixed.test/4") ? List.of("8.8.8.8", "127.0.0.1")
                : name.startsWith("six.test") ? List.of("8.8.8.8", "v6:00000000000000000000ffff7f000001") : List.of())) {
            Names dns = DnsNames.of(names.address(), Duration.ofSeconds(2));
            Guard guard = new Guard(DoorRules.standard(), dns);
            for (String host : List.of("mixed.test", "six.test")) {
                assertThatThrownBy(() -> guard.check(host)).isInstanceOfSatisfying(DoorException.class,
                        e -> assertThat(e.verdict()).isEqualTo(Verdict.ADDRESS_REFUSED));
            }
            assertThatThrownBy(() -> guard.check("none.test")).isInstanceOfSatisfying(DoorException.class,
                    e -> assertThat(e.verdict()).isEqualTo(Verdict.HOST_UNKNOWN));
        }
    }

    private static Visit visitOrRefusal(String url) {
        try {
            return door.visit(url);
        } catch (DoorException e) {
            return new Visit(new WebAddress("http://refused.test/"), java.time.Instant.now(), List.of(), e.verdict(),
                    String.valueOf(e.getMessage()), null);
        }
    }
}
