package org.ormek.console.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.ormek.api.security.Role;
import org.ormek.console.Console;
import org.ormek.model.OrmekException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Accounts, their lock-out and the links that make them. */
class AccountsTest {

    private static final String PASSWORD = "forty horses on the steppe";
    private Instant now = Instant.parse("2026-05-05T08:00:00Z");
    private final JdbcDataSource store = store();
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private final Accounts accounts = new Accounts(store, clock);
    private final Invitations invitations = new Invitations(store, clock, accounts);

    private static JdbcDataSource store() {
        JdbcDataSource store = new JdbcDataSource();
        store.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Console.makeTables(store);
        Console.makeTables(store);
        return store;
    }

    private Account made(String name) {
        return invitations.accept(invitations.invite(name, Role.INVESTIGATOR, List.of("open")), "", PASSWORD);
    }

    @Test
    void anAccountSignsInWithItsPasswordInAnyWritingOfItsName() {
        Account made = made("Aigerim");
        assertThat(accounts.signIn(" AIGERIM ", PASSWORD)).isEqualTo(new SignIn.Opened(made));
        assertThat(made.asker("case 14-2026").datasets()).containsExactly("open");
        assertThat(accounts.signIn("aigerim", PASSWORD + " ")).isInstanceOf(SignIn.Wrong.class);
        assertThat(accounts.signIn("nobody", PASSWORD)).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void thePasswordIsKeptAsASlowHashOnly() {
        made("aigerim");
        assertThat(new JdbcTemplate(store).queryForObject("SELECT password FROM account", String.class)).startsWith("{argon2}$argon2id$").doesNotContain(PASSWORD);
    }

    @Test
    void fiveWrongAttemptsLockTheNameForAQuarterOfAnHourAlsoOfNobody() {
        made("aigerim");
        for (String name : List.of("aigerim", "nobody")) {
            for (int i = 0; i < 5; i++) {
                assertThat(accounts.signIn(name, "wrong wrong wrong")).isInstanceOf(SignIn.Wrong.class);
            }
            assertThat(accounts.signIn(name, PASSWORD)).isEqualTo(new SignIn.Locked(now.plus(Duration.ofMinutes(15))));
        }
        now = now.plus(Duration.ofMinutes(16));
        assertThat(accounts.signIn("aigerim", PASSWORD)).isInstanceOf(SignIn.Opened.class);
    }

    @Test
    void aLinkOpensOnceAndNotAfterADay() {
        String token = invitations.invite("aigerim", Role.VIEWER, List.of("*"));
        invitations.accept(token, "", PASSWORD);
        assertThatThrownBy(() -> invitations.accept(token, "", PASSWORD)).isInstanceOf(OrmekException.class);
        String late = invitations.invite("bolat", Role.VIEWER, List.of("*"));
        now = now.plus(Duration.ofHours(25));
        assertThat(invitations.find(late)).isEmpty();
    }

    @Test
    void aWeakPasswordLeavesTheLinkOpen() {
        String token = invitations.invite("aigerim-of-almaty", Role.VIEWER, List.of("*"));
        for (String weak : List.of("short", "Aigerim-of-almaty", "            ")) {
            assertThatThrownBy(() -> invitations.accept(token, "", weak)).isInstanceOf(OrmekException.class);
        }
        assertThat(invitations.accept(token, "", PASSWORD).name()).isEqualTo("aigerim-of-almaty");
    }

    @Test
    void theFirstLinkMakesAnAdministratorAndThereIsNoneAfterwards() {
        String old = invitations.first().orElseThrow();
        String token = invitations.first().orElseThrow();
        assertThat(invitations.find(old)).isEmpty();
        assertThat(invitations.accept(token, "Root", PASSWORD).role()).isEqualTo(Role.ADMIN);
        assertThat(invitations.first()).isEmpty();
    }

    @Test
    void aNewPasswordOrADisabledAccountEndsWhatIsOpen() {
        Account before = made("aigerim");
        Account after = made("aigerim");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.epoch()).isGreaterThan(before.epoch());
        accounts.setDisabled(after.id(), true);
        assertThat(accounts.signIn("aigerim", PASSWORD)).isInstanceOf(SignIn.Wrong.class);
    }
}
