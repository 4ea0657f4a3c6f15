package org.ormek.api.resources;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Addresses as CSV (RFC 4180). */
final class UrlCsv {

    private UrlCsv() {
    }

    static String write(List<DecisionStore.Listed> sites) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("url", "host", "decided_at", "expires_at");
            for (DecisionStore.Listed site : sites) {
                if (site.blocked()) {
                    csv.writeRecord("http://" + (site.site().contains(":") ? "[" + site.site() + "]" : site.site()) + "/", site.site(), site.decision().decidedAt().toString(),
                            String.valueOf(site.decision().expiresAt()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
