package org.ormek.crawl.finding;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ormek.crawl.classify.Traits;
import org.ormek.crawl.discover.PageFront;
import org.ormek.crawl.discover.PagePart;
import org.ormek.crawl.frontier.QueueKey;
import org.ormek.crawl.posing.Ground;
import org.ormek.crawl.posing.Impersonation;
import org.ormek.model.GroundKind;

/** What the classifier is told of a page besides its words. */
public final class PageFacts {

    private PageFacts() {
    }

    /** By the names in {@link Traits}, each with what shows it; from the report on a page, its front and what it passes itself off as. */
    public static Map<String, String> of(Map<String, Object> report, PageFront front, Optional<Impersonation> posing) {
        Map<String, String> facts = new TreeMap<>();
        if (report.containsKey("wallets")) {
            facts.put(Traits.WALLET, "");
        }
        if (report.containsKey("messengers") && !report.containsKey("phones") && !report.containsKey("emails")) {
            facts.put(Traits.MESSENGERS, "");
        }
        HostFacts.add(front.host(), facts);
        front.asks().forEach((secret, words) -> facts.put(Traits.asksFor(secret.name()), words));
        if (!front.asks().isEmpty()) {
            String own = QueueKey.of(front.host());
            front.formHosts().stream().filter(host -> !QueueKey.of(host).equals(own)).sorted().findFirst().ifPresent(host -> facts.put(Traits.POSTS_ELSEWHERE, host));
        }
        add(facts, front, PagePart.CALCULATOR, Traits.CALCULATOR);
        add(facts, front, PagePart.COUNTDOWN, Traits.COUNTDOWN);
        add(facts, front, PagePart.REFERRAL_LINK, Traits.REFERRAL);
        if (!front.parts().containsKey(PagePart.IMPRINT) && !report.containsKey("organizations")) {
            facts.put(Traits.NO_IMPRINT, "");
        }
        posing.ifPresent(one -> one.grounds().stream().filter(ground -> ground.kind() != GroundKind.FORM).forEach(ground -> facts.putIfAbsent(trait(ground), ground.shown())));
        return facts;
    }

    private static void add(Map<String, String> facts, PageFront front, PagePart part, String trait) {
        String shown = front.parts().get(part);
        if (shown != null) {
            facts.put(trait, shown);
        }
    }

    private static String trait(Ground ground) {
        return ground.kind().isOfHost() ? Traits.POSES_BY_HOST : ground.kind().isPiece() ? Traits.POSES_BY_PIECES : Traits.POSES_BY_PAGE;
    }
}
