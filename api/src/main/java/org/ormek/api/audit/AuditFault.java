package org.ormek.api.audit;

/**
 * The first place where the audit log is not as it was written.
 *
 * @param row  number of the row, from 1
 * @param what what is wrong with it, to be read behind "row 12"
 */
public record AuditFault(long row, String what) {

    /** A sentence for the operator. */
    public String sentence() {
        return "The audit log does not hold: row " + row + " " + what + ". Keep the store as it is, and compare it with the newest back-up.";
    }
}
