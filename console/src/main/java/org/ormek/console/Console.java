package org.ormek.console;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ormek.console.account.Accounts;
import org.ormek.console.account.Invitations;
import org.ormek.console.board.Boards;
import org.ormek.console.oidc.OidcAttempts;
import org.ormek.console.oidc.OidcProvider;
import org.ormek.console.oidc.OidcSettings;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The console of a home: what the assembly adds to the HTTP server. */
public final class Console implements Consumer<GenericApplicationContext> {

    /** Sessions live in memory, in a cookie that no script reads and that no other site sends. */
    public static final Map<String, Object> SETTINGS = Map.of("server.servlet.session.timeout", "${ormek.console.session:30m}", "server.servlet.session.cookie.name", "ormek_session",
            "server.servlet.session.cookie.http-only", true, "server.servlet.session.cookie.same-site", "strict", "server.servlet.session.tracking-modes", "cookie",
            "spring.web.resources.cache.cachecontrol.no-cache", true);

    private final DataSource store;
    private final Clock clock;
    private final Accounts accounts;
    private final Invitations invitations;

    /** On a store that has the tables of this module. */
    public Console(DataSource store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.accounts = new Accounts(store, clock);
        this.invitations = new Invitations(store, clock, accounts);
    }

    /** Makes the tables of this module; what is there already is left as it is. */
    public static void makeTables(DataSource store) {
        new ResourceDatabasePopulator(new ClassPathResource("org/ormek/console/console.sql")).execute(store);
    }

    /** The path of a link that makes the first administrator, once; empty if there is one. Links given out before no longer open. */
    public Optional<String> firstLink() {
        return invitations.first().map(token -> "/invitation?token=" + token);
    }

    @Override
    public void accept(GenericApplicationContext beans) {
        beans.registerBean(Accounts.class, () -> accounts);
        beans.registerBean(Invitations.class, () -> invitations);
        beans.registerBean(Boards.class, () -> new Boards(store, clock));
        beans.registerBean(OidcAttempts.class, () -> new OidcAttempts(clock));
        OidcSettings.of(beans.getEnvironment()).ifPresent(settings -> beans.registerBean(OidcProvider.class, () -> new OidcProvider(settings)));
        beans.registerBean(ConsoleConfiguration.class);
    }
}
