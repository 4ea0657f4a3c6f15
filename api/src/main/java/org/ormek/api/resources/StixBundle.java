package org.ormek.api.resources;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Decided sites as indicators of STIX 2.1; one that was taken back or has expired stays, revoked, so that those who took it over learn of it. */
final class StixBundle {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StixBundle() {
    }

    static String write(List<DecisionStore.Listed> sites) {
        List<Map<String, Object>> objects = new ArrayList<>();
        sites.forEach(site -> objects.add(indicator(site)));
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("type", "bundle");
        bundle.put("id", "bundle--" + id("bundle " + objects));
        bundle.put("objects", objects);
        return JSON.writeValueAsString(bundle);
    }

    private static Map<String, Object> indicator(DecisionStore.Listed site) {
        Decision decision = site.decision();
        Instant first = site.first().truncatedTo(ChronoUnit.MILLIS);
        Instant expires = decision.expiresAt();
        Map<String, Object> indicator = new LinkedHashMap<>();
        indicator.put("type", "indicator");
        indicator.put("spec_version", "2.1");
        indicator.put("id", "indicator--" + id(site.dataset() + " " + site.site()));
        indicator.put("created", first.toString());
        indicator.put("modified", site.lastChange().truncatedTo(ChronoUnit.MILLIS).toString());
        indicator.put("name", site.site());
        indicator.put("description", "Decided by a person to be an illegal resource.");
        indicator.put("indicator_types", List.of("malicious-activity"));
        indicator.put("pattern", "[" + kind(site.site()) + ":value = '" + site.site().replace("\\", "\\\\").replace("'", "\\'") + "']");
        indicator.put("pattern_type", "stix");
        indicator.put("valid_from", first.toString());
        if (expires != null && expires.isAfter(first)) {
            indicator.put("valid_until", expires.truncatedTo(ChronoUnit.MILLIS).toString());
        }
        indicator.put("revoked", !site.blocked());
        return indicator;
    }

    private static String kind(String site) {
        return site.contains(":") ? "ipv6-addr" : site.matches("\\d{1,3}(?:\\.\\d{1,3}){3}") ? "ipv4-addr" : "domain-name";
    }

    /** The same thing has the same id each time. */
    private static UUID id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }
}
