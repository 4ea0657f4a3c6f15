package org.ormek.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Entity;
import org.ormek.model.EntityType;
import org.ormek.model.Issue;

/** Reads web addresses as sites and pages. */
final class WebReader {

    static final String EXTRACTOR = "page/1";

    private WebReader() {
    }

    /** The site of a column that holds hosts or web addresses. */
    static Reading readSite(String raw) {
        Url url = parse(raw);
        return url == null ? HostReader.read("") : HostReader.read(url.host());
    }

    /** The page of a column; a web address without path is refused, because it is a site. */
    static Reading readPage(String raw) {
        Url url = parse(raw);
        Reading.Recognized page = url == null ? null : page(url);
        return page != null ? page : new Reading.Rejected(Issue.Reason.UNPARSEABLE_VALUE,
                "The value is no web address with a path. Write it like https://example.kz/win?id=1 of at most "
                        + Url.MAX_LENGTH + " characters; give front pages as sites.");
    }

    /** What a web address names: a messenger account, or its page (if any) and its site; empty if it is none. */
    static List<Reading.Recognized> readAll(Url url) {
        Optional<Reading.Recognized> account = MessengerLinks.read(url);
        if (account.isPresent()) {
            return List.of(account.get());
        }
        List<Reading.Recognized> found = new ArrayList<>(2);
        Reading.Recognized page = page(url);
        if (page != null) {
            found.add(page);
        }
        if (HostReader.read(url.host()) instanceof Reading.Recognized site
                && (page == null || !MessengerLinks.isPlatform(site.entity().key().value()))) {
            found.add(site);
        }
        return found;
    }

    /** Takes a web address of a column apart after refanging; null if it is none. */
    static @Nullable Url parse(String raw) {
        String text = Refang.refang(Glyphs.clean(raw));
        boolean path = text.indexOf('/') >= 0 || text.indexOf('?') >= 0;
        return text.length() > 4 * Url.MAX_LENGTH || !path && text.indexOf('@') >= 0 ? null : split(text);
    }

    private static @Nullable Url split(String text) {
        if (IpReader.find(text) != null) {
            return new Url("http", text, "", "", "");
        }
        Url url = Url.split(text);
        return url == null || url.host().chars().anyMatch(Character::isWhitespace) ? null : url;
    }

    private static Reading.@Nullable Recognized page(Url url) {
        if (!url.isPage() || !(HostReader.read(url.host()) instanceof Reading.Recognized host)) {
            return null;
        }
        Entity site = host.entity();
        String name = site.key().value();
        String shown = name.indexOf(':') >= 0 ? "[" + name + "]" : name;
        String path = url.path().isEmpty() ? "/" : url.path();
        String canonical = url.scheme() + "://" + shown + url.port() + path + url.query();
        if (canonical.length() > Url.MAX_LENGTH) {
            return null;
        }
        Map<String, String> attributes = new TreeMap<>(site.attributes());
        attributes.put("host", name);
        return Reading.of(EntityType.WEB_PAGE, canonical,
                url.scheme() + "://" + (shown.equals(name) ? site.display() : shown) + url.port() + path + url.query(),
                attributes, true, EXTRACTOR);
    }
}
