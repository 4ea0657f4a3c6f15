package org.ormek.crawl.posing;

import org.ormek.model.GroundKind;

/**
 * One thing by which it is seen that a page passes itself off as a brand.
 *
 * @param kind  of what kind
 * @param shown the part of the host, or the words of the page, as they stand there; hosts in Unicode
 */
public record Ground(GroundKind kind, String shown) {
}
