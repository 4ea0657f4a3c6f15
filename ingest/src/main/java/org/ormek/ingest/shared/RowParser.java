package org.ormek.ingest.shared;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.extract.ReadingHints;
import org.ormek.ingest.archive.VictimDoor;
import org.ormek.ingest.row.SourceRow;
import org.ormek.model.Evidence;
import org.ormek.model.Issue;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;

/** From a row to evidence: mapping, the victim's door, the job's reader, identity. */
public final class RowParser {

    private final Readers readers;
    private final VictimDoor door;

    /** With the readers and the door. */
    public RowParser(Readers readers, VictimDoor door) {
        this.readers = readers;
        this.door = door;
    }

    /** Parses one row. Never throws for what the row holds. */
    public Parsed parse(SourceRow row, Order order, RowReader reader) {
        SourceRow.Defect whole = row.defect();
        if (whole != null && whole.reason().quarantines()) {
            return refused(row, order, List.of(new Findings.Defect(whole.reason(), "", whole.message())));
        }
        Optional<Map<String, List<String>>> mapped = order.mapping().apply(row.fields());
        if (mapped.isEmpty()) {
            return refused(row, order, List.of(new Findings.Defect(Issue.Reason.UNMAPPED, "", "No rule of the mapping fits this row. Add one, or leave it.")));
        }
        VictimDoor.Admitted admitted = door.admit(order.dataset(), mapped.get());
        ReadingHints hints = new ReadingHints(order.mapping().regions(), currency(admitted.fields(), order));
        Findings findings = new Findings(readers, admitted.fields(), hints, order);
        if (whole != null) {
            findings.issue(whole.reason(), "", whole.message());
        }
        reader.read(findings);
        if (findings.defects.stream().anyMatch(defect -> defect.reason().quarantines())) {
            return refused(row, order, findings.defects);
        }
        if (findings.mentions.isEmpty()) {
            findings.issue(Issue.Reason.NOTHING_TO_LINK, "", "Nothing in this row can be linked; it is kept as evidence.");
        }
        return new Parsed(row.byteLength(), evidence(row, order, findings, admitted.subject()), earlier(row, order), issues(row, order, findings.defects));
    }

    private static @Nullable String currency(Map<String, List<String>> fields, Order order) {
        return fields.getOrDefault("currency", List.of()).stream().findFirst().orElse(order.mapping().currency());
    }

    private static Evidence evidence(SourceRow row, Order order, Findings findings, @Nullable String subject) {
        return new Evidence(id(row, order, order.job().parser()), order.job().evidence(), order.dataset(),
                new Provenance(order.source(), order.sourceName(), row.location(), order.job().parser()), findings.observedAt,
                findings.language, findings.text, subject, findings.losses, findings.attributes, List.copyOf(findings.flags),
                findings.mentions, List.copyOf(findings.links));
    }

    private static Sha256 id(SourceRow row, Order order, String parser) {
        return Sha256.ofParts(bytes(order.dataset()), bytes(parser), bytes(order.mappingText()), row.identity());
    }

    private static List<Sha256> earlier(SourceRow row, Order order) {
        return order.job().earlierParsers().stream().map(parser -> id(row, order, parser)).toList();
    }

    private static Parsed refused(SourceRow row, Order order, List<Findings.Defect> defects) {
        return new Parsed(row.byteLength(), null, earlier(row, order), issues(row, order, defects));
    }

    private static List<Issue> issues(SourceRow row, Order order, List<Findings.Defect> defects) {
        List<Issue> issues = new ArrayList<>();
        for (Findings.Defect defect : defects) {
            issues.add(new Issue(defect.reason(), order.source(), order.sourceName(), row.location(), row.line(), row.byteOffset(), row.byteLength(), order.job().parser(),
                    defect.field().isEmpty() ? null : defect.field(), defect.message()));
        }
        return issues;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
