package org.ormek.api.cluster;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterRun;

/**
 * Members as CSV (RFC 4180) in UTF-8 with a byte order mark, without which spreadsheets spoil Cyrillic letters.
 * No text in it can be taken for a formula (CWE-1236).
 */
public final class MemberCsv {

    /** What may begin a formula; the wide forms are taken for the narrow ones by spreadsheets in East Asian settings. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private MemberCsv() {
    }

    static byte[] write(ClusterRun run, ClusterCard card, List<ClusterMember> members) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("run", "cluster", "key", "type", "role", "display", "bits", "stability");
            for (ClusterMember member : members) {
                csv.writeRecord(guarded(run.id()), guarded(card.id()), guarded(member.key().toString()), member.key().type().prefix(), member.role().name(),
                        guarded(member.display()), number(member.bits()), number(member.stability()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The text, with an apostrophe in front if it could be a formula. */
    public static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String number(@Nullable Double number) {
        return number == null ? "" : BigDecimal.valueOf(number).toPlainString();
    }
}
