package org.ormek.crawl.frontier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ormek.crawl.fetch.WebAddress;

/**
 * The form of an address by which the frontier knows that it has seen it: without session and campaign parameters,
 * parameters sorted. Fetched is the address as written.
 */
public final class CanonicalUrl {

    private static final Pattern NOISE = Pattern.compile("utm_\\w+|fbclid|gclid|yclid|_openstat|sid|sess(?:ion)?_?id|phpsessid|jsessionid|aspsessionid\\w*|"
            + "cfid|cftoken|_ga|_gl|mc_[ce]id|ref_?id|click_?id|ts|timestamp|_|nocache|rnd|rand", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH_SESSION = Pattern.compile(";(?:jsessionid|sid|phpsessid)=[^/?;]*", Pattern.CASE_INSENSITIVE);

    private CanonicalUrl() {
    }

    /** The canonical form. */
    public static String of(WebAddress address) {
        String url = PATH_SESSION.matcher(address.url()).replaceAll("");
        int mark = url.indexOf('?');
        if (mark < 0) {
            return url;
        }
        List<String> parameters = new ArrayList<>();
        for (String parameter : url.substring(mark + 1).split("&")) {
            String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !NOISE.matcher(name).matches()) {
                parameters.add(parameter);
            }
        }
        Collections.sort(parameters);
        String base = url.substring(0, mark);
        return parameters.isEmpty() ? base : base + "?" + String.join("&", parameters);
    }
}
