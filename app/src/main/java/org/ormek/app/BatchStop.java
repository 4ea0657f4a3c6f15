package org.ormek.app;

import java.util.Objects;
import org.ormek.ingest.ledger.ImportEntry;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Spring Batch to end the execution of an import after its present chunk. */
record BatchStop(JobRepository repository, JobOperator operator) {

    private static final Logger LOG = LoggerFactory.getLogger(BatchStop.class);

    /** Asks; does nothing if the import has no execution that runs. */
    void stop(ImportEntry entry) {
        for (JobExecution execution : repository.findRunningJobExecutions("import-" + entry.job())) {
            if (Objects.equals(execution.getJobParameters().getLong("import"), entry.id())) {
                try {
                    operator.stop(execution);
                } catch (JobExecutionException e) {
                    // It ended by itself in this moment.
                    LOG.info("Import {} had ended when it was asked to stop: {}", entry.id(), e.getMessage());
                }
            }
        }
    }
}
