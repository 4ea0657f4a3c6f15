package org.ormek.crawl.posing;

import java.text.Normalizer;

/** Letters by their looks: of all that look the same one stands for all, so that two names with one skeleton are taken for one another. Keeps the length. */
final class Skeleton {

    private static final String LOOKS = "авекмнорстухіѕјһқӏԁԛԝәғңөұүї01345789|ıℓlαοικν";
    private static final String LIKE = "abekmhopctyxisjhkidqweghoyyioieastbgiiliaoikv";

    private Skeleton() {
    }

    /** Of a label in lower case; {@code l}, {@code i} and {@code 1} are one. */
    static String of(String label) {
        StringBuilder skeleton = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c >= 0x80) {
                c = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            }
            int at = LOOKS.indexOf(c);
            char like = at < 0 ? c : LIKE.charAt(at);
            skeleton.append(like == 'l' ? 'i' : like);
        }
        return skeleton.toString();
    }
}
