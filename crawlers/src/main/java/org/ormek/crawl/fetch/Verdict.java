package org.ormek.crawl.fetch;

/** How a visit ended. Names are stable: they stand in evidence and reports. */
public enum Verdict {
    /** A final response with any status arrived; its body may be truncated. */
    ANSWERED,
    /** A redirect led where this visit may not follow; its target is a new page for the frontier. */
    REDIRECT_LEFT,
    /** A redirect led back to an address of the same visit. */
    REDIRECT_LOOP,
    /** More redirects than allowed. */
    TOO_MANY_REDIRECTS,
    /** Not a URL that can be fetched. */
    URL_REFUSED,
    /** Neither http nor https. */
    SCHEME_REFUSED,
    /** A port that is not on the list. */
    PORT_REFUSED,
    /** A URL with user name or password. */
    CREDENTIALS_REFUSED,
    /** At least one address of the host is not on the public internet. */
    ADDRESS_REFUSED,
    /** The name does not exist or has no address. */
    HOST_UNKNOWN,
    /** Nobody answered for the name in time, or with an error. */
    DNS_FAILED,
    /** No connection to any address. */
    CONNECT_FAILED,
    /** The TLS handshake failed. */
    TLS_FAILED,
    /** No complete response header before the deadline. */
    TIMED_OUT,
    /** The response header is above the limit. */
    HEADER_TOO_LARGE,
    /** What came is not HTTP. */
    NOT_HTTP,
    /** The connection ended before a complete response header. */
    CONNECTION_LOST,
    /** The site's robots.txt asks not to. */
    ROBOTS_DISALLOWED,
    /** Nobody answered for robots.txt, or with an error of the server, which counts as asking not to (RFC 9309, section 2.3.1.4). */
    ROBOTS_UNREACHABLE
}
