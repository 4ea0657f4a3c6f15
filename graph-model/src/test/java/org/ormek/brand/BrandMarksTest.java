package org.ormek.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ormek.lexicon.Brand;
import org.ormek.model.Certainty;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Flag;
import org.ormek.model.Link;
import org.ormek.model.LinkType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;

/** What makes an icon or a tracker id a brand's own, and what does not. */
class BrandMarksTest {

    private static final EntityKey TRACKER = new EntityKey(EntityType.TRACKER, "ga4:G-OWN0000001");
    private static final EntityKey ICON = new EntityKey(EntityType.FAVICON, "-1277814690");

    private static Sha256 digest(String text) {
        return Sha256.ofParts(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Evidence report(String host, String redirect, Map<String, String> attributes, List<Flag> flags, EntityKey... carried) {
        EntityKey site = new EntityKey(EntityType.SITE, host);
        List<Link> links = new ArrayList<>();
        for (EntityKey key : carried) {
            links.add(new Link(site, key, key.type() == EntityType.FAVICON ? LinkType.HAS_FAVICON : LinkType.USES_TRACKER, "test/1"));
        }
        if (!redirect.isEmpty()) {
            links.add(new Link(site, new EntityKey(EntityType.SITE, redirect), LinkType.REDIRECTS_TO, "test/1"));
        }
        Mention subject = new Mention(new Entity(site, host, Map.of()), MentionRole.SUBJECT, host, "url", null, Certainty.CONFIRMED, "test/1");
        return new Evidence(digest(host + redirect + attributes + flags + links), EvidenceType.SITE_REPORT, "open", new Provenance(digest("file"), "file", "line 1", "captures/2"), Instant.EPOCH,
                null, "", null, List.of(), attributes, flags, List.of(subject), links);
    }

    private static Evidence report(String host, EntityKey... carried) {
        return report(host, "", Map.of("status", "200"), List.of(), carried);
    }

    private static BrandMarks marks(Evidence... all) {
        BrandMarks marks = new BrandMarks();
        List.of(all).forEach(marks::add);
        return marks;
    }

    @Test
    void whatTheBrandsOwnSiteShowsIsItsOwn() {
        BrandMarks marks = marks(report("kaspi.kz", TRACKER, ICON));
        assertThat(marks.all().keySet()).containsExactlyInAnyOrder(TRACKER, ICON);
        assertThat(marks.find(ICON).flatMap(BrandMark::posed)).map(Brand::id).contains("kaspi");
        assertThat(marks.copiedBy(report("secure-login.example", ICON))).extracting(BrandMark::key).containsExactly(ICON);
        assertThat(marks.copiedBy(report("shop.kaspi.kz", ICON, TRACKER))).as("a part of the brand's own domain poses as nobody").isEmpty();
    }

    @Test
    void pagesThatMayNotBeTheBrandsTeachNothing() {
        assertThat(marks(report("user.kaspi.kz", TRACKER)).all()).as("users may write below the host").isEmpty();
        assertThat(marks(report("kaspi.kz.evil.example", TRACKER)).all()).as("a name that begins like it").isEmpty();
        assertThat(marks(report("kaspi.kz", "evil.example", Map.of(), List.of(), TRACKER)).all()).as("it led to somebody else").isEmpty();
        assertThat(marks(report("evil.example", "kaspi.kz", Map.of(), List.of(), TRACKER)).all()).as("somebody else's led to it").isEmpty();
        assertThat(marks(report("kaspi.kz", "user.kaspi.kz", Map.of(), List.of(), TRACKER)).all()).as("it led below itself").isEmpty();
        assertThat(marks(report("kaspi.kz", "", Map.of("status", "403"), List.of(), TRACKER)).all()).as("a page of whoever keeps robots out").isEmpty();
        Flag reproach = new Flag(new EntityKey(EntityType.SITE, "kaspi.kz"), Flag.Kind.REPORTED, "PHISHING");
        assertThat(marks(report("kaspi.kz", "", Map.of(), List.of(reproach), TRACKER)).all()).as("a fraud recorded under the brand's name").isEmpty();
    }

    @Test
    void aReportWithoutAStatusCountsToo() {
        assertThat(marks(report("kaspi.kz", "", Map.of("category", "benign"), List.of(), TRACKER)).all()).containsOnlyKeys(TRACKER);
    }

    @Test
    void whatSeveralBrandsShowLinksNobodyAndTellsOfNoBrand() {
        BrandMarks marks = marks(report("kaspi.kz", ICON), report("halykbank.kz", ICON));
        assertThat(marks.find(ICON)).hasValueSatisfying(mark -> {
            assertThat(mark.brands()).containsExactly("halyk", "kaspi");
            assertThat(mark.posed()).isEmpty();
        });
        assertThat(marks.copiedBy(report("shop.example", ICON))).isEmpty();
    }

    @Test
    void aListNamesMarksToo() {
        EntityKey listed = new EntityKey(EntityType.FAVICON, "42");
        Evidence list = new Evidence(digest("list"), EvidenceType.LIST_ENTRY, "open", new Provenance(digest("file"), "marks.csv", "line 2", "entities/1"), null, null, "", null, List.of(),
                Map.of(), List.of(new Flag(listed, Flag.Kind.SERVICE, BrandMarks.label("egov")), new Flag(TRACKER, Flag.Kind.SERVICE, "exchange: Example")), List.of(), List.of());
        BrandMarks marks = marks(list);
        assertThat(marks.all()).as("other services are no marks").containsOnlyKeys(listed);
        assertThat(marks.find(listed).flatMap(BrandMark::posed)).map(Brand::id).contains("egov");
    }

    @Test
    void theOrderOfEvidenceDoesNotMatter() {
        List<Evidence> all = new ArrayList<>(List.of(report("kaspi.kz", TRACKER, ICON), report("kaspi.kz", "", Map.of(), List.of(), TRACKER), report("halykbank.kz", ICON),
                report("forte.kz", TRACKER), report("evil.example", TRACKER, ICON)));
        Map<EntityKey, BrandMark> expected = marks(all.toArray(Evidence[]::new)).all();
        for (long seed = 0; seed < 20; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(marks(all.toArray(Evidence[]::new)).all()).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(Set.copyOf(expected.keySet())).containsExactlyInAnyOrder(TRACKER, ICON);
    }
}
