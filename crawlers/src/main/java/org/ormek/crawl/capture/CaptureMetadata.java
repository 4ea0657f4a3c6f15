package org.ormek.crawl.capture;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.Truncation;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;

/**
 * What the metadata record that closes a capture of ours tells.
 *
 * @param visit     as it was, without certificates and request headers
 * @param note      as it was
 * @param rendering what a browser made of the page, without page and screenshot; null if none looked at it
 */
public record CaptureMetadata(Visit visit, CaptureNote note, @Nullable Rendering rendering) {

    /**
     * Reads the record.
     *
     * @param target the address that was asked for
     * @param date   when
     * @param block  of the record
     * @param all    the exchanges of the group, in order; those of a rendering stand behind those of the visit
     * @throws IllegalArgumentException if the fields are not those of a capture of ours
     */
    public static CaptureMetadata read(String target, Instant date, byte[] block, List<Exchange> all) {
        Map<String, List<String>> fields = CaptureFields.parse(new String(block, StandardCharsets.UTF_8));
        String truncation = CaptureFields.one(fields, "truncation");
        boolean isRendering = !CaptureFields.one(fields, "rendering").isEmpty();
        int own = isRendering ? Math.clamp(Integer.parseInt(CaptureFields.one(fields, "exchanges")), 0, all.size()) : all.size();
        List<Exchange> hops = new ArrayList<>(all.subList(0, own));
        if (!hops.isEmpty()) {
            Exchange last = hops.removeLast();
            hops.add(new Exchange(last.url(), last.started(), last.took(), last.address(), last.protocol(), List.of(), last.status(), last.reason(),
                    last.headers(), last.body(), truncation.isEmpty() ? null : Truncation.valueOf(truncation), CaptureFields.tls(fields)));
        }
        String next = CaptureFields.one(fields, "next");
        Visit visit = new Visit(new WebAddress(target), date, hops, CaptureFields.verdict(fields), CaptureFields.one(fields, "detail"),
                next.isEmpty() ? null : new WebAddress(next));
        return new CaptureMetadata(visit, CaptureFields.note(fields), isRendering ? rendering(fields, date, all.subList(own, all.size())) : null);
    }

    private static Rendering rendering(Map<String, List<String>> fields, Instant date, List<Exchange> embedded) {
        String next = CaptureFields.one(fields, "rendering-next");
        return new Rendering(RenderVerdict.valueOf(CaptureFields.one(fields, "rendering")), CaptureFields.one(fields, "rendering-detail"), date, embedded, new byte[0], false,
                new byte[0], next.isEmpty() ? null : new WebAddress(next));
    }

    /** The same with the page and the picture of it that stand in conversion records of the group. */
    public CaptureMetadata with(Conversions conversions) {
        return rendering == null ? this : new CaptureMetadata(visit, note, new Rendering(rendering.verdict(), rendering.detail(), conversions.at(rendering.at()), rendering.embedded(),
                conversions.html(), conversions.isCut(), conversions.screenshot(), rendering.leadsTo()));
    }
}
