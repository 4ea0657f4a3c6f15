package org.ormek.crawl.fetch;

import java.util.Locale;
import okhttp3.HttpUrl;

/**
 * A web address that may be asked for: http or https, host in ASCII, without user, password and fragment; IPv4
 * addresses in their usual writing. Parsed by the WHATWG rules, as browsers do.
 *
 * @param url the whole address
 */
public record WebAddress(String url) {

    /** Longer addresses are refused. */
    public static final int MAX_LENGTH = 4096;

    /** Takes a canonical address at its word; use {@link #parse} for anything else. */
    public WebAddress {
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw new IllegalArgumentException("Not a web address: " + url);
        }
    }

    /** Parses an absolute address. Throws DoorException with the verdict for what it refuses. */
    public static WebAddress parse(String text) {
        return of(text.strip(), HttpUrl.parse(cut(text.strip())));
    }

    /** Parses an address relative to this one. Throws DoorException like {@link #parse}. */
    public WebAddress resolve(String reference) {
        return base().resolve(reference);
    }

    /** This address, parsed once for many references. */
    public Base base() {
        return new Base(http());
    }

    /** What references are resolved against. */
    public static final class Base {

        private final HttpUrl parsed;

        private Base(HttpUrl parsed) {
            this.parsed = parsed;
        }

        /** Parses an address relative to this one. Throws DoorException like {@link WebAddress#parse}. */
        public WebAddress resolve(String reference) {
            String text = reference.strip();
            return of(text, parsed.resolve(cut(text)));
        }
    }

    private static String cut(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new DoorException(Verdict.URL_REFUSED, "The address is longer than " + MAX_LENGTH + " characters.");
        }
        return text;
    }

    private static WebAddress of(String text, @org.jspecify.annotations.Nullable HttpUrl parsed) {
        String scheme = schemeOf(text);
        if (parsed == null) {
            if (!scheme.isEmpty() && !scheme.equals("http") && !scheme.equals("https")) {
                throw new DoorException(Verdict.SCHEME_REFUSED, "Only http and https are fetched, not " + scheme + ".");
            }
            throw new DoorException(Verdict.URL_REFUSED, "This is no web address that can be fetched.");
        }
        if (!parsed.encodedUsername().isEmpty() || !parsed.encodedPassword().isEmpty()) {
            throw new DoorException(Verdict.CREDENTIALS_REFUSED, "An address with user name or password is not fetched.");
        }
        if (parsed.encodedFragment() == null && !Ipv4Writing.looksLike(parsed.host())) {
            return new WebAddress(parsed.toString());
        }
        HttpUrl.Builder builder = parsed.newBuilder().fragment(null);
        if (!parsed.host().contains(":") && Ipv4Writing.looksLike(parsed.host())) {
            String address = Ipv4Writing.canonical(parsed.host());
            if (address == null) {
                throw new DoorException(Verdict.URL_REFUSED, "The host looks like an IPv4 address but is none.");
            }
            builder.host(address);
        }
        return new WebAddress(builder.build().toString());
    }

    private static String schemeOf(String text) {
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        return scheme.matches("[a-z][a-z0-9+.-]*") ? scheme : "";
    }

    HttpUrl http() {
        return HttpUrl.get(url);
    }

    /** The host in ASCII and lower case, or an address literal; IPv6 without brackets. */
    public String host() {
        int from = url.indexOf("://") + 3;
        int end = endOfAuthority(from);
        if (url.charAt(from) == '[') {
            return url.substring(from + 1, url.indexOf(']', from));
        }
        int colon = url.indexOf(':', from);
        return url.substring(from, colon >= 0 && colon < end ? colon : end);
    }

    /** The port, the scheme's own if none is written. */
    public int port() {
        int from = url.indexOf("://") + 3;
        int end = endOfAuthority(from);
        int colon = url.lastIndexOf(':', end - 1);
        boolean written = colon >= from && url.indexOf(']', from) < colon;
        return written ? Integer.parseInt(url.substring(colon + 1, end)) : url.startsWith("https") ? 443 : 80;
    }

    private int endOfAuthority(int from) {
        int slash = url.indexOf('/', from);
        return slash < 0 ? url.length() : slash;
    }

    /** Scheme, host and port: what robots.txt and connections belong to (RFC 6454). */
    public String origin() {
        int end = url.indexOf('/', url.indexOf("://") + 3);
        return end < 0 ? url : url.substring(0, end);
    }

    @Override
    public String toString() {
        return url;
    }
}
