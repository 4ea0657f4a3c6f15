package org.ormek.crawl.capture;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.Truncation;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.fetch.WebAddress;

/**
 * What the metadata record that closes a capture of ours tells.
 *
 * @param visit as it was, without certificates and request headers
 * @param note  as it was
 */
public record CaptureMetadata(Visit visit, CaptureNote note) {

    /**
     * Reads the record.
     *
     * @param target the address that was asked for
     * @param date   when
     * @param block  of the record
     * @param hops   the exchanges of the group, in order
     * @throws IllegalArgumentException if the fields are not those of a capture of ours
     */
    public static CaptureMetadata read(String target, Instant date, byte[] block, List<Exchange> hops) {
        Map<String, List<String>> fields = CaptureFields.parse(new String(block, StandardCharsets.UTF_8));
        String truncation = CaptureFields.one(fields, "truncation");
        List<Exchange> all = new ArrayList<>(hops);
        if (!all.isEmpty()) {
            Exchange last = all.removeLast();
            all.add(new Exchange(last.url(), last.started(), last.took(), last.address(), last.protocol(), List.of(), last.status(), last.reason(),
                    last.headers(), last.body(), truncation.isEmpty() ? null : Truncation.valueOf(truncation), CaptureFields.tls(fields)));
        }
        String next = CaptureFields.one(fields, "next");
        Visit visit = new Visit(new WebAddress(target), date, all, CaptureFields.verdict(fields), CaptureFields.one(fields, "detail"),
                next.isEmpty() ? null : new WebAddress(next));
        return new CaptureMetadata(visit, CaptureFields.note(fields));
    }
}
