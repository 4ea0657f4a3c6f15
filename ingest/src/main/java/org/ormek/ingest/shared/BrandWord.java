package org.ormek.ingest.shared;

import java.util.Locale;
import org.ormek.brand.BrandMarks;
import org.ormek.lexicon.Brand;
import org.ormek.lexicon.Brands;

/** What a list calls the brand whose own icon or tracker it names. */
public final class BrandWord {

    private BrandWord() {
    }

    /** The label of the flag for a brand by its id or a name of it; a brand that is on no list of ours keeps the list's word. */
    public static String label(String word) {
        Brands brands = Brands.builtIn();
        return BrandMarks.label(brands.find(word.toLowerCase(Locale.ROOT)).or(() -> brands.inText(word).stream().findFirst()).map(Brand::id).orElse(word));
    }
}
