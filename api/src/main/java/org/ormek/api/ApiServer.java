package org.ormek.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.ormek.api.audit.AuditLog;
import org.ormek.api.clusterrun.ClusterRunOrders;
import org.ormek.api.clusterrun.ClusterRunQueue;
import org.ormek.api.crawls.CrawlDesk;
import org.ormek.api.crawls.CrawlStore;
import org.ormek.api.imports.ImportDesk;
import org.ormek.api.imports.ImportReceipts;
import org.ormek.api.jobs.JobBoard;
import org.ormek.api.jobs.RollBackDesk;
import org.ormek.api.jobs.StopDesk;
import org.ormek.api.judgement.JudgementBook;
import org.ormek.api.comparison.ComparisonReports;
import org.ormek.api.linkreport.LinkReportPages;
import org.ormek.api.linkreport.HubGate;
import org.ormek.api.linkreport.LinkReports;
import org.ormek.api.resources.CheckStore;
import org.ormek.api.resources.DecisionStore;
import org.ormek.api.resources.RecheckDesk;
import org.ormek.api.resources.SightingStore;
import org.ormek.api.search.EntityReader;
import org.ormek.api.security.ApiKeys;
import org.ormek.api.statistics.IssueCounts;
import org.ormek.api.victim.ReidentificationStore;
import org.ormek.api.victim.VictimFile;
import org.ormek.comparison.Explanations;
import org.ormek.graph.ClusterView;
import org.ormek.graph.GraphView;
import org.ormek.home.OwnerOnly;
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

/** The HTTP server, on loopback. */
public final class ApiServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private ApiServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The parts come ready made, so what Boot would make of the same libraries by itself is left out. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(excludeName = {"org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration",
            "org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration",
            "org.springframework.boot.batch.autoconfigure.BatchJobLauncherAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration",
            "org.springframework.boot.neo4j.autoconfigure.health.Neo4jHealthContributorAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration"})
    @Import(ApiConfiguration.class)
    static class Assembly {
    }

    /** Starts serving with the settings of this module; see {@link #start(ApiParts, int, Map)}. */
    public static ApiServer start(ApiParts parts, int port) {
        return start(parts, port, Map.of());
    }

    /**
     * Starts serving.
     *
     * @param port     on 127.0.0.1; 0 for any that is free
     * @param settings Spring properties that go before ours, for example {@code ormek.api.burst}
     * @throws OrmekException if the port is taken
     */
    public static ApiServer start(ApiParts parts, int port, Map<String, Object> settings) {
        return start(parts, port, settings, context -> { });
    }

    /** The same with further beans, which may ask for those of this module. */
    public static ApiServer start(ApiParts parts, int port, Map<String, Object> settings, Consumer<GenericApplicationContext> further) {
        Map<String, Object> all = new HashMap<>(defaults(parts, port));
        all.putAll(settings);
        SpringApplication application = new SpringApplicationBuilder(Assembly.class).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
                .registerShutdownHook(false).properties(all).build();
        application.addInitializers(context -> {
            give(parts, (GenericApplicationContext) context);
            further.accept((GenericApplicationContext) context);
        });
        try {
            return new ApiServer(application.run());
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException) {
                    throw taken(port, e);
                }
            }
            throw e;
        }
    }

    /**
     * Asks whether the port can be served on, before anything that takes long is begun. It may still be taken until then.
     *
     * @throws OrmekException if it is taken, or may not be opened
     */
    public static void requireFree(int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException e) {
            throw taken(port, e);
        }
    }

    private static OrmekException taken(int port, Exception cause) {
        return new OrmekException("Port " + port + " is taken, or may not be opened. Choose another with --port N.", cause);
    }

    private static Map<String, Object> defaults(ApiParts parts, int port) {
        return Map.ofEntries(Map.entry("server.address", "127.0.0.1"), Map.entry("server.port", port),
                Map.entry("spring.threads.virtual.enabled", true), Map.entry("spring.mvc.problemdetails.enabled", true),
                // Sentences to callers are in English; the three languages of reports and pages are asked for by name.
                Map.entry("spring.web.locale", "en"), Map.entry("spring.web.locale-resolver", "fixed"),
                // It would parse the bodies of PUT, PATCH and DELETE, which we do not take.
                Map.entry("spring.mvc.formcontent.filter.enabled", false),
                Map.entry("server.tomcat.max-http-form-post-size", "64KB"), Map.entry("server.tomcat.use-relative-redirects", "true"),
                Map.entry("spring.servlet.multipart.location", uploads(parts.home()).toString()),
                Map.entry("spring.servlet.multipart.max-file-size", "${ormek.api.upload:512MB}"),
                Map.entry("spring.servlet.multipart.max-request-size", "${ormek.api.upload:512MB}"),
                // Wrong requests are the caller's affair, not the operator's.
                Map.entry("logging.level.org.springframework.web.servlet.PageNotFound", "error"), Map.entry("logging.level.org.springdoc", "error"),
                Map.entry("springdoc.override-with-generic-response", false),
                Map.entry("management.endpoints.web.exposure.include", "health,prometheus,metrics,info"),
                Map.entry("management.endpoint.health.probes.enabled", true));
    }

    /** Where uploads wait for the archive: on the disk of the home, for the owner only. */
    private static Path uploads(Path home) {
        Path folder = home.resolve("uploads");
        try {
            OwnerOnly.restrict(OwnerOnly.folder(folder));
        } catch (IOException e) {
            throw new OrmekException("The folder " + folder + " cannot be made (" + e.getMessage() + "). Check the rights of the home.", e);
        }
        return folder.toAbsolutePath();
    }

    private static void give(ApiParts parts, GenericApplicationContext beans) {
        beans.registerBean(GraphView.class, parts::graph);
        beans.registerBean(ClusterView.class, parts::clusters);
        beans.registerBean(ApiKeys.class, parts::keys);
        beans.registerBean(AuditLog.class, parts::audit);
        beans.registerBean(EntityReader.class, parts::reader);
        // As lambdas, since one class of the assembly may be several of them and a bean is found by its type.
        beans.registerBean(ImportDesk.class, () -> parts.desk()::submit);
        beans.registerBean(ImportReceipts.class, () -> new ImportReceipts(parts.store(), parts.clock()));
        beans.registerBean(JobBoard.class, parts::board);
        beans.registerBean(VictimFile.class, () -> parts.victims()::identityOf);
        beans.registerBean(ReidentificationStore.class, () -> new ReidentificationStore(parts.store(), parts.clock()));
        beans.registerBean(ClusterRunQueue.class, () -> parts.clusterRuns()::enqueue);
        beans.registerBean(ClusterRunOrders.class, () -> new ClusterRunOrders(parts.store(), parts.clock()));
        beans.registerBean(JudgementBook.class, () -> new JudgementBook(parts.graph(), parts.store(), parts.clock()));
        beans.registerBean(StopDesk.class, () -> parts.stops()::stop);
        beans.registerBean(RollBackDesk.class, () -> parts.rollBacks()::rollBack);
        beans.registerBean(IssueCounts.class, () -> parts.issues()::issueCounts);
        beans.registerBean(CrawlDesk.class, parts::crawls);
        beans.registerBean(CrawlStore.class, () -> new CrawlStore(parts.store(), parts.clock()));
        beans.registerBean(SightingStore.class, () -> new SightingStore(parts.store()));
        beans.registerBean(DecisionStore.class, () -> new DecisionStore(parts.store(), parts.clock()));
        beans.registerBean(CheckStore.class, () -> new CheckStore(parts.store()));
        beans.registerBean(RecheckDesk.class, () -> parts.rechecks()::recheck);
        beans.registerBean(HubGate.class, HubGate::ofMachine);
        beans.registerBean(LinkReports.class, () -> new LinkReports(parts.graph(), parts.clusters(), parts.clock()));
        beans.registerBean(LinkReportPages.class, LinkReportPages::new);
        beans.registerBean(Explanations.class, parts::explanations);
        beans.registerBean(ComparisonReports.class, () -> new ComparisonReports(parts.comparisons(), parts.clock()));
    }

    /** Where it answers, for example {@code http://127.0.0.1:8080}. */
    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
