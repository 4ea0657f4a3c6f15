package org.ormek.api.resources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.Scope;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Captured pages that a person should look at, in the relational store, where the queue is ordered. Made anew from the evidence whenever needed; every write may be repeated. */
public final class SightingStore {

    private final NamedParameterJdbcTemplate jdbc;

    /** On a relational store that has the tables of this module. */
    public SightingStore(DataSource store) {
        this.jdbc = new NamedParameterJdbcTemplate(store);
    }

    /** A site with the best score of its pages. */
    record Ranked(String dataset, String site, Status status, double score, long captures, @Nullable OffsetDateTime first, @Nullable OffsetDateTime last) {
    }

    /** Keeps sightings, in the transaction that is open; one that is known is left as it is. */
    public void note(Collection<Sighting> sightings) {
        for (Sighting sighting : sightings) {
            PosedBrand posing = sighting.suspicion().posing();
            TextPrint text = sighting.text();
            int added = jdbc.update("INSERT INTO resource_sighting (evidence, resource, dataset, site, url, observed_at, score, likely, type, type_words, words, brand, grounds, signs, text_print) SELECT :evidence, :resource, :dataset, :site, :url, "
                    + "CAST(:at AS TIMESTAMP WITH TIME ZONE), :score, :likely, :type, :typeWords, :words, :brand, :grounds, :signs, :print WHERE NOT EXISTS (SELECT 1 FROM resource_sighting WHERE evidence = :evidence)", new MapSqlParameterSource()
                    .addValue("evidence", sighting.evidence()).addValue("resource", sighting.resource()).addValue("dataset", sighting.dataset()).addValue("site", sighting.site()).addValue("url", sighting.url())
                    .addValue("at", sighting.observedAt() == null ? null : sighting.observedAt().atOffset(ZoneOffset.UTC)).addValue("score", sighting.suspicion().score()).addValue("likely", sighting.suspicion().likely())
                    .addValue("type", sighting.suspicion().type()).addValue("typeWords", sighting.suspicion().typeWords()).addValue("words", sighting.suspicion().words()).addValue("brand", posing == null ? null : posing.brand())
                    .addValue("grounds", posing == null ? "" : lines(posing.grounds())).addValue("signs", lines(sighting.signs())).addValue("print", text == null ? null : text.digits()));
            if (added > 0 && text != null) {
                noteBands(sighting.evidence(), text);
            }
        }
    }

    private void noteBands(String evidence, TextPrint text) {
        List<Integer> bands = text.bands();
        for (int band = 0; band < bands.size(); band++) {
            jdbc.update("INSERT INTO resource_text_band (evidence, band, bits) VALUES (:evidence, :band, :bits)", Map.of("evidence", evidence, "band", band, "bits", bands.get(band)));
        }
    }

    /** Forgets sightings whose evidence left the graph. */
    public void forget(Collection<String> evidence) {
        if (!evidence.isEmpty()) {
            jdbc.update("DELETE FROM resource_text_band WHERE evidence IN (:evidence)", Map.of("evidence", evidence));
            jdbc.update("DELETE FROM resource_sighting WHERE evidence IN (:evidence)", Map.of("evidence", evidence));
        }
    }

    /** Sites with this status, those with the best score first. */
    List<Ranked> rank(Status status, int offset, int limit, Scope scope) {
        return scope.datasets().isEmpty() ? List.of() : jdbc.query(ranked("COALESCE(d.status, 'OPEN') = :status") + " ORDER BY score DESC, s.site, s.dataset LIMIT :limit OFFSET :offset",
                Map.of("status", status.name(), "datasets", scope.datasets(), "offset", offset, "limit", limit), (row, n) -> ranked(row));
    }

    /** How many there are. */
    long count(Status status, Scope scope) {
        Long count = scope.datasets().isEmpty() ? 0L : jdbc.queryForObject("SELECT count(*) FROM (" + ranked("COALESCE(d.status, 'OPEN') = :status") + ") AS q",
                Map.of("status", status.name(), "datasets", scope.datasets()), Long.class);
        return count == null ? 0 : count;
    }

    /** The site with a number; empty if there is none in scope. */
    Optional<Ranked> find(String resource, Scope scope) {
        return scope.datasets().isEmpty() ? Optional.empty() : jdbc.query(ranked("s.resource = :resource"), Map.of("resource", resource, "datasets", scope.datasets()), (row, n) -> ranked(row))
                .stream().findFirst();
    }

    /** The page of a site that shows most; throws an exception if there is none. */
    Sighting best(String dataset, String site) {
        return findBest(dataset, site).orElseThrow();
    }

    /** The page of a site that shows most; empty if no page shows signs, as after a roll back. */
    public Optional<Sighting> findBest(String dataset, String site) {
        return jdbc.query("SELECT * FROM resource_sighting WHERE dataset = :dataset AND site = :site ORDER BY score DESC, observed_at DESC, evidence LIMIT 1",
                Map.of("dataset", dataset, "site", site), (row, n) -> sighting(row)).stream().findFirst();
    }

    /**
     * Other sites in scope with a page of much the same text, the most alike first, each with its most alike page. One that is as
     * alike as 0.89 is found for sure, a less alike one with a chance that falls.
     */
    List<Likeness> findAlike(Sighting page, Scope scope) {
        TextPrint text = page.text();
        if (text == null || scope.datasets().isEmpty()) {
            return List.of();
        }
        Map<String, Likeness> best = new TreeMap<>();
        jdbc.query("SELECT DISTINCT s.*, COALESCE(d.status, 'OPEN') AS status FROM resource_text_band p JOIN resource_text_band q ON q.band = p.band AND q.bits = p.bits "
                        + "JOIN resource_sighting s ON s.evidence = q.evidence LEFT JOIN resource_state d ON d.dataset = s.dataset AND d.site = s.site "
                        + "WHERE p.evidence = :evidence AND s.dataset IN (:datasets) AND s.site <> :site",
                Map.of("evidence", page.evidence(), "datasets", scope.datasets(), "site", page.site()), (row, n) -> {
                    Sighting other = sighting(row);
                    TextPrint its = other.text();
                    return new Likeness(other, Status.valueOf(row.getString("status")), its == null ? 0 : text.likeness(its));
                }).stream().filter(like -> like.share() >= TextPrint.MIRROR)
                .forEach(like -> best.merge(like.page().resource(), like, (one, two) -> two.share() > one.share() ? two : one));
        return best.values().stream().sorted(Comparator.comparingDouble((Likeness like) -> -like.share()).thenComparing(like -> like.page().site())).toList();
    }

    /** A page with much the same text as another; where its site stands, and the estimated Jaccard index. */
    record Likeness(Sighting page, Status status, double share) {
    }

    /** The page that shows most of each site of a dataset with this status, by site. */
    List<Sighting> listBest(String dataset, Status status) {
        return jdbc.queryForList("SELECT site FROM resource_state WHERE dataset = :dataset AND status = :status ORDER BY site", Map.of("dataset", dataset, "status", status.name()), String.class)
                .stream().flatMap(site -> findBest(dataset, site).stream()).toList();
    }

    private static String ranked(String where) {
        return "SELECT s.dataset, s.site, COALESCE(d.status, 'OPEN') AS status, max(s.score) AS score, count(*) AS captures, min(s.observed_at) AS first_seen, "
                + "max(s.observed_at) AS last_seen FROM resource_sighting s LEFT JOIN resource_state d ON d.dataset = s.dataset AND d.site = s.site "
                + "WHERE s.dataset IN (:datasets) AND " + where + " GROUP BY s.dataset, s.site, d.status";
    }

    private static Ranked ranked(ResultSet row) throws SQLException {
        return new Ranked(row.getString("dataset"), row.getString("site"), Status.valueOf(row.getString("status")), row.getDouble("score"), row.getLong("captures"),
                row.getObject("first_seen", OffsetDateTime.class), row.getObject("last_seen", OffsetDateTime.class));
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("observed_at", OffsetDateTime.class);
        String brand = row.getString("brand");
        return new Sighting(row.getString("evidence"), row.getString("dataset"), row.getString("site"), row.getString("url"), at == null ? null : at.toInstant(),
                new Suspicion(row.getDouble("score"), row.getBoolean("likely"), row.getString("type"), row.getString("type_words"), row.getString("words"),
                        brand == null ? null : new PosedBrand(brand, quotes(row.getString("grounds")))), quotes(row.getString("signs")), TextPrint.parse(row.getString("text_print")));
    }

    /** Names with their quotes, a line each. */
    private static String lines(Map<String, String> quotes) {
        StringBuilder lines = new StringBuilder();
        quotes.forEach((name, quote) -> lines.append(name).append('\t').append(quote.replaceAll("\\s+", " ")).append('\n'));
        return lines.toString();
    }

    private static TreeMap<String, String> quotes(String lines) {
        TreeMap<String, String> quotes = new TreeMap<>();
        lines.lines().forEach(line -> quotes.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)));
        return quotes;
    }
}
