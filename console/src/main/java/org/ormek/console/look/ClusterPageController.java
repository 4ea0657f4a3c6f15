package org.ormek.console.look;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ormek.api.error.NotFound;
import org.ormek.api.words.ClusterSummary;
import org.ormek.api.words.Tenths;
import org.ormek.comparison.Explanations;
import org.ormek.comparison.MemberExplanation;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.ClusterView;
import org.ormek.graph.ExplainedMember;
import org.ormek.graph.MemberRole;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A cluster with its members, why each of them is in it, and the cluster as a file. */
@Controller
class ClusterPageController {

    private static final String ID = "^[A-Za-z0-9._-]{1,100}$";
    private static final int MEMBERS = 200;
    private static final int SERVICES = 50;

    private final ClusterView clusters;
    private final Explanations explanations;
    private final BridgeReader bridges;
    private final LookDesk desk;
    private final Pages pages;

    ClusterPageController(ClusterView clusters, Explanations explanations, BridgeReader bridges, LookDesk desk, Pages pages) {
        this.clusters = clusters;
        this.explanations = explanations;
        this.bridges = bridges;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/clusters/{id}")
    ResponseEntity<String> cluster(Visit visit, @PathVariable @Pattern(regexp = ID) String id) {
        Scope scope = desk.look(visit, "cluster", List.of(id));
        ClusterCard card = clusters.findCluster(id, scope).orElseThrow(() -> NotFound.cluster(id));
        List<ClusterMember> members = clusters.listMembers(id, 0, MEMBERS, scope);
        Map<String, Object> values = new HashMap<>();
        values.put("run", clusters.findRun(scope).orElseThrow(NotFound::run));
        values.put("cluster", card);
        values.put("summary", ClusterSummary.of(card, visit.language()));
        values.put("brands", ClusterSummary.brands(card, visit.language()));
        values.put("shown", members.size());
        values.put("byRole", members.stream().collect(Collectors.groupingBy(ClusterMember::role, () -> new EnumMap<>(MemberRole.class), Collectors.toList())));
        values.put("services", clusters.listServicesOf(id, SERVICES, scope));
        bridges.read(id, scope).ifPresent(told -> values.put("told", told));
        return pages.page(visit, "cluster", values);
    }

    /** Why an entity is a member. */
    @GetMapping("/clusters/{id}/why")
    ResponseEntity<String> why(Visit visit, @PathVariable @Pattern(regexp = ID) String id, @RequestParam @Size(max = 3000) String entity) {
        Scope scope = desk.look(visit, "cluster-explain", List.of(id, entity));
        ClusterRun run = clusters.findRun(scope).orElseThrow(NotFound::run);
        ClusterCard card = clusters.findCluster(id, scope).orElseThrow(() -> NotFound.cluster(id));
        EntityKey key = EntityKey.parse(entity).orElseThrow(() -> NotFound.entity(entity));
        ExplainedMember member = clusters.findMember(id, key, scope).orElseThrow(() -> NotFound.member(entity, id));
        Map<String, Object> values = new HashMap<>(Map.of("run", run, "cluster", card, "member", member.member()));
        if (member.grounds() != null) {
            explanations.explain(run, id, key, scope).ifPresent(explained -> {
                values.put("x", explained);
                values.put("shownBits", Tenths.addingUp(explained.signals().stream().map(MemberExplanation.SignalBits::bits).toList()));
            });
        }
        return pages.page(visit, "clusterwhy", values);
    }

    /** The cluster as a file, made by the HTTP interface. */
    @GetMapping("/clusters/{id}/export")
    void export(@PathVariable @Pattern(regexp = ID) String id, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Objects.requireNonNull(request.getRequestDispatcher("/api/v1/clusters/" + id + "/export")).forward(request, response);
    }
}
