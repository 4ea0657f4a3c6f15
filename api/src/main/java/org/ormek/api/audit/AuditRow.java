package org.ormek.api.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One row of the audit log. Its hash is an HMAC-SHA256 (RFC 2104) over all other columns, the hash of the row before among them. */
record AuditRow(long number, String at, String who, String purpose, String action, String objects, String datasets, String previous, String hash) {

    /** What the first row has for the hash of the row before. */
    static final String START = "0".repeat(64);

    static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(row.getLong("number"), row.getString("at_time"), row.getString("who"), row.getString("purpose"), row.getString("action"),
                row.getString("objects"), row.getString("datasets"), row.getString("previous"), row.getString("hash"));
    }

    /** The same row with its seal. */
    AuditRow sealed(byte[] key) {
        return new AuditRow(number, at, who, purpose, action, objects, datasets, previous, seal(key));
    }

    /** The hash that the row must have. Each part is preceded by its length, so that nothing can move from one column into the next. */
    String seal(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (String part : List.of(String.valueOf(number), at, who, purpose, action, objects, datasets, previous)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
