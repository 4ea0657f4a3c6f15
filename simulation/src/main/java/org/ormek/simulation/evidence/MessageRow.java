package org.ormek.simulation.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One message or the transcript of a call.
 *
 * @param id       its number
 * @param sentAt   ISO-8601 instant
 * @param language ISO 639-1 code
 * @param channel  {@code sms}, {@code chat} or {@code call}
 * @param sender   number, handle or name as shown
 * @param text     what was written or said
 * @param label    a fraud type, {@code BENIGN}, or empty
 * @param campaign the label of a campaign, or empty
 * @param network  truth only: the sender's network, null for none
 */
public record MessageRow(String id, String sentAt, String language, String channel, String sender, String text,
                         String label, String campaign, @Nullable String network) {

    /** The same message under a number. */
    MessageRow numbered(String number) {
        return new MessageRow(number, sentAt, language, channel, sender, text, label, campaign, network);
    }
}
