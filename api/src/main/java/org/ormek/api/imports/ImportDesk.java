package org.ormek.api.imports;

import java.nio.file.Path;

/** Takes files in; given by the assembly. */
public interface ImportDesk {

    /**
     * Archives the file and queues its import; the file may be removed when this returns.
     *
     * @return number of the job
     * @throws org.ormek.model.OrmekException if the job, dataset or mapping is wrong; the message says which
     */
    long submit(String job, String dataset, Path file, String name, String mapping, String asker);
}
