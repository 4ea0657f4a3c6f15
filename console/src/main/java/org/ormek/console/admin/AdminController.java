package org.ormek.console.admin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ormek.api.audit.AuditLog;
import org.ormek.api.security.ApiKeys;
import org.ormek.api.security.Role;
import org.ormek.console.account.Accounts;
import org.ormek.console.account.Invitations;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.graph.GraphView;
import org.ormek.model.OrmekException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Accounts, keys and datasets. Each change is written to the audit log. */
@Controller
class AdminController {

    private final Accounts accounts;
    private final Invitations invitations;
    private final ApiKeys keys;
    private final AuditLog log;
    private final GraphView graph;
    private final LookDesk desk;
    private final Pages pages;

    AdminController(Accounts accounts, Invitations invitations, ApiKeys keys, AuditLog log, GraphView graph, LookDesk desk, Pages pages) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.keys = keys;
        this.log = log;
        this.graph = graph;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/admin/accounts")
    ResponseEntity<String> accounts(Visit visit) {
        return accounts(visit, HttpStatus.OK, Map.of());
    }

    private ResponseEntity<String> accounts(Visit visit, HttpStatus status, Map<String, String> more) {
        Map<String, Object> values = new HashMap<>(Map.of("accounts", accounts.list(), "roles", Role.values()));
        values.putAll(more);
        return pages.page(visit, status, "accounts", values);
    }

    /** Gives a link with which a person makes an account, or sets a new password. */
    @PostMapping("/admin/accounts")
    ResponseEntity<String> invite(Visit visit, @RequestParam String name, @RequestParam Role role, @RequestParam String datasets) {
        try {
            String token = invitations.invite(name, role, names(datasets));
            note(visit, "account-invite", name, role.name(), datasets);
            return accounts(visit, HttpStatus.OK, Map.of("link", ServletUriComponentsBuilder.fromCurrentContextPath().path("/invitation").queryParam("token", token).toUriString()));
        } catch (OrmekException e) {
            return accounts(visit, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("problem", String.valueOf(e.getMessage())));
        }
    }

    /** Nobody shuts himself out. */
    @PostMapping("/admin/accounts/{id}/disabled")
    ResponseEntity<String> disable(Visit visit, @PathVariable String id, @RequestParam boolean value) {
        if (!id.equals(visit.signedIn().key()) && accounts.setDisabled(id, value)) {
            note(visit, value ? "account-disable" : "account-enable", id);
        }
        return Pages.see("/admin/accounts");
    }

    @GetMapping("/admin/keys")
    ResponseEntity<String> keys(Visit visit) {
        return keys(visit, HttpStatus.OK, Map.of());
    }

    private ResponseEntity<String> keys(Visit visit, HttpStatus status, Map<String, String> more) {
        Map<String, Object> values = new HashMap<>(Map.of("keys", keys.list(), "roles", Role.values()));
        values.putAll(more);
        return pages.page(visit, status, "keys", values);
    }

    @PostMapping("/admin/keys")
    ResponseEntity<String> create(Visit visit, @RequestParam String name, @RequestParam Role role, @RequestParam String datasets, @RequestParam(defaultValue = "") String purpose) {
        try {
            String token = keys.create(name.strip(), role, names(datasets), purpose.isBlank() ? null : purpose.strip());
            note(visit, "key-create", name, role.name(), datasets);
            return keys(visit, HttpStatus.OK, Map.of("token", token));
        } catch (OrmekException e) {
            return keys(visit, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("problem", String.valueOf(e.getMessage())));
        }
    }

    @PostMapping("/admin/keys/{id}/revoke")
    ResponseEntity<String> revoke(Visit visit, @PathVariable String id) {
        if (keys.revoke(id)) {
            note(visit, "key-revoke", id);
        }
        return Pages.see("/admin/keys");
    }

    @GetMapping("/admin/datasets")
    ResponseEntity<String> datasets(Visit visit) {
        return pages.page(visit, "datasets", Map.of("datasets", graph.statistics(desk.counts(visit)).datasets()));
    }

    private void note(Visit visit, String action, String... objects) {
        String purpose = visit.signedIn().purpose();
        log.write(visit.signedIn().label(), purpose == null ? "administration" : purpose, action, List.of(objects), List.of());
    }

    private static List<String> names(String datasets) {
        return Arrays.stream(datasets.split("[,\\s]+")).filter(name -> !name.isEmpty()).toList();
    }
}
