package org.ormek.crawl.robots;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.ormek.crawl.fetch.Exchange;

/** Reads sitemaps (sitemaps.org protocol 0.9); bounded in bytes and addresses. */
public final class Sitemaps {

    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_PAGES = 2_000;
    private static final int MAX_MAPS = 20;

    /**
     * What a sitemap names.
     *
     * @param pages    of the site
     * @param sitemaps further ones
     */
    public record Named(List<String> pages, List<String> sitemaps) {
    }

    private Sitemaps() {
    }

    /** What the answer names; nothing if it is no sitemap. */
    public static Named read(Exchange answer) {
        try {
            byte[] bytes = answer.decoded(MAX_BYTES).bytes();
            if (bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
                try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
                    bytes = in.readNBytes(MAX_BYTES);
                }
            }
            URL url = URI.create(answer.url().url()).toURL();
            AbstractSiteMap map = new SiteMapParser(false).parseSiteMap(answer.header("Content-Type").orElse("text/xml").split(";")[0], bytes, url);
            if (map instanceof SiteMapIndex index) {
                return new Named(List.of(), index.getSitemaps().stream().limit(MAX_MAPS).map(m -> m.getUrl().toString()).toList());
            }
            return map instanceof SiteMap pages ? new Named(pages.getSiteMapUrls().stream().limit(MAX_PAGES).map(p -> p.getUrl().toString()).toList(), List.of())
                    : new Named(List.of(), List.of());
        } catch (UnknownFormatException | MalformedURLException | IllegalArgumentException e) {
            return new Named(List.of(), List.of());
        } catch (IOException e) {
            return new Named(List.of(), List.of());
        }
    }
}
