package org.ormek.crawl.posing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ormek.crawl.discover.PageFront;
import org.ormek.crawl.discover.Secret;
import org.ormek.lexicon.Brand;
import org.ormek.lexicon.Brands;
import org.ormek.model.GroundKind;

/**
 * Tells which brand a page passes itself off as. Only strong cases: pages that merely name a brand, sell for it, compare it or are its partners are not said to.
 * What is strong enough stands in {@link #isStrong}. Safe for use by several threads.
 */
public final class Impersonations {

    private final HostGrounds hosts = new HostGrounds();
    private final Claims claims = new Claims();

    /** The brand with the most grounds; empty if the page passes itself off as none. */
    public Optional<Impersonation> of(PageFront front) {
        if (hosts.isMirror(front.host())) {
            return Optional.empty();
        }
        Map<Brand, Ground> inHost = hosts.of(front.host());
        Set<Brand> candidates = new LinkedHashSet<>(inHost.keySet());
        if (!front.asks().isEmpty() || !front.iconHosts().isEmpty() || !front.styleHosts().isEmpty()) {
            candidates.addAll(Brands.builtIn().inText(front.title() + " | " + front.siteName() + " | " + front.copyright()));
            Stream.concat(front.iconHosts().stream(), front.styleHosts().stream()).forEach(host -> candidates.addAll(HostGrounds.owners(host)));
        }
        return candidates.stream().filter(brand -> !isOwn(brand, front)).map(brand -> new Impersonation(brand, grounds(brand, inHost, front)))
                .filter(one -> isStrong(one.grounds(), front)).max(Comparator.comparingInt(one -> one.grounds().size()));
    }

    /** A host is a brand's own if the list says so, or if its trusted certificate is for a host that the list names too. */
    private static boolean isOwn(Brand brand, PageFront front) {
        return HostGrounds.owns(brand, front.host()) || front.certified().stream().map(name -> name.startsWith("*.") ? name.substring(2) : name).anyMatch(name -> HostGrounds.owns(brand, name));
    }

    private List<Ground> grounds(Brand brand, Map<Brand, Ground> inHost, PageFront front) {
        List<Ground> grounds = new ArrayList<>();
        Ground host = inHost.get(brand);
        if (host != null) {
            grounds.add(host);
        }
        grounds.addAll(claims.of(brand, front));
        if (!front.asks().isEmpty()) {
            Secret most = front.asks().keySet().stream().max(Comparator.comparing(Secret::opensMoney).thenComparing(Comparator.reverseOrder())).orElseThrow();
            grounds.add(new Ground(GroundKind.FORM, front.asks().getOrDefault(most, "")));
        }
        front.iconHosts().stream().filter(other -> HostGrounds.owns(brand, other)).sorted().findFirst().ifPresent(other -> grounds.add(new Ground(GroundKind.ICON, other)));
        front.styleHosts().stream().filter(other -> HostGrounds.owns(brand, other)).sorted().findFirst().ifPresent(other -> grounds.add(new Ground(GroundKind.STYLES, other)));
        return grounds;
    }

    /**
     * A host that nobody honest has is enough. A name in the host, two claims to be the brand, or the brand's own looks are enough only together with a form that asks for a secret
     * and with one another; one claim alone needs a form for what opens money.
     */
    private static boolean isStrong(List<Ground> grounds, PageFront front) {
        if (grounds.stream().anyMatch(ground -> ground.kind().isTelling())) {
            return true;
        }
        boolean named = grounds.stream().anyMatch(ground -> ground.kind().isNameInHost());
        long claims = grounds.stream().filter(ground -> ground.kind().isClaim()).count();
        boolean pieces = grounds.stream().anyMatch(ground -> ground.kind().isPiece());
        boolean asks = !front.asks().isEmpty();
        boolean opensMoney = front.asks().keySet().stream().anyMatch(Secret::opensMoney);
        return asks && (named && (claims > 0 || pieces) || claims > 1 || pieces && claims > 0) || opensMoney && (claims > 0 || pieces) || named && pieces && claims > 0;
    }
}
