package org.ormek.crawl.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses (RFC 4632, RFC 4291).
 *
 * @param base   any address of the block
 * @param prefix number of leading bits that all its addresses share
 */
public record Cidr(InetAddress base, int prefix) {

    /** Reads {@code 10.0.0.0/8}; a single address without a length stands for itself. Throws IllegalArgumentException. */
    public static Cidr of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!address.matches("[0-9a-fA-F.:]+")) {
            throw new IllegalArgumentException("Not a block of addresses: " + text);
        }
        try {
            InetAddress base = InetAddress.getByName(address);
            int bits = base.getAddress().length * 8;
            int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            if (prefix < 0 || prefix > bits) {
                throw new IllegalArgumentException("Not a block of addresses: " + text);
            }
            return new Cidr(base, prefix);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not a block of addresses: " + text, e);
        }
    }

    /** True if the address lies in the block; addresses of the other family never do. */
    public boolean contains(InetAddress address) {
        byte[] left = base.getAddress();
        byte[] right = address.getAddress();
        if (left.length != right.length) {
            return false;
        }
        int whole = prefix / 8;
        for (int i = 0; i < whole; i++) {
            if (left[i] != right[i]) {
                return false;
            }
        }
        int rest = prefix % 8;
        return rest == 0 || (left[whole] & 0xff) >> 8 - rest == (right[whole] & 0xff) >> 8 - rest;
    }
}
