package org.ormek.ingest.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.GraphUnavailableException;
import org.ormek.graph.EvidenceRetraction;
import org.ormek.graph.GraphWriter;
import org.ormek.ingest.archive.Archive;
import org.ormek.ingest.document.DocumentRows;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.ledger.Ledger;
import org.ormek.ingest.row.RowSources;
import org.ormek.ingest.row.SourceRow;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.ingest.shared.Mapping;
import org.ormek.ingest.shared.Order;
import org.ormek.ingest.shared.Parsed;
import org.ormek.model.OrmekException;
import org.ormek.model.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * Takes orders for imports and runs them, one at a time in a home. An import that was killed goes on where it stopped
 * when it is run again; its dead execution is recovered first.
 */
public final class Imports {

    private static final int CHUNK_ROWS = 2_000;
    private static final Pattern OTHER_ARCHIVES = Pattern.compile("(?i).*\\.(?:wacz|warc\\.\\w+|arc|arc\\.gz)");

    private static final int ATTEMPTS = 3;
    /** Of SQL states, by the SQL standard. */
    private static final String CLASS_OF_CONNECTIONS = "08";
    /** H2's own: the connection is broken, the database is closed, it is being closed. */
    private static final Set<String> LOST_IN_H2 = Set.of("90067", "90098", "90121");
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Path home;
    private final Archive archive;
    private final Ledger ledger;
    private final Sources sources;
    private final GraphWriter graph;
    private final EvidenceRetraction retraction;
    private final EvidenceWatcher watcher;
    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;

    /** With everything an import touches. */
    public Imports(Path home, Archive archive, Ledger ledger, Sources sources, GraphWriter graph, EvidenceRetraction retraction, EvidenceWatcher watcher,
                   JobRepository repository, JobOperator operator, PlatformTransactionManager transactions) {
        this.home = home;
        this.archive = archive;
        this.ledger = ledger;
        this.sources = sources;
        this.graph = graph;
        this.retraction = retraction;
        this.watcher = watcher;
        this.repository = repository;
        this.operator = operator;
        this.transactions = transactions;
    }

    /** Asks an import to stop after the rows in hand, in whichever process it runs. Gives false if it had ended. */
    public boolean stop(long id, String asker) {
        return ledger.askToStop(id, asker);
    }

    /** The ledger of this home. */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * Files of a job under a path: the file itself, or all files of a folder whose ending the job reads, sorted by name.
     *
     * @throws OrmekException if there is no such file, or none that the job reads
     */
    public static List<Path> filesOf(ImportJob job, Path path) {
        if (Files.isRegularFile(path)) {
            requireReadable(job, path.toString());
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new OrmekException("There is no file or folder " + path + ". Check the path.");
        }
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> files = walk.filter(Files::isRegularFile).filter(file -> reads(job, file.toString())).sorted().toList();
            if (files.isEmpty()) {
                throw new OrmekException("In " + path + " there is no file that the job '" + job.word() + "' reads.");
            }
            return files;
        } catch (IOException e) {
            throw new OrmekException("The folder " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Files in a folder that {@link #filesOf} leaves out because the job reads none with their ending, sorted by name;
     * empty if the path is no folder.
     *
     * @throws OrmekException if the folder cannot be read
     */
    public static List<Path> leftOut(ImportJob job, Path path) {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(path)) {
            // The folder of a crawl holds much beside its captures; archives in another packing are what must not go unnoticed.
            return walk.filter(Files::isRegularFile).filter(file -> !reads(job, file.toString()))
                    .filter(file -> job != ImportJob.CAPTURES || OTHER_ARCHIVES.matcher(file.getFileName().toString()).matches()).sorted().toList();
        } catch (IOException e) {
            throw new OrmekException("The folder " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireReadable(ImportJob job, String name) {
        if (!reads(job, name)) {
            throw new OrmekException("The job '" + job.word() + "' cannot read " + name + ". It reads files that end in " + endings(job) + ".");
        }
    }

    private static String endings(ImportJob job) {
        return switch (job) {
            case CAPTURES -> "[warc, warc.gz]";
            case COMPLAINTS -> RowSources.ENDINGS + " and documents " + new java.util.TreeSet<>(DocumentRows.ENDINGS);
            default -> RowSources.ENDINGS.toString();
        };
    }

    private static boolean reads(ImportJob job, String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (job == ImportJob.CAPTURES) {
            return name.endsWith(".warc") || name.endsWith(".warc.gz");
        }
        String ending = RowSources.endingOf(name);
        return RowSources.ENDINGS.contains(ending) || job == ImportJob.COMPLAINTS && DocumentRows.ENDINGS.contains(ending);
    }

    /**
     * Archives a file and enters the order.
     *
     * @param mappingText mapping in YAML; empty for none
     * @return number of the import
     * @throws OrmekException if the mapping is wrong, the job reads no files with the ending of that name, or the file cannot be archived
     */
    public long order(ImportJob job, String dataset, Path file, String name, String mappingText, String asker) {
        if (!dataset.matches("[a-z0-9][a-z0-9._-]{0,99}")) {
            throw new OrmekException("'" + dataset + "' is no dataset name. Use lower-case letters, digits, dot, dash and underscore.");
        }
        if (mappingText.isBlank() || Mapping.parse(mappingText).format().isEmpty()) {
            requireReadable(job, name);
        }
        Sha256 source = archive.take(file);
        try {
            return ledger.order(job.word(), dataset, source, name, mappingText, asker, Files.size(archive.pathOf(source)));
        } catch (IOException e) {
            throw new OrmekException("The archived file cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Runs an import to its end, or until somebody asks it to stop. While another import runs in this home, in whichever
     * process, it waits; if that one was this very import, its end is the answer.
     *
     * @return the entry with its accounts so far; its state is DONE or STOPPED, or that of a roll back
     * @throws OrmekException if the import failed; the message says why
     */
    public ImportEntry run(long id, Progress progress) {
        return HomeTurn.take(home, HomeTurn.IMPORT, progress::waiting, () -> {
            ImportEntry entry = ledger.find(id).orElseThrow(() -> new OrmekException("There is no import " + id + "."));
            // Another process may have brought it to its end while this one waited for the lock.
            if (entry.isUnfinished()) {
                executeAgainWhenCutOff(entry, progress);
            }
            return ledger.find(id).orElseThrow();
        });
    }

    /**
     * Store and graph are lost for a moment when the process ends that opened them for all, such as a server; the rows in hand
     * are not accounted for then, and the import goes on in front of them.
     */
    private void executeAgainWhenCutOff(ImportEntry entry, Progress progress) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                execute(entry, progress);
                return;
            } catch (OrmekException | DataAccessException | TransactionException e) {
                if (attempt == ATTEMPTS || !isCutOff(e)) {
                    throw e;
                }
                LOG.warn("Store or graph were lost ({}); going on with import {}.", e.getMessage(), entry.id());
            }
        }
    }

    private static boolean isCutOff(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
            if (cause instanceof GraphUnavailableException || state != null && (state.startsWith(CLASS_OF_CONNECTIONS) || LOST_IN_H2.contains(state))) {
                return true;
            }
        }
        return false;
    }

    private void execute(ImportEntry entry, Progress progress) throws IOException {
        Order order = Sources.orderOf(entry);
        ledger.running(entry.id(), order.job().parser());
        RowItems rows = new RowItems(() -> sources.open(order));
        EvidenceItems evidence = new EvidenceItems(graph, retraction, ledger, watcher, entry, order.job().parser(), progress);
        Step step = new StepBuilder("rows-to-graph", repository).<SourceRow, Parsed>chunk(CHUNK_ROWS).transactionManager(transactions)
                .reader(rows).processor(row -> sources.parse(row, order)).writer(evidence).listener(evidence).build();
        Job batch = new JobBuilder("import-" + entry.job(), repository).start(step).build();
        // The lock is ours, so whatever the repository still calls running is dead.
        for (JobExecution dead : Set.copyOf(repository.findRunningJobExecutions(batch.getName()))) {
            operator.recover(dead);
        }
        forgiveUnended(batch.getName(), parameters(entry.id()));
        try {
            JobExecution execution = operator.start(batch, parameters(entry.id()));
            if (execution.getStatus() == BatchStatus.STOPPED) {
                ledger.stopped(entry.id());
                return;
            }
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                Throwable cause = execution.getAllFailureExceptions().isEmpty() ? null : execution.getAllFailureExceptions().getFirst();
                throw failure(entry, cause);
            }
            long read = execution.getStepExecutions().stream().mapToLong(s -> s.getExecutionContext().getLong("rows", 0)).max().orElse(0);
            ledger.done(entry.id(), evidence.counts(rows.separatorBytes(), read));
        } catch (JobExecutionException e) {
            throw failure(entry, e);
        } finally {
            rows.release();
        }
    }

    /**
     * Batch refuses for ever to go on where the store was lost while a chunk's transaction ended, and where it was lost before the end of a
     * step was noted, which so runs for ever. Here either outcome is whole: accounts and place of the reader are in that one transaction,
     * and evidence that is in the graph already counts as known.
     */
    private void forgiveUnended(String name, JobParameters parameters) {
        JobInstance begun = repository.getJobInstance(name, parameters);
        if (begun != null && repository.getJobExecutions(begun).isEmpty()) {
            // The store was lost between the note of the job and that of its execution; Batch would neither go on nor begin.
            repository.deleteJobInstance(begun);
        }
        JobExecution last = repository.getLastJobExecution(name, parameters);
        if (last == null) {
            return;
        }
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        }
    }

    /** An import that is begun anew is another job to Batch, or it would go on where the first one was. */
    private JobParameters parameters(long id) {
        JobParametersBuilder parameters = new JobParametersBuilder().addLong("import", id);
        long attempt = ledger.attemptOf(id);
        return (attempt == 0 ? parameters : parameters.addLong("attempt", attempt)).toJobParameters();
    }

    private OrmekException failure(ImportEntry entry, @Nullable Throwable cause) {
        Throwable root = cause;
        while (root != null && !(root instanceof OrmekException) && root.getCause() != null) {
            root = root.getCause();
        }
        String why = root == null ? "unknown" : String.valueOf(root.getMessage());
        ledger.failed(entry.id(), why);
        String message = "The import of " + entry.sourceName() + " stopped: " + why + " What was written stays; run the command again to go on.";
        return cause == null ? new OrmekException(message) : new OrmekException(message, cause);
    }
}
