package org.ormek.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.ormek.model.Issue.Reason;

/** Kinds of defects as they come in real files, each with the reason that must be named. */
enum PlantedDefect {
    HALF_A_LINE(Form.JSONL, Reason.MALFORMED_JSON, "{\"id\":\"%d\",\"text\":\"call %d"),
    A_TEXT_FOR_AN_OBJECT(Form.JSONL, Reason.MALFORMED_JSON, "\"%d %d\""),
    AN_ARRAY_FOR_AN_OBJECT(Form.JSONL, Reason.MALFORMED_JSON, "[%d,%d]"),
    A_NUMBER_FOR_AN_OBJECT(Form.JSONL, Reason.MALFORMED_JSON, "%d%d"),
    A_KEY_TWICE(Form.JSONL, Reason.MALFORMED_JSON, "{\"id\":\"%d\",\"text\":\"a\",\"text\":\"%d\"}"),
    SOMETHING_BEHIND_THE_END(Form.JSONL, Reason.MALFORMED_JSON, "{\"id\":\"%d\",\"text\":\"%d\"} x"),
    TWO_OBJECTS_ON_A_LINE(Form.JSONL, Reason.MALFORMED_JSON, "{\"id\":\"%d\",\"text\":\"a\"}{\"id\":\"%d\",\"text\":\"b\"}"),
    SINGLE_QUOTES(Form.JSONL, Reason.MALFORMED_JSON, "{'id':'%d','text':'%d'}"),
    KEYS_WITHOUT_QUOTES(Form.JSONL, Reason.MALFORMED_JSON, "{id:\"%d\",text:\"%d\"}"),
    NOT_A_NUMBER(Form.JSONL, Reason.MALFORMED_JSON, "{\"id\":\"%d\",\"text\":\"a %d\",\"amount\":NaN}"),
    A_COMMA_TOO_MANY(Form.JSONL, Reason.MALFORMED_JSON, "{\"id\":\"%d\",\"text\":\"%d\",}"),
    A_COMMENT(Form.JSONL, Reason.MALFORMED_JSON, "{\"id\":\"%d\" /* who */,\"text\":\"%d\"}"),
    NESTED_TOO_DEEP(Form.JSONL, Reason.MALFORMED_JSON, "{\"id\":\"%d\",\"text\":" + "[".repeat(2000) + "%d" + "]".repeat(2000) + "}"),
    A_NUMBER_WITHOUT_END(Form.JSONL, Reason.MALFORMED_JSON, "{\"id\":\"%d\",\"text\":\"%d\",\"amount\":" + "9".repeat(5000) + "}"),
    A_RAW_NUL(Form.JSONL, Reason.CONTROL_CHARACTERS, "{\"id\":\"%d\",\"text\":\"a\u0000 %d\"}"),
    A_RAW_BELL(Form.JSONL, Reason.CONTROL_CHARACTERS, "{\"id\":\"%d\",\"text\":\"a\u0007 %d\"}"),
    AN_ESCAPED_NUL(Form.JSONL, Reason.CONTROL_CHARACTERS, "{\"id\":\"%d\",\"text\":\"a\\u0000 %d\"}"),
    A_LONE_SURROGATE(Form.JSONL, Reason.WRONG_ENCODING, "{\"id\":\"%d\",\"text\":\"a\\ud83d %d\"}"),
    A_LOW_SURROGATE_FIRST(Form.JSONL, Reason.WRONG_ENCODING, "{\"id\":\"%d\",\"text\":\"a\\udc00\\ud800 %d\"}"),
    CYRILLIC_IN_ANOTHER_ENCODING(Form.JSONL, Reason.WRONG_ENCODING, "{\"id\":\"%d\",\"text\":\"Звонили %d\"}") {
        @Override
        byte[] bytes(Random random) {
            return text(random).getBytes(Charset.forName("windows-1251"));
        }
    },
    A_BYTE_OF_NO_ENCODING(Form.JSONL, Reason.WRONG_ENCODING, "{\"id\":\"%d\",\"text\":\"a ~ %d\"}") {
        @Override
        byte[] bytes(Random random) {
            return replaced(super.bytes(random), (byte) '~', (byte) 0xff);
        }
    },
    AN_OVERLONG_FORM(Form.JSONL, Reason.WRONG_ENCODING, "{\"id\":\"%d\",\"text\":\"a ~~ %d\"}") {
        @Override
        byte[] bytes(Random random) {
            return replaced(super.bytes(random), (byte) '~', (byte) 0xc0);
        }
    },
    A_LETTER_CUT_IN_HALF(Form.JSONL, Reason.WRONG_ENCODING, "{\"id\":\"%d\",\"text\":\"a~ %d\"}") {
        @Override
        byte[] bytes(Random random) {
            return replaced(super.bytes(random), (byte) '~', (byte) 0xd0);
        }
    },
    NO_TEXT(Form.JSONL, Reason.MISSING_FIELD, "{\"id\":\"%d\",\"amount\":\"%d\"}"),
    AN_EMPTY_TEXT(Form.JSONL, Reason.MISSING_FIELD, "{\"id\":\"%d\",\"text\":\"  \",\"amount\":\"%d\"}"),
    A_NULL_TEXT(Form.JSONL, Reason.MISSING_FIELD, "{\"id\":\"%d\",\"text\":null,\"amount\":\"%d\"}"),
    THE_31ST_OF_FEBRUARY(Form.JSONL, Reason.UNPARSEABLE_DATE, "{\"id\":\"%d\",\"text\":\"a %d\",\"received_at\":\"2026-02-31\"}"),
    THE_13TH_MONTH(Form.JSONL, Reason.UNPARSEABLE_DATE, "{\"id\":\"%d\",\"text\":\"a %d\",\"received_at\":\"2026-13-01\"}"),
    DAY_ZERO(Form.JSONL, Reason.UNPARSEABLE_DATE, "{\"id\":\"%d\",\"text\":\"a %d\",\"received_at\":\"0000-00-00\"}"),
    A_DATE_IN_WORDS(Form.JSONL, Reason.UNPARSEABLE_DATE, "{\"id\":\"%d\",\"text\":\"a %d\",\"received_at\":\"yesterday\"}"),
    AN_HOUR_TOO_LATE(Form.JSONL, Reason.UNPARSEABLE_DATE, "{\"id\":\"%d\",\"text\":\"a %d\",\"received_at\":\"2026-01-01T25:00:00Z\"}"),
    A_DATE_TO_COME(Form.JSONL, Reason.DATE_IN_FUTURE, "{\"id\":\"%d\",\"text\":\"a %d\",\"received_at\":\"2999-01-01\"}"),
    AN_AMOUNT_IN_WORDS(Form.JSONL, Reason.UNPARSEABLE_AMOUNT, "{\"id\":\"%d\",\"text\":\"a %d\",\"amount\":\"much\",\"currency\":\"KZT\"}"),
    NO_PHONE(Form.JSONL, Reason.UNPARSEABLE_PHONE_NUMBER, "{\"id\":\"%d\",\"text\":\"a %d\",\"phones\":[\"12\"]}"),
    A_BITCOIN_ADDRESS_WITH_A_TYPO(Form.JSONL, Reason.WALLET_CHECKSUM_FAILED,
            "{\"id\":\"%d\",\"text\":\"a %d\",\"wallets\":[\"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb\"]}"),
    NO_WALLET(Form.JSONL, Reason.UNKNOWN_WALLET_FORMAT, "{\"id\":\"%d\",\"text\":\"a %d\",\"wallets\":[\"hello\"]}"),
    A_BURN_ADDRESS(Form.JSONL, Reason.SYSTEM_ADDRESS, "{\"id\":\"%d\",\"text\":\"a %d\",\"wallets\":[\"0x000000000000000000000000000000000000dEaD\"]}"),
    AN_ACCOUNT_WITH_A_TYPO(Form.JSONL, Reason.IBAN_CHECKSUM_FAILED, "{\"id\":\"%d\",\"text\":\"a %d\",\"accounts\":[\"KZ86125KZT5004100101\"]}"),
    A_CARD_WITH_A_TYPO(Form.JSONL, Reason.CARD_CHECKSUM_FAILED, "{\"id\":\"%d\",\"text\":\"a %d\",\"cards\":[\"4111111111111112\"]}"),
    NO_SITE(Form.JSONL, Reason.UNPARSEABLE_SITE, "{\"id\":\"%d\",\"text\":\"a %d\",\"sites\":[\"http://\"]}"),
    NO_EMAIL(Form.JSONL, Reason.UNPARSEABLE_EMAIL, "{\"id\":\"%d\",\"text\":\"a %d\",\"emails\":[\"nobody\"]}"),
    NO_MESSENGER(Form.JSONL, Reason.UNPARSEABLE_MESSENGER, "{\"id\":\"%d\",\"text\":\"a %d\",\"messengers\":[\"?\"]}"),
    A_FIELD_OF_TEN_MEGABYTES(Form.JSONL, Reason.RECORD_TOO_LARGE, "{\"id\":\"%d\",\"text\":\"%d ~\"}") {
        @Override
        byte[] bytes(Random random) {
            return text(random).replace("~", "x".repeat(10 << 20)).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        boolean isHeavy() {
            return true;
        }
    },
    CELLS_TOO_FEW(Form.CSV, Reason.MALFORMED_CSV, "%d,2026-01-01,text %d"),
    CELLS_TOO_MANY(Form.CSV, Reason.MALFORMED_CSV, "%d,2026-01-01,1,KZT,text %d,more,and more"),
    A_QUOTE_THAT_NEVER_CLOSES(Form.CSV, Reason.MALFORMED_CSV, "%d,2026-01-01,1,KZT,\"text %d"),
    A_QUOTE_IN_THE_MIDDLE(Form.CSV, Reason.MALFORMED_CSV, "%d,2026-01-01,1,KZT,\"te\"xt %d"),
    ANOTHER_SEPARATOR(Form.CSV, Reason.MALFORMED_CSV, "%d;2026-01-01;1;KZT;text %d"),
    A_NUL_IN_A_CELL(Form.CSV, Reason.CONTROL_CHARACTERS, "%d,2026-01-01,1,KZT,te\u0000xt %d"),
    A_CELL_IN_ANOTHER_ENCODING(Form.CSV, Reason.WRONG_ENCODING, "%d,2026-01-01,1,KZT,Звонили %d") {
        @Override
        byte[] bytes(Random random) {
            return text(random).getBytes(Charset.forName("windows-1251"));
        }
    },
    AN_EMPTY_CELL(Form.CSV, Reason.MISSING_FIELD, "%d%d,2026-01-01,1,KZT,"),
    A_FORMULA_FOR_A_DATE(Form.CSV, Reason.UNPARSEABLE_DATE, "%d,=TODAY(),1,KZT,text %d"),
    A_FORMULA_FOR_AN_AMOUNT(Form.CSV, Reason.UNPARSEABLE_AMOUNT, "%d,2026-01-01,=A1*B1,KZT,text %d"),
    COLUMNS_SHIFTED(Form.CSV, Reason.UNPARSEABLE_DATE, "2026-01-01,%d,1,KZT,text %d");

    /** The kind of file it stands in. */
    enum Form { JSONL, CSV }

    private final Form form;
    private final Reason reason;
    private final String pattern;

    PlantedDefect(Form form, Reason reason, String pattern) {
        this.form = form;
        this.reason = reason;
        this.pattern = pattern;
    }

    Form form() {
        return form;
    }

    Reason reason() {
        return reason;
    }

    /** A row with the defect; two random numbers make it unlike any other. */
    byte[] bytes(Random random) {
        return text(random).getBytes(StandardCharsets.UTF_8);
    }

    /** True if it is so large that only a few are planted. */
    boolean isHeavy() {
        return false;
    }

    String text(Random random) {
        return String.format(Locale.ROOT, pattern, 1 + random.nextInt(Integer.MAX_VALUE - 1), 1 + random.nextInt(Integer.MAX_VALUE - 1));
    }

    private static byte[] replaced(byte[] bytes, byte from, byte to) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == from ? to : bytes[i];
        }
        return bytes;
    }
}
