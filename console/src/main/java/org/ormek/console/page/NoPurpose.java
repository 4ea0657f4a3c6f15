package org.ormek.console.page;

import org.ormek.model.OrmekException;

/** Nobody has said yet why this person looks; the page that asks for it comes first. */
public final class NoPurpose extends OrmekException {

    private static final long serialVersionUID = 1L;

    /** Before anything was looked at. */
    public NoPurpose() {
        super("Say why you look before you look.");
    }
}
