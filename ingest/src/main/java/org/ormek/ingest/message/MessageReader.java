package org.ormek.ingest.message;

import java.util.List;
import org.ormek.extract.Reading;
import org.ormek.ingest.shared.Findings;
import org.ormek.ingest.shared.RowReader;
import org.ormek.model.MentionRole;

/** The columns of a message or transcript; see docs/formats/messages.md. */
public final class MessageReader implements RowReader {

    @Override
    public void read(Findings row) {
        row.observed("sent_at");
        row.keep("id", "channel", "label", "campaign");
        for (String sender : row.value("sender").map(List::of).orElse(List.of())) {
            Reading reading = row.readers().fields().readAny(sender, row.hints());
            // A sender may be a name such as "Kaspi"; that is no defect, only nothing to link.
            if (reading instanceof Reading.Recognized) {
                row.entity(reading, sender, "sender", MentionRole.SENDER);
            } else {
                row.keep("sender");
            }
        }
        row.text(row.required("text"), "text", false);
    }
}
