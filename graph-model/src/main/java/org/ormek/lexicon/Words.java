package org.ormek.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.ormek.extract.Folding;

/** A text as folded words, so that alphabet, case, look-alike and Kazakh letters make no difference. */
final class Words {

    private Words() {
    }

    /** The words of a text in their order: runs of letters and digits, folded. */
    static List<String> of(String text) {
        String folded = Folding.forMatching(text);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean inside = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
