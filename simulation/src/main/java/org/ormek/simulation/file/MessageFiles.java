package org.ormek.simulation.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ormek.simulation.evidence.MessageRow;

/** Messages as CSV and calls as JSON Lines. */
public final class MessageFiles {
    private static final List<String> COLUMNS = List.of("id", "sent_at", "language", "channel", "sender", "text", "label", "campaign");

    private MessageFiles() {
    }

    /** Writes both files. */
    public static void write(List<MessageRow> messages, OutputTree out) {
        List<List<String>> written = new ArrayList<>();
        List<Map<String, String>> spoken = new ArrayList<>();
        for (MessageRow row : messages) {
            List<String> cells = List.of(row.id(), row.sentAt(), row.language(), row.channel(), row.sender(), row.text(), row.label(), row.campaign());
            if (row.channel().equals("call")) {
                spoken.add(object(cells));
            } else {
                written.add(cells);
            }
        }
        out.write("messages/messages.csv", Csv.table(',', COLUMNS, written), written.size());
        out.write("messages/calls.jsonl", JsonLines.of(spoken), spoken.size());
    }

    private static Map<String, String> object(List<String> cells) {
        Map<String, String> object = new LinkedHashMap<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                object.put(COLUMNS.get(i), cells.get(i));
            }
        }
        return object;
    }
}
