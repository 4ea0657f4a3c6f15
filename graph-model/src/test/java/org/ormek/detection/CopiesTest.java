package org.ormek.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ormek.brand.BrandMarks;
import org.ormek.model.Certainty;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Link;
import org.ormek.model.LinkType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;

/** Who poses as a brand by its mark. */
class CopiesTest {

    private static final EntityKey ICON = new EntityKey(EntityType.FAVICON, "7");

    private static Evidence page(String host, String text) {
        EntityKey site = new EntityKey(EntityType.SITE, host);
        Sha256 id = Sha256.ofParts((host + text).getBytes(StandardCharsets.UTF_8));
        return new Evidence(id, EvidenceType.SITE_REPORT, "open", new Provenance(id, "file", "line 1", "captures/2"), null, null, text, null, List.of(), Map.of(), List.of(),
                List.of(new Mention(new Entity(site, host, Map.of()), MentionRole.SUBJECT, host, "url", null, Certainty.CONFIRMED, "test/1")),
                List.of(new Link(site, ICON, LinkType.HAS_FAVICON, "test/1")));
    }

    private static Map<Integer, Map<String, Integer>> told(Set<EntityKey> disputed, Evidence... copied) {
        BrandMarks marks = new BrandMarks();
        marks.add(page("kaspi.kz", ""));
        Copies copies = new Copies(marks, disputed);
        for (Evidence one : copied) {
            copies.add(one, Posing.as(one), Set.of(4));
        }
        copies.add(page("kaspi.kz", "Kaspi Bank"), Set.of(), Set.of(9));
        return copies.told();
    }

    @Test
    void aSiteThatShowsTheIconPosesAsTheBrandThoughItNamesItInPicturesOnly() {
        assertThat(told(Set.of(), page("a.example", "Введите код"), page("b.example", "Kaspi Bank: введите код"))).isEqualTo(Map.of(4, Map.of("kaspi", 1)));
        assertThat(told(Set.of(), page("kaspi-bonus.example", "Введите код"))).as("the host names it").isEqualTo(Map.of(4, Map.of("kaspi", 1)));
    }

    /** The brand's own site shows the icon of a common software, as strangers do. */
    @Test
    void anIconThatMostlyStrangersShowTellsOfNoBrand() {
        assertThat(told(Set.of(), page("a.example", "Пекарня"), page("b.example", "Мастерская"), page("c.example", "Школа"), page("d.example", "Kaspi Bank"))).isEmpty();
    }

    @Test
    void whatAnAnalystHasJudgedTellsOfNoBrand() {
        assertThat(told(Set.of(ICON), page("b.example", "Kaspi Bank: введите код"), page("a.example", "Введите код"))).isEmpty();
    }
}
