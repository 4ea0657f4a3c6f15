package org.ormek.app.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds, to be compared when it is restored.
 *
 * @param format    version of this layout; 1 so far
 * @param madeAt    when
 * @param ormek     version of the program that made it
 * @param graphHash digest of the graph's content, as {@code verify --hash} prints it
 * @param faults    what {@code verify} found wrong with the home when it was backed up; empty if nothing
 * @param files     every file, in the order in which it was packed
 */
public record Manifest(int format, Instant madeAt, String ormek, String graphHash, List<String> faults, List<PackedFile> files) {

    /** The layout that this version writes and reads. */
    public static final int FORMAT = 1;
    /** Its name in the backup; the last entry. */
    public static final String NAME = "ormek-backup.json";

    /** Copies the lists. */
    public Manifest {
        faults = List.copyOf(faults);
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param path   below the home, with slashes
     * @param size   bytes
     * @param sha256 digest of its bytes
     */
    public record PackedFile(String path, long size, String sha256) {
    }
}
