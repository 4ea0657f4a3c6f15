package org.ormek.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ormek.api.ApiJson;
import org.ormek.analysis.explain.PathOrder;
import org.ormek.api.comparison.ComparisonReport;
import org.ormek.api.comparison.ComparisonReports;
import org.ormek.api.linkreport.LinkReport;
import org.ormek.api.linkreport.LinkReportPages;
import org.ormek.api.linkreport.LinkReports;
import org.ormek.api.page.ReportPages;
import org.ormek.comparison.Ways;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityKey;
import org.ormek.model.OrmekException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints the link report of an entity. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "The entity link report: links, shared entities, paths, evidence with quotes. "
        + "With two keys, what links the two: how much the evidence supports common control, why, and by which ways.")
final class ReportCommand implements Callable<Integer> {

    /** How to print. */
    enum Format { json, html, pdf }

    /** Which ways come first. */
    enum WayOrder {
        strongest(PathOrder.STRONGEST), shortest(PathOrder.SHORTEST);

        private final PathOrder order;

        WayOrder(PathOrder order) {
            this.order = order;
        }
    }

    @Parameters(paramLabel = "KEY", index = "0", description = "A key such as phone:+77011234567, or any writing of the identifier.")
    private String key = "";

    @Parameters(paramLabel = "OTHER", index = "1", arity = "0..1", description = "A second key, to compare the two.")
    private @Nullable String other;

    @Option(names = "--format", description = "json, html or pdf (default: ${DEFAULT-VALUE}).")
    private Format format = Format.json;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of stdout.")
    private @Nullable Path out;

    @Option(names = "--lang", description = "kk, ru or en (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(names = "--depth", description = "Most hops of a path, 1 to 4 (default: ${DEFAULT-VALUE}).")
    private int depth = 2;

    @Option(names = "--limit", description = "Most items of each list (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Option(names = "--ways", description = "With two keys, which ways come first: strongest or shortest (default: ${DEFAULT-VALUE}).")
    private WayOrder ways = WayOrder.strongest;

    @Option(names = "--through-services", description = "With two keys, show ways that lead over shared services too.")
    private boolean throughServices;

    @Option(names = "--purpose", description = "Why you look; kept in the audit log.")
    private String purpose = "command line";

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        try (Home opened = home.open()) {
            Scope scope = opened.everything();
            opened.auditLog().write(HomeOption.user(), purpose, other == null ? "report" : "link-report", other == null ? List.of(key) : List.of(key, other), scope.datasets());
            FileOrOutput.write(out, other == null ? render(report(opened, scope)) : render(comparison(opened, other, scope)));
        }
        return 0;
    }

    private LinkReport report(Home opened, Scope scope) {
        LinkReports reports = new LinkReports(opened.graph(), opened.clusters(), Clock.systemUTC());
        return opened.readingsOf(key).stream().flatMap(known -> reports.build(known, depth, limit, language, scope).stream()).findFirst().orElseThrow(() -> unknown(key));
    }

    private ComparisonReport comparison(Home opened, String second, Scope scope) {
        ComparisonReports reports = new ComparisonReports(opened.comparisons(), Clock.systemUTC());
        return reports.build(find(opened, key, scope), find(opened, second, scope), new Ways(ways.order, throughServices), language, scope).orElseThrow(() -> unknown(key));
    }

    /** The first reading of a text that the graph knows. */
    private static EntityKey find(Home opened, String text, Scope scope) {
        return opened.readingsOf(text).stream().filter(known -> opened.graph().findEntity(known, scope).isPresent()).findFirst().orElseThrow(() -> unknown(text));
    }

    private static OrmekException unknown(String text) {
        return new OrmekException("Nothing is known of '" + text + "'. './ormek search TEXT' finds entities by a part of them.");
    }

    private byte[] render(LinkReport report) {
        return switch (format) {
            case json -> json(report);
            case html -> new LinkReportPages().htmlBytes(report, language);
            case pdf -> new LinkReportPages().pdf(report, language);
        };
    }

    private byte[] render(ComparisonReport report) {
        return switch (format) {
            case json -> json(report);
            case html -> new ReportPages("comparison").htmlBytes(report, language);
            case pdf -> new ReportPages("comparison").pdf(report, language);
        };
    }

    private static byte[] json(Object report) {
        return (JsonMapper.builder().addModule(new ApiJson()).enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(report) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
