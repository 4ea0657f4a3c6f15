package org.ormek.model;

/** By what it is seen that a page passes itself off as a brand. The names are stable. */
public enum GroundKind {
    /** A host of the brand's, whole, in front of somebody else's domain. */
    HOST_INSIDE,
    /** The brand's name in the host, with letters of another alphabet or digits that look like its own. */
    HOST_LETTERS,
    /** The brand's name in somebody else's host. */
    HOST_NAME,
    /** The brand's name in the host, but for one letter or a hyphen. */
    HOST_TYPO,
    /** A title that says the brand's name and nothing else. */
    TITLE,
    /** The name of the site in its meta elements is the brand's. */
    SITE_NAME,
    /** The line of copyright names the brand as the owner. */
    COPYRIGHT,
    /** A logo bears the brand's name. */
    LOGO,
    /** A form asks for a secret. */
    FORM,
    /** The small picture is loaded from the brand's host. */
    ICON,
    /** A style sheet is loaded from the brand's host. */
    STYLES;

    /** True if nobody who is honest does so. */
    public boolean isTelling() {
        return this == HOST_INSIDE || this == HOST_LETTERS;
    }

    /** True if honest sites do so now and then: partners, shops of wheels, towns. */
    public boolean isNameInHost() {
        return this == HOST_NAME || this == HOST_TYPO;
    }

    /** True if the page says that it is the brand. */
    public boolean isClaim() {
        return this == TITLE || this == SITE_NAME || this == COPYRIGHT;
    }

    /** True if the page takes its looks from the brand's host. */
    public boolean isPiece() {
        return this == ICON || this == STYLES;
    }

    /** True if the host alone shows it. */
    public boolean isOfHost() {
        return isTelling() || isNameInHost();
    }
}
