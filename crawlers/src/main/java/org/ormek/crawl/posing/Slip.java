package org.ormek.crawl.posing;

/** Slips of the keyboard. */
final class Slip {

    private Slip() {
    }

    /** True if two different words are one letter apart: one left out, added, changed, or two neighbours swapped. */
    static boolean isOne(String one, String two) {
        String a = one.length() <= two.length() ? one : two;
        String b = one.length() <= two.length() ? two : one;
        if (b.length() - a.length() > 1 || a.equals(b)) {
            return false;
        }
        int i = 0;
        while (i < a.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (a.length() < b.length()) {
            return a.substring(i).equals(b.substring(i + 1));
        }
        boolean swapped = i + 1 < a.length() && a.charAt(i) == b.charAt(i + 1) && a.charAt(i + 1) == b.charAt(i) && a.substring(i + 2).equals(b.substring(i + 2));
        return swapped || a.substring(i + 1).equals(b.substring(i + 1));
    }
}
