package org.ormek.console.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ormek.api.security.KeyRules;
import org.ormek.api.security.Role;
import org.ormek.console.oidc.ExternalIdentity;
import org.ormek.model.OrmekException;
import org.ormek.model.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;

/** Links that make an account once. Nobody but its holder ever knows a password; only the digest of a link's token is kept. */
public final class Invitations {

    private static final Duration OPEN = Duration.ofHours(24);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Accounts accounts;

    /** On a store that has the tables of this module. */
    public Invitations(DataSource store, Clock clock, Accounts accounts) {
        this.jdbc = new JdbcTemplate(store);
        this.clock = clock;
        this.accounts = accounts;
    }

    /**
     * What a link opens.
     *
     * @param name     of the account; null if whoever opens it may choose
     * @param role     it gets
     * @param datasets it gets
     */
    public record Invitation(@Nullable String name, Role role, List<String> datasets) {
    }

    /** The token of a link for the first administrator; empty if there is one already. Each start makes a new one, and the old one no longer opens. */
    public Optional<String> first() {
        if (accounts.hasAdmin()) {
            return Optional.empty();
        }
        jdbc.update("DELETE FROM invitation WHERE name IS NULL");
        return Optional.of(store(new Invitation(null, Role.ADMIN, List.of("*"))));
    }

    /** The token of a link for a person, open for 24 hours; throws {@link OrmekException} if the name or a dataset will not do. */
    public String invite(String name, Role role, List<String> datasets) {
        KeyRules.check(name, datasets, null, null, clock);
        return store(new Invitation(Accounts.folded(name), role, datasets));
    }

    private String store(Invitation invitation) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        jdbc.update("INSERT INTO invitation (digest, name, role, datasets, expires_at) VALUES (?, ?, ?, ?, ?)", digest(token), invitation.name(), invitation.role().name(),
                String.join(",", invitation.datasets()), clock.instant().plus(OPEN).atOffset(ZoneOffset.UTC));
        return token;
    }

    /** What a token opens; empty if it is none, was used or is too old. */
    public Optional<Invitation> find(String token) {
        return jdbc.query("SELECT * FROM invitation WHERE digest = ?", (row, n) -> row.getObject("expires_at", OffsetDateTime.class).toInstant().isAfter(clock.instant())
                ? Optional.of(new Invitation(row.getString("name"), Role.valueOf(row.getString("role")), List.of(row.getString("datasets").split(","))))
                : Optional.<Invitation>empty(), digest(token)).stream().flatMap(Optional::stream).findFirst();
    }

    /** Makes the account; the link opens nothing any more. Throws {@link OrmekException} if the link, the name or the password will not do. */
    public Account accept(String token, String name, String password) {
        Invitation invitation = find(token).orElseThrow(Invitations::gone);
        String own = nameFor(invitation, name);
        Passwords.check(password, own);
        useUp(token);
        return accounts.put(own, password, invitation.role(), invitation.datasets());
    }

    /** The same for who signs in at a provider; the name is that of the link, or else that of the provider. Throws {@link OrmekException} if link or name will not do. */
    Account accept(String token, ExternalIdentity identity) {
        Invitation invitation = find(token).orElseThrow(Invitations::gone);
        String own = nameFor(invitation, identity.name());
        useUp(token);
        return accounts.put(own, identity, invitation.role(), invitation.datasets());
    }

    private String nameFor(Invitation invitation, String name) {
        String own = invitation.name() == null ? name : invitation.name();
        KeyRules.check(own, invitation.datasets(), null, null, clock);
        return own;
    }

    /** Of two who open the same link in the same moment, one gets in. */
    private void useUp(String token) {
        if (jdbc.update("DELETE FROM invitation WHERE digest = ?", digest(token)) == 0) {
            throw gone();
        }
    }

    private static OrmekException gone() {
        return new OrmekException("This link was used already, or is older than 24 hours.");
    }

    private static String digest(String token) {
        return Sha256.ofParts(token.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
