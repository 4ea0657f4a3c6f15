package org.ormek.brand;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ormek.lexicon.Brand;
import org.ormek.lexicon.Brands;
import org.ormek.model.EntityKey;
import org.ormek.model.Sha256;

/**
 * An icon, tracker or verification id that is a brand's own. It links nobody.
 *
 * @param key      the icon or id
 * @param brands   ids of the brands whose own sites show it or whose list names it, at least one, sorted
 * @param evidence a piece that says so, the one with the first digest of several
 */
public record BrandMark(EntityKey key, SortedSet<String> brands, Sha256 evidence) {

    /** Copies the set. */
    public BrandMark {
        brands = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(brands));
    }

    /** The brand that a stranger with this mark may pose as; empty if several have it, such as the icon of a common software, or if the brand is on no list of ours. */
    public Optional<Brand> posed() {
        return brands.size() == 1 ? Brands.builtIn().find(brands.first()) : Optional.empty();
    }

    /** The same mark as two pieces of evidence show it, whichever comes first. */
    BrandMark and(BrandMark other) {
        TreeSet<String> all = new TreeSet<>(brands);
        all.addAll(other.brands);
        return new BrandMark(key, all, evidence.hex().compareTo(other.evidence.hex()) <= 0 ? evidence : other.evidence);
    }
}
