package org.ormek.crawl.discover;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.apache.commons.codec.digest.MurmurHash3;
import org.ormek.model.Sha256;

/**
 * The prints of a site's small picture.
 *
 * @param mmh3   MurmurHash3 x86 32 bits, signed, seed 0, of the base64 text with a line feed after each 76 characters and
 *               at the end; the form that internet-wide scanners search by
 * @param sha256 of the bytes
 */
public record Favicon(int mmh3, Sha256 sha256) {

    private static final int LINE = 76;

    /** The prints of the given bytes. */
    public static Favicon of(byte[] bytes) {
        String base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes);
        byte[] text = (base64 + "\n").getBytes(StandardCharsets.US_ASCII);
        MessageDigest digest = Sha256.newDigest();
        digest.update(bytes);
        return new Favicon(MurmurHash3.hash32x86(text, 0, text.length, 0), Sha256.of(digest));
    }
}
