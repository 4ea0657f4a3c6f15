package org.ormek.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.ormek.api.ApiConfiguration;
import org.ormek.api.audit.AuditLog;
import org.ormek.api.imports.ImportDesk;
import org.ormek.api.jobs.JobBoard;
import org.ormek.api.linkreport.LinkReportPages;
import org.ormek.api.linkreport.LinkReports;
import org.ormek.api.search.EntityReader;
import org.ormek.api.security.ApiKeys;
import org.ormek.api.statistics.IssueCounts;
import org.ormek.graph.GraphView;
import org.ormek.model.OrmekException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The HTTP server of an open home. */
final class WebServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final ImportQueue queue;
    private final Path adminKey;
    private final int port;

    private WebServer(ConfigurableApplicationContext context, ImportQueue queue, Path adminKey, int port) {
        this.context = context;
        this.queue = queue;
        this.adminKey = adminKey;
        this.port = port;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(excludeName = {"org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration",
            "org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration",
            "org.springframework.boot.batch.autoconfigure.BatchJobLauncherAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration",
            "org.springframework.boot.neo4j.autoconfigure.health.Neo4jHealthContributorAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"})
    @Import(ApiConfiguration.class)
    static class Assembly {
    }

    /**
     * Starts serving.
     *
     * @throws OrmekException if the port is taken
     */
    static WebServer start(Home home, int port) {
        ApiKeys keys = new ApiKeys(home.store().source());
        Path adminKey = keys.ensureAdminKey(home.path());
        ImportQueue queue = new ImportQueue(home.imports());
        SpringApplication application = new SpringApplicationBuilder(Assembly.class).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of("server.address", "127.0.0.1", "server.port", port, "spring.threads.virtual.enabled", true,
                        "spring.mvc.problemdetails.enabled", true, "server.error.include-stacktrace", "never",
                        "spring.servlet.multipart.max-file-size", "512MB", "spring.servlet.multipart.max-request-size", "520MB",
                        "management.endpoints.web.exposure.include", "health,prometheus,metrics,info", "management.endpoint.health.probes.enabled", true))
                .build();
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(GraphView.class, home::graph);
            beans.registerBean(ApiKeys.class, () -> keys);
            beans.registerBean(AuditLog.class, () -> new AuditLog(home.store().source()));
            beans.registerBean(EntityReader.class, () -> new TypedText(home));
            beans.registerBean(ImportDesk.class, () -> queue);
            beans.registerBean(JobBoard.class, () -> new LedgerBoard(home.imports().ledger()));
            beans.registerBean(IssueCounts.class, () -> scope -> home.imports().ledger().issueCounts(scope.datasets()));
            beans.registerBean(LinkReports.class, () -> new LinkReports(home.graph(), Clock.systemUTC()));
            beans.registerBean(LinkReportPages.class, LinkReportPages::new);
        });
        try {
            return new WebServer(application.run(), queue, adminKey, port);
        } catch (RuntimeException e) {
            queue.close();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException) {
                    throw new OrmekException("Port " + port + " is taken. Choose another with --port N.", e);
                }
            }
            throw e;
        }
    }

    /** Where it answers. */
    String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port", Integer.class, port);
    }

    /** Says where it is and what to try. */
    void printWelcome() {
        String url = url();
        System.out.println("Ormek serves at " + url + "   (key in " + adminKey + ")");
        System.out.println("Try:");
        System.out.println("  1. open " + url + "/ and search for a number, a site or @handle");
        System.out.println("  2. curl -s -H \"Authorization: Bearer $(cat " + adminKey + ")\" " + url + "/api/v1/statistics");
        System.out.println("  3. curl -s -H \"Authorization: Bearer $(cat " + adminKey + ")\" -H 'X-Purpose: first look' '" + url + "/api/v1/search?q=%2B7701'");
        System.out.println("Ctrl-C ends it.");
    }

    @Override
    public void close() {
        queue.close();
        context.close();
    }
}
