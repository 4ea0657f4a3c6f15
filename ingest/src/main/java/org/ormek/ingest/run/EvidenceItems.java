package org.ormek.ingest.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.EvidenceRetraction;
import org.ormek.graph.GraphWriter;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.ledger.Ledger;
import org.ormek.ingest.shared.Parsed;
import org.ormek.model.Evidence;
import org.ormek.model.Issue;
import org.ormek.model.Sha256;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/**
 * Writes what rows became: evidence to the graph, issues to the ledger, and counts both. The counts are saved with the
 * position. After each chunk it looks whether somebody asked the import to stop.
 */
final class EvidenceItems implements ItemStreamWriter<Parsed>, StepExecutionListener {

    private static final int BATCH = 1_000;

    private final GraphWriter graph;
    private final Ledger ledger;
    private final long importId;
    private final String dataset;
    private final long bytesTotal;
    private final Progress progress;
    private final EvidenceWatcher watcher;
    private final EvidenceRetraction retraction;
    /** Whether the graph may hold what an earlier version of the parser read. */
    private final boolean replacing;
    private @Nullable StepExecution step;
    private long accepted;
    private long refused;
    private long written;
    private long duplicate;
    private long quarantined;

    EvidenceItems(GraphWriter graph, EvidenceRetraction retraction, Ledger ledger, EvidenceWatcher watcher, ImportEntry entry, String parser, Progress progress) {
        this.graph = graph;
        this.ledger = ledger;
        this.importId = entry.id();
        this.dataset = entry.dataset();
        this.bytesTotal = entry.counts().bytesTotal();
        this.progress = progress;
        this.watcher = watcher;
        this.retraction = retraction;
        this.replacing = ledger.isReadByOther(entry.job(), entry.dataset(), parser);
    }

    @Override
    public void open(ExecutionContext context) {
        accepted = context.getLong("accepted", 0);
        refused = context.getLong("refused", 0);
        written = context.getLong("written", 0);
        duplicate = context.getLong("duplicate", 0);
        quarantined = context.getLong("quarantined", 0);
    }

    @Override
    public void write(Chunk<? extends Parsed> chunk) {
        List<Evidence> evidence = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        long chunkAccepted = 0;
        long chunkRefused = 0;
        long chunkQuarantined = 0;
        for (Parsed parsed : chunk.getItems()) {
            issues.addAll(parsed.issues());
            if (parsed.evidence() == null) {
                chunkQuarantined++;
                chunkRefused += parsed.rowBytes();
            } else {
                evidence.add(parsed.evidence());
                chunkAccepted += parsed.rowBytes();
            }
        }
        GraphWriter.WriteCount count = graph.write(evidence);
        watcher.written(evidence);
        if (replacing) {
            replace(chunk.getItems());
        }
        ledger.add(importId, dataset, issues);
        accepted += chunkAccepted;
        refused += chunkRefused;
        quarantined += chunkQuarantined;
        written += count.written();
        duplicate += count.duplicate();
        ImportEntry.Counts counts = counts(-1, written + duplicate + quarantined);
        ledger.progress(importId, counts);
        progress.at(counts.read(), accepted + refused, bytesTotal);
        if (ledger.isStopAsked(importId)) {
            step().setTerminateOnly();
        }
    }

    /** What was made of the same rows before goes when the new is there, so that a moment between shows it twice and never not at all. */
    private void replace(List<? extends Parsed> rows) {
        List<Sha256> earlier = rows.stream().flatMap(row -> row.earlier().stream()).distinct().toList();
        for (int i = 0; i < earlier.size(); i += BATCH) {
            List<Sha256> batch = earlier.subList(i, Math.min(earlier.size(), i + BATCH));
            retraction.retract(batch);
            watcher.retracted(batch);
        }
    }

    private StepExecution step() {
        return java.util.Objects.requireNonNull(step, "rows come only while the step runs");
    }

    @Override
    public void beforeStep(StepExecution execution) {
        step = execution;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong("accepted", accepted);
        context.putLong("refused", refused);
        context.putLong("written", written);
        context.putLong("duplicate", duplicate);
        context.putLong("quarantined", quarantined);
    }

    ImportEntry.Counts counts(long separators, long read) {
        return new ImportEntry.Counts(bytesTotal, accepted, refused, separators, read, written, duplicate, quarantined);
    }
}
