package org.ormek.crawl.capture;

/**
 * Something that is not as the manifest says.
 *
 * @param kind   which fault
 * @param path   the file, relative to the run
 * @param detail a sentence for people, with the byte where it is known
 */
public record EvidenceFault(Kind kind, String path, String detail) {

    /** Which fault. */
    public enum Kind {
        /** There is no manifest, or it cannot be read. */
        NO_MANIFEST,
        /** A line of the manifest was changed, taken out or put in. */
        MANIFEST_BROKEN,
        /** The manifest is not the one that was expected. */
        OTHER_HEAD,
        /** A file of the manifest is not there. */
        MISSING,
        /** A file is there that the manifest does not name. */
        ADDED,
        /** A file has other bytes. */
        CHANGED,
        /** A file has the bytes of another one. */
        SWAPPED
    }
}
