package org.ormek.extract;

import org.jspecify.annotations.Nullable;

/** IPv6 addresses as eight 16-bit words: reading by RFC 4291, writing by RFC 5952. */
final class Ipv6 {

    private Ipv6() {
    }

    /** The eight words; null if the text is no IPv6 address. Zones ({@code %eth0}) are refused. */
    static int @Nullable [] parse(String text) {
        if (text.length() < 2 || text.length() > 45) {
            return null;
        }
        int gap = text.indexOf("::");
        if (gap < 0) {
            int[] all = words(text);
            return all != null && all.length == 8 ? all : null;
        }
        int[] head = words(text.substring(0, gap));
        int[] tail = words(text.substring(gap + 2));
        if (head == null || tail == null || head.length + tail.length > 7 || text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        int[] all = new int[8];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, 8 - tail.length, tail.length);
        return all;
    }

    private static int @Nullable [] words(String text) {
        if (text.isEmpty()) {
            return new int[0];
        }
        String[] parts = text.split(":", -1);
        String last = parts[parts.length - 1];
        int[] octets = last.indexOf('.') >= 0 ? IpReader.octets(last) : null;
        int[] words = new int[octets == null ? parts.length : parts.length + 1];
        int plain = octets == null ? parts.length : parts.length - 1;
        for (int i = 0; i < plain; i++) {
            if (parts[i].isEmpty() || parts[i].length() > 4) {
                return null;
            }
            for (int j = 0; j < parts[i].length(); j++) {
                int digit = parts[i].charAt(j) < 128 ? Character.digit(parts[i].charAt(j), 16) : -1;
                if (digit < 0) {
                    return null;
                }
                words[i] = words[i] << 4 | digit;
            }
        }
        if (octets != null) {
            words[plain] = octets[0] << 8 | octets[1];
            words[plain + 1] = octets[2] << 8 | octets[3];
        }
        return words;
    }

    /** The one writing of RFC 5952: lower case, no leading zeros, the longest (first) run of zeros as two colons. */
    static String format(int[] words) {
        if (isMapped(words)) {
            return "::ffff:" + (words[6] >> 8) + "." + (words[6] & 255) + "." + (words[7] >> 8) + "." + (words[7] & 255);
        }
        int best = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && words[end] == 0) {
                end++;
            }
            if (end - i > length) {
                best = i;
                length = end - i;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == best) {
                text.append("::");
                i += length - 1;
            } else {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
                    text.append(':');
                }
                text.append(Integer.toHexString(words[i]));
            }
        }
        return text.toString();
    }

    private static boolean isMapped(int[] words) {
        return words[0] == 0 && words[1] == 0 && words[2] == 0 && words[3] == 0 && words[4] == 0 && words[5] == 0xffff;
    }

    /** True for global unicast outside of the documentation prefix. */
    static boolean isGlobal(int[] words) {
        return (words[0] & 0xe000) == 0x2000 && !(words[0] == 0x2001 && words[1] == 0x0db8);
    }
}
