package org.ormek.model;

import org.jspecify.annotations.Nullable;

/**
 * A named defect of the input, with coordinates an operator can act on.
 *
 * @param reason     from the closed list
 * @param source     digest of the archived file
 * @param sourceName its name as received
 * @param location   the record in it
 * @param line       1-based line; 0 where the format has none
 * @param byteOffset offset of the record's first byte; -1 where the format has none
 * @param byteLength bytes from there that are the record's; 0 where the format has no offsets
 * @param parser     name and version of what read the record
 * @param field      the column concerned; null if the whole record
 * @param message    a sentence that says what is wrong and what to do; never the victim's identity
 */
public record Issue(Reason reason, Sha256 source, String sourceName, String location, long line, long byteOffset, long byteLength, String parser,
                    @Nullable String field, String message) {

    /** What can be wrong with input. {@link #quarantines()} tells whether the record could not be used at all. */
    public enum Reason {
        /** Not JSON, or half of it. */
        MALFORMED_JSON("MalformedJson", true),
        /** Not CSV by RFC 4180: ragged row, unclosed quote. */
        MALFORMED_CSV("MalformedCsv", true),
        /** Not YAML. */
        MALFORMED_YAML("MalformedYaml", true),
        /** The bytes are not in the declared or detected encoding. */
        WRONG_ENCODING("WrongEncoding", true),
        /** NUL or other control characters where text should be. */
        CONTROL_CHARACTERS("ControlCharacters", true),
        /** A record above the size limit. */
        RECORD_TOO_LARGE("RecordTooLarge", true),
        /** A required column or field is missing or empty. */
        MISSING_FIELD("MissingField", true),
        /** A value that is no date. */
        UNPARSEABLE_DATE("UnparseableDate", true),
        /** A date in the future. */
        DATE_IN_FUTURE("DateInFuture", true),
        /** A value that is no amount of money. */
        UNPARSEABLE_AMOUNT("UnparseableAmount", true),
        /** A row for which the mapping has no rule. */
        UNMAPPED("Unmapped", true),
        /** A record that names nothing at all. */
        NOTHING_TO_LINK("NothingToLink", false),
        /** A value that is no telephone number. */
        UNPARSEABLE_PHONE_NUMBER("UnparseablePhoneNumber", false),
        /** A wallet whose checksum fails. */
        WALLET_CHECKSUM_FAILED("WalletChecksumFailed", false),
        /** A value that is no wallet of any known chain. */
        UNKNOWN_WALLET_FORMAT("UnknownWalletFormat", false),
        /** A null, burn or system address, which never becomes an entity. */
        SYSTEM_ADDRESS("SystemAddress", false),
        /** An IBAN whose check digits fail. */
        IBAN_CHECKSUM_FAILED("IbanChecksumFailed", false),
        /** A card number whose Luhn digit fails. */
        CARD_CHECKSUM_FAILED("CardChecksumFailed", false),
        /** A value that is no host. */
        UNPARSEABLE_SITE("UnparseableSite", false),
        /** A value that is no e-mail address. */
        UNPARSEABLE_EMAIL("UnparseableEmail", false),
        /** A value that is no messenger account. */
        UNPARSEABLE_MESSENGER("UnparseableMessenger", false),
        /** Another value that does not fit its column. */
        UNPARSEABLE_VALUE("UnparseableValue", false),
        /** A document that could not be read; the message has the reader's verdict. */
        UNREADABLE_DOCUMENT("UnreadableDocument", true),
        /** A document of which only a part could be read. */
        DOCUMENT_TRUNCATED("DocumentTruncated", false),
        /** A stretch of a WARC file that holds no whole record, or a record that is no capture though it claims to be. */
        BROKEN_CAPTURE("BrokenCapture", true);

        private final String code;
        private final boolean quarantines;

        Reason(String code, boolean quarantines) {
            this.code = code;
            this.quarantines = quarantines;
        }

        /** The name in statistics and answers, for example {@code WalletChecksumFailed}. */
        public String code() {
            return code;
        }

        /** True if a record with this issue is not used at all; false if only the named value is left out. */
        public boolean quarantines() {
            return quarantines;
        }
    }
}
