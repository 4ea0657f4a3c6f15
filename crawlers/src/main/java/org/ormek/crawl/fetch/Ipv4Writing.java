package org.ormek.crawl.fetch;

import org.jspecify.annotations.Nullable;

/** The many writings of an IPv4 address in a URL (WHATWG URL standard, "IPv4 parser"): octal, hexadecimal, short. */
final class Ipv4Writing {

    private Ipv4Writing() {
    }

    /** True if the standard wants the host read as an IPv4 address: its last label is a number. */
    static boolean looksLike(String host) {
        String text = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = text.substring(text.lastIndexOf('.') + 1);
        return !last.isEmpty() && (last.chars().allMatch(c -> c >= '0' && c <= '9') || number(last) >= 0);
    }

    /** The address with four decimal numbers; null if the host looks like an address but is none. */
    static @Nullable String canonical(String host) {
        String[] parts = (host.endsWith(".") ? host.substring(0, host.length() - 1) : host).split("\\.", -1);
        if (parts.length > 4) {
            return null;
        }
        long value = 0;
        for (int i = 0; i < parts.length; i++) {
            long part = number(parts[i]);
            boolean last = i == parts.length - 1;
            long limit = last ? 1L << 8 * (5 - parts.length) : 256;
            if (part < 0 || part >= limit) {
                return null;
            }
            value += last ? part : part << 8 * (3 - i);
        }
        return (value >> 24) + "." + (value >> 16 & 255) + "." + (value >> 8 & 255) + "." + (value & 255);
    }

    /** The number in decimal, octal (leading 0) or hexadecimal (leading 0x); -1 if it is none. */
    private static long number(String text) {
        boolean hex = text.startsWith("0x") || text.startsWith("0X");
        String digits = hex ? text.substring(2) : text;
        int radix = hex ? 16 : digits.length() > 1 && digits.charAt(0) == '0' ? 8 : 10;
        if (digits.isEmpty()) {
            return hex ? 0 : -1;
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 128 ? Character.digit(digits.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = Math.min(value * radix + digit, 1L << 40);
        }
        return value;
    }
}
