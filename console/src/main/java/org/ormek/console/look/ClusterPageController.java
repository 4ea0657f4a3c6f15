package org.ormek.console.look;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ormek.api.error.NotFound;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterQuestion;
import org.ormek.graph.ClusterView;
import org.ormek.graph.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Clusters: the list by priority, and one with its members. */
@Controller
class ClusterPageController {

    private static final String ID = "^[A-Za-z0-9._-]{1,100}$";
    private static final int PAGE = 20;
    private static final int MEMBERS = 200;
    private static final int SERVICES = 50;

    private final ClusterView clusters;
    private final LookDesk desk;
    private final Pages pages;

    ClusterPageController(ClusterView clusters, LookDesk desk, Pages pages) {
        this.clusters = clusters;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/clusters")
    ResponseEntity<String> list(Visit visit, @RequestParam(defaultValue = "") @Pattern(regexp = "^(CALL_CENTRE|SITE_FARM|WALLET_CLUSTER|MIXED)?$") String type,
            @RequestParam(defaultValue = "") @Pattern(regexp = "^([A-Z]{2})?$") String country, @RequestParam(defaultValue = "") @Pattern(regexp = "^([a-z]{2})?$") String language,
            @RequestParam(defaultValue = "2") @Min(1) int smallest, @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int offset) {
        Scope scope = desk.counts(visit);
        Map<String, Object> values = new HashMap<>(Map.of("type", type, "country", country, "language", language, "smallest", smallest, "offset", offset, "pageSize", PAGE,
                "types", ClusterCard.Type.values()));
        clusters.findRun(scope).ifPresent(run -> {
            values.put("run", run);
            values.put("cut", clusters.listClusters(new ClusterQuestion(type.isEmpty() ? null : ClusterCard.Type.valueOf(type), country.isEmpty() ? null : country,
                    language.isEmpty() ? null : language, smallest, offset, PAGE), scope));
        });
        return pages.page(visit, "clusters", values);
    }

    @GetMapping("/clusters/services")
    ResponseEntity<String> services(Visit visit) {
        Scope scope = desk.look(visit, "services", List.of("limit " + SERVICES));
        return pages.page(visit, "services", Map.of("services", clusters.listServices(SERVICES, scope)));
    }

    @GetMapping("/clusters/{id}")
    ResponseEntity<String> cluster(Visit visit, @PathVariable @Pattern(regexp = ID) String id) {
        Scope scope = desk.look(visit, "cluster", List.of(id));
        ClusterCard card = clusters.findCluster(id, scope).orElseThrow(() -> NotFound.cluster(id));
        List<ClusterMember> members = clusters.listMembers(id, 0, MEMBERS, scope);
        Map<String, Object> values = new HashMap<>();
        values.put("run", clusters.findRun(scope).orElseThrow(NotFound::run));
        values.put("cluster", card);
        values.put("shown", members.size());
        values.put("byRole", members.stream().collect(Collectors.groupingBy(ClusterMember::role, LinkedHashMap::new, Collectors.toList())));
        values.put("heaviest", members.stream().max(java.util.Comparator.comparingDouble(ClusterMember::bits)).map(member -> member.key().toString()).orElse(""));
        return pages.page(visit, "cluster", values);
    }

    /** The cluster as a file, made by the HTTP interface. */
    @GetMapping("/clusters/{id}/export")
    void export(@PathVariable @Pattern(regexp = ID) String id, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Objects.requireNonNull(request.getRequestDispatcher("/api/v1/clusters/" + id + "/export")).forward(request, response);
    }
}
