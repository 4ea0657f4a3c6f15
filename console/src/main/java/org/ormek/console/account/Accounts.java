package org.ormek.console.account;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.ormek.api.security.Role;
import org.ormek.console.oidc.ExternalIdentity;
import org.springframework.jdbc.core.JdbcTemplate;

/** The accounts of the console, in the relational store. */
public final class Accounts {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SignInTries tries;
    private final Passwords passwords = new Passwords();

    /** On a store that has the tables of this module. */
    public Accounts(DataSource store, Clock clock) {
        this.jdbc = new JdbcTemplate(store);
        this.clock = clock;
        this.tries = new SignInTries(store, clock);
    }

    /** Tries a name and a password. Five wrong ones lock the name for 15 minutes. */
    public SignIn signIn(String typed, String password) {
        String name = folded(typed);
        if (name.isEmpty() || name.length() > 100) {
            return new SignIn.Wrong();
        }
        Optional<Instant> locked = tries.lockedUntil(name);
        if (locked.isPresent()) {
            return new SignIn.Locked(locked.get());
        }
        Optional<Known> known = jdbc.query("SELECT * FROM account WHERE name = ?", (row, n) -> new Known(account(row), row.getString("password")), name).stream().findFirst();
        boolean fits = known.filter(one -> !one.hash().isEmpty()).map(one -> passwords.fits(password, one.hash())).orElseGet(() -> passwords.fitsNobody(password));
        if (!fits || known.isEmpty() || known.get().account().disabled()) {
            tries.noteWrong(name);
            return new SignIn.Wrong();
        }
        tries.forget(name);
        return new SignIn.Opened(known.get().account());
    }

    private record Known(Account account, String hash) {
    }

    /** True if anybody of role {@link Role#ADMIN} can sign in. */
    public boolean hasAdmin() {
        return list().stream().anyMatch(account -> account.role() == Role.ADMIN && !account.disabled());
    }

    /** An account by its id. */
    public Optional<Account> find(String id) {
        return jdbc.query("SELECT * FROM account WHERE id = ?", (row, n) -> account(row), id).stream().findFirst();
    }

    /** All, by name. */
    public List<Account> list() {
        return jdbc.query("SELECT * FROM account ORDER BY name", (row, n) -> account(row));
    }

    /** Lets an account sign in or not; what it has open ends with its next request. False if there is none with that id. */
    public boolean setDisabled(String id, boolean disabled) {
        return jdbc.update("UPDATE account SET disabled = ?, epoch = epoch + 1 WHERE id = ?", disabled, id) > 0;
    }

    /** The account that is bound to an identity at a provider; empty if none is. */
    Optional<Account> find(ExternalIdentity identity) {
        return jdbc.query("SELECT a.* FROM account a JOIN account_identity i ON i.account = a.id WHERE i.issuer = ? AND i.subject = ?", (row, n) -> account(row), identity.issuer(), identity.subject())
                .stream().findFirst();
    }

    /** Makes an account that opens with an identity at a provider and no password, or gives the one of that name these, role and datasets. */
    Account put(String typed, ExternalIdentity identity, Role role, List<String> datasets) {
        Account account = keep(folded(typed), "", role, datasets);
        jdbc.update("DELETE FROM account_identity WHERE account = ? OR issuer = ? AND subject = ?", account.id(), identity.issuer(), identity.subject());
        jdbc.update("INSERT INTO account_identity (issuer, subject, account) VALUES (?, ?, ?)", identity.issuer(), identity.subject(), account.id());
        return account;
    }

    /** Makes an account, or gives the one of that name a new password, role and datasets; an identity at a provider no longer opens it. */
    Account put(String typed, String password, Role role, List<String> datasets) {
        String name = folded(typed);
        Passwords.check(password, name);
        Account account = keep(name, passwords.hash(password), role, datasets);
        jdbc.update("DELETE FROM account_identity WHERE account = ?", account.id());
        return account;
    }

    private Account keep(String name, String hash, Role role, List<String> datasets) {
        String joined = String.join(",", datasets);
        if (jdbc.update("UPDATE account SET password = ?, role = ?, datasets = ?, epoch = epoch + 1, disabled = FALSE WHERE name = ?", hash, role.name(), joined, name) == 0) {
            jdbc.update("INSERT INTO account (id, name, password, role, datasets, created_at) VALUES (?, ?, ?, ?, ?, ?)", newId(), name, hash, role.name(), joined,
                    clock.instant().atOffset(ZoneOffset.UTC));
        }
        tries.forget(name);
        return jdbc.query("SELECT * FROM account WHERE name = ?", (row, n) -> account(row), name).getFirst();
    }

    /** One name for all its writings. */
    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String newId() {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getString("id"), row.getString("name"), Role.valueOf(row.getString("role")), List.of(row.getString("datasets").split(",")), row.getInt("epoch"),
                row.getBoolean("disabled"), row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
