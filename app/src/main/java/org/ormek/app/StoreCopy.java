package org.ormek.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.ormek.model.OrmekException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The H2 store of a home as one file: H2 copies its own pages, so that the copy is whole while others use the store. */
final class StoreCopy {

    /** Where a backup keeps it, below the home. */
    static final String PATH = "store/ormek.copy.zip";

    private StoreCopy() {
    }

    /** Makes a copy. */
    static void make(DataSource store, Path target) {
        new JdbcTemplate(store).update("BACKUP TO ?", target.toString());
    }

    /** Puts the store of a home in place from its copy, and removes that; does nothing if there is none. */
    static void unpack(Path home) {
        Path copy = home.resolve(PATH);
        if (!Files.exists(copy)) {
            return;
        }
        try {
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                    ZipEntry entry = entries.nextElement();
                    if (entry.getName().matches("ormek[a-z.]*\\.db")) {
                        try (InputStream in = zip.getInputStream(entry)) {
                            Files.copy(in, copy.resolveSibling(entry.getName()));
                        }
                    }
                }
            }
            Files.delete(copy);
        } catch (IOException e) {
            throw new OrmekException("The store of " + home + " cannot be unpacked (" + e.getMessage() + "). Check the disk; delete the home and restore again.", e);
        }
    }
}
