package org.ormek.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** The few properties of a document that say who made it, for whom and when. */
final class KnownMetadata {

    private static final int LONGEST_VALUE = 1_000;

    private KnownMetadata() {}

    static Map<String, String> of(Metadata metadata) {
        boolean letter = metadata.get(Message.MESSAGE_FROM) != null;
        Map<String, String> known = new LinkedHashMap<>();
        put(known, "title", metadata.getValues(TikaCoreProperties.TITLE));
        put(known, "author", metadata.getValues(TikaCoreProperties.CREATOR));
        put(known, letter ? "date" : "created", metadata.getValues(TikaCoreProperties.CREATED));
        put(known, "modified", metadata.getValues(TikaCoreProperties.MODIFIED));
        put(known, "from", metadata.getValues(Message.MESSAGE_FROM));
        put(known, "to", metadata.getValues(Message.MESSAGE_TO));
        put(known, "cc", metadata.getValues(Message.MESSAGE_CC));
        put(known, "subject", metadata.getValues(TikaCoreProperties.SUBJECT));
        put(known, "charset", metadata.getValues(HttpHeaders.CONTENT_ENCODING));
        return known;
    }

    private static void put(Map<String, String> known, String key, String[] values) {
        StringBuilder joined = new StringBuilder();
        for (String value : values) {
            if (value.isBlank() || joined.length() >= LONGEST_VALUE) {
                continue;
            }
            joined.append(joined.isEmpty() ? "" : ", ").append(value.strip());
        }
        if (!joined.isEmpty()) {
            known.put(key, joined.substring(0, Math.min(joined.length(), LONGEST_VALUE)));
        }
    }
}
