package org.ormek.crawl.posing;

import com.ibm.icu.text.IDNA;
import crawlercommons.domains.EffectiveTldFinder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.frontier.QueueKey;
import org.ormek.crawl.posing.BrandLabels.BrandLabel;
import org.ormek.extract.Folding;
import org.ormek.lexicon.Brand;
import org.ormek.lexicon.Brands;
import org.ormek.model.GroundKind;

/** Which brands a host bears in its name without being theirs, and how. Safe for use by several threads. */
final class HostGrounds {

    /** A shorter name inside a longer part is chance. */
    private static final int LONG_ENOUGH = 5;
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.DEFAULT);

    private static final int MOST = 1_000;

    /** What is seen of a host. */
    private record Looked(boolean mirror, Map<Brand, Ground> grounds) {
    }

    private final Map<String, Looked> looked = new ConcurrentHashMap<>();
    private final List<BrandLabel> labels = BrandLabels.load();
    private final Set<String> mirrors = new HashSet<>(BrandLabels.lines("mirrors.txt"));

    /**
     * The brands, each with how the host bears its name.
     *
     * @param host in ASCII
     */
    Map<Brand, Ground> of(String host) {
        return look(host).grounds();
    }

    /** True if the host shows other people's hosts below its own name, openly. */
    boolean isMirror(String host) {
        return look(host).mirror();
    }

    /** What is known of a host, since a site's pages come one after another. */
    private Looked look(String host) {
        if (looked.size() > MOST) {
            looked.clear();
        }
        return looked.computeIfAbsent(host, name -> new Looked(mirrors.contains(QueueKey.of(name)) || mirrors.stream().anyMatch(mirror -> name.endsWith("." + mirror)), grounds(name)));
    }

    private Map<Brand, Ground> grounds(String host) {
        Map<Brand, Ground> found = new LinkedHashMap<>();
        if (host.indexOf('.') < 0 || host.indexOf(':') >= 0 || Character.isDigit(host.charAt(host.length() - 1))) {
            return found;
        }
        String domain = domain(host);
        List<String> names = Arrays.asList(unicode(host).split("\\."));
        int suffix = (int) domain.chars().filter(c -> c == '.').count();
        List<String> own = names.subList(0, names.size() - suffix);
        List<String> parts = new ArrayList<>();
        own.forEach(name -> parts.addAll(Arrays.asList(name.split("-"))));
        String registered = own.getLast();
        for (BrandLabel label : labels) {
            if (!owns(label.brand(), host)) {
                Ground ground = ground(label, host, domain, parts, registered);
                if (ground != null) {
                    found.merge(label.brand(), ground, (one, two) -> one.kind().compareTo(two.kind()) <= 0 ? one : two);
                }
            }
        }
        return found;
    }

    /** True if the host is the brand's own, or below one that is. */
    static boolean owns(Brand brand, String host) {
        return brand.hosts().stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
    }

    /** The brands that own a host. */
    static List<Brand> owners(String host) {
        return Brands.builtIn().list().stream().filter(brand -> owns(brand, host)).toList();
    }

    /** A host in Unicode, as people read it. */
    static String unicode(String host) {
        if (!host.contains("xn--")) {
            return host;
        }
        StringBuilder out = new StringBuilder();
        UTS46.nameToUnicode(host, out, new IDNA.Info());
        return out.toString();
    }

    /** The registrable domain; the last two names if the last one is no public suffix. */
    private static String domain(String host) {
        String domain = QueueKey.of(host);
        int last = host.lastIndexOf('.', host.lastIndexOf('.') - 1);
        return domain.equals(host) && EffectiveTldFinder.getAssignedDomain(host, true, false) == null ? host.substring(last + 1) : domain;
    }

    private static @Nullable Ground ground(BrandLabel label, String host, String domain, List<String> parts, String registered) {
        if (!label.word()) {
            for (String own : label.brand().hosts()) {
                if (own.startsWith(label.label() + ".") && ("." + host).contains("." + own + ".") && ("." + host).indexOf("." + own + ".") + own.length() < host.length() - domain.length()) {
                    return new Ground(GroundKind.HOST_INSIDE, own + "…" + domain);
                }
            }
            for (String part : parts) {
                if (label.label().length() >= LONG_ENOUGH && isDisguised(part, label)) {
                    return new Ground(GroundKind.HOST_LETTERS, part);
                }
            }
        }
        for (String part : parts) {
            String folded = part.chars().allMatch(c -> c < 0x80) ? part : Folding.forMatching(part);
            if (folded.equals(label.label()) || !label.word() && label.label().length() >= LONG_ENOUGH && folded.contains(label.label())) {
                return new Ground(GroundKind.HOST_NAME, part);
            }
        }
        if (!label.word() && label.label().length() >= LONG_ENOUGH && (registered.replace("-", "").equals(label.label()) || parts.stream().anyMatch(part -> Slip.isOne(part, label.label())))) {
            return new Ground(GroundKind.HOST_TYPO, registered);
        }
        return null;
    }

    /** True if the label stands in the part by its looks, but with a letter of another alphabet or a digit in place of one of its letters; or as the whole part with i for l. */
    private static boolean isDisguised(String part, BrandLabel label) {
        int at = Skeleton.of(part).indexOf(label.skeleton());
        if (at < 0) {
            return false;
        }
        String piece = part.substring(at, at + label.label().length());
        if (piece.equals(label.label())) {
            return false;
        }
        boolean foreign = false;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            foreign |= c != label.label().charAt(i) && (c >= 0x80 || Character.isDigit(c));
        }
        return foreign || part.length() == piece.length();
    }
}
