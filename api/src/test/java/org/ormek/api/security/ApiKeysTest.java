package org.ormek.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ormek.api.store.ApiTables;
import org.ormek.model.OrmekException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The life of a key. */
class ApiKeysTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    @TempDir
    Path home = Path.of(".");
    private final JdbcDataSource store = new JdbcDataSource();

    @BeforeEach
    void open() {
        store.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        ApiTables.make(store);
    }

    private ApiKeys at(Instant time) {
        return new ApiKeys(store, Clock.fixed(time, ZoneOffset.UTC));
    }

    @Test
    void aTokenOpensForItsHolderAndTheStoreHoldsNoSecret() {
        String token = at(NOW).create("Bank", Role.CONSUMER, List.of("a", "b"), "payment screening");
        assertThat(token).matches("ork_[0-9a-f]{16}_[0-9a-f]{64}");
        assertThat(at(NOW).authenticate(token)).hasValue(new Asker(token.substring(4, 20), "Bank", Role.CONSUMER, List.of("a", "b"), "payment screening"));
        assertThat(new JdbcTemplate(store).queryForList("SELECT * FROM api_key").toString()).doesNotContain(token.substring(21));
    }

    @Test
    void aTokenThatIsWrongInAnyPlaceOpensNothing() {
        String token = at(NOW).create("Bank", Role.CONSUMER, List.of("a"), null);
        for (int i = 0; i < token.length(); i++) {
            String wrong = token.substring(0, i) + (token.charAt(i) == '1' ? '2' : '1') + token.substring(i + 1);
            assertThat(at(NOW).authenticate(wrong)).isEmpty();
        }
        assertThat(at(NOW).authenticate("")).isEmpty();
        assertThat(at(NOW).authenticate(token + "0")).isEmpty();
        assertThat(at(NOW).authenticate(token.toUpperCase(java.util.Locale.ROOT))).isEmpty();
    }

    @Test
    void aKeyExpiresAtItsTimeAndNotBefore() {
        Instant end = NOW.plus(Duration.ofDays(30));
        String token = at(NOW).create("Guest", Role.VIEWER, List.of("a"), null, end);
        assertThat(at(end.minusMillis(1)).authenticate(token)).isPresent();
        assertThat(at(end).authenticate(token)).isEmpty();
        assertThat(at(NOW).list()).singleElement().satisfies(card -> assertThat(card.expiresAt()).isEqualTo(end));
    }

    @Test
    void aKeyThatWasTakenBackStaysListedAndOpensNothing() {
        String token = at(NOW).create("Guest", Role.VIEWER, List.of("a"), null);
        assertThat(at(NOW).revoke("0000000000000000")).isFalse();
        assertThat(at(NOW).revoke(token.substring(4, 20))).isTrue();
        assertThat(at(NOW).authenticate(token)).isEmpty();
        assertThat(at(NOW).list()).singleElement().satisfies(card -> assertThat(card.revoked()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines"})
    void aKeyNeedsAName(String name) {
        assertThatThrownBy(() -> at(NOW).create(name, Role.VIEWER, List.of("a"), null)).isInstanceOf(OrmekException.class).hasMessageContaining("name of a key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a,b", "*a", "-a", "a b"})
    void datasetsAreNames(String dataset) {
        assertThatThrownBy(() -> at(NOW).create("x", Role.VIEWER, List.of(dataset), null)).isInstanceOf(OrmekException.class).hasMessageContaining("datasets of a key");
        assertThatThrownBy(() -> at(NOW).create("x", Role.VIEWER, List.of("*", "a"), null)).isInstanceOf(OrmekException.class);
    }

    @Test
    void aKeyCannotExpireInThePastAndAFixedPurposeMustBeOne() {
        assertThatThrownBy(() -> at(NOW).create("x", Role.VIEWER, List.of("a"), null, NOW)).hasMessageContaining("in the future");
        assertThatThrownBy(() -> at(NOW).create("x", Role.VIEWER, List.of("a"), "case", null)).hasMessageContaining("5 to 500");
    }

    @Test
    void theFirstStartWritesAnAdminKeyForItsOwnerOnlyAndLaterOnesDoNot() throws IOException {
        Path file = AdminKey.ensure(home, at(NOW));
        assertThat(file).isEqualTo(home.resolve("admin.key"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String token = Files.readString(file).strip();
        assertThat(at(NOW).authenticate(token)).hasValueSatisfying(asker -> assertThat(asker.role()).isEqualTo(Role.ADMIN));
        AdminKey.ensure(home, at(NOW));
        assertThat(Files.readString(file).strip()).isEqualTo(token);
        Files.delete(file);
        AdminKey.ensure(home, at(NOW));
        assertThat(file).doesNotExist();
        assertThat(at(NOW).list()).hasSize(1);
    }

    @Test
    void whenNoAdminKeyOpensThereIsANewOne() throws IOException {
        Path file = AdminKey.ensure(home, at(NOW));
        String lost = Files.readString(file).strip();
        at(NOW).revoke(lost.substring(4, 20));
        AdminKey.ensure(home, at(NOW));
        assertThat(at(NOW).authenticate(Files.readString(file).strip())).isPresent();
        assertThat(at(NOW).authenticate(lost)).isEmpty();
    }

    @Test
    void anOlderStoreGetsTheNewColumn() {
        new JdbcTemplate(store).execute("DROP TABLE api_key");
        new JdbcTemplate(store).execute("CREATE TABLE api_key (id CHAR(16) PRIMARY KEY, name VARCHAR(100) NOT NULL, role VARCHAR(20) NOT NULL, datasets VARCHAR(2000) NOT NULL, "
                + "purpose VARCHAR(500), digest CHAR(64) NOT NULL, created_at TIMESTAMP WITH TIME ZONE NOT NULL, revoked BOOLEAN DEFAULT FALSE NOT NULL)");
        ApiTables.make(store);
        assertThat(at(NOW).authenticate(at(NOW).create("x", Role.VIEWER, List.of("a"), null))).isPresent();
    }
}
