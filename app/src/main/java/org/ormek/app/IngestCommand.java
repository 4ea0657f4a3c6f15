package org.ormek.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ormek.ingest.run.Imports;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.model.OrmekException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files into the graph. */
@Command(name = "ingest", mixinStandardHelpOptions = true, description = "Imports files. JOB is complaints, entities, sites, captures, tags, messages, "
        + "or all for a folder with a sub-folder for each job. Running a file again adds nothing.")
final class IngestCommand implements Callable<Integer> {

    private static final int LEFT_OUT_NAMED = 5;

    @Parameters(index = "0", paramLabel = "JOB", description = "complaints | entities | sites | captures | tags | messages | all")
    private String job = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<Path> paths = List.of();

    @Option(names = "--dataset", paramLabel = "NAME", description = "The compartment of the evidence (default: ${DEFAULT-VALUE}).")
    private String dataset = "default";

    @Option(names = "--mapping", paramLabel = "FILE", description = "YAML that maps foreign columns; see docs/formats/mapping.md.")
    private @Nullable Path mapping;

    @Option(names = "--strict", description = "Exit with 1 if rows were quarantined.")
    private boolean strict;

    @Option(names = "--first-load", description = "For a home without a graph: make it in one go by the database's offline importer. "
            + "Until that has ended nothing can be read; if it is broken off, it begins anew.")
    private boolean firstLoad;

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private @Nullable CommandSpec spec;

    /** Files of one job. */
    record Batch(ImportJob job, List<Path> files) {
    }

    @Override
    public Integer call() {
        List<Batch> batches = new ArrayList<>();
        for (Path path : paths) {
            batches.addAll(batches(path));
        }
        String mappingText = mapping == null ? "" : GivenFile.text("mapping", mapping);
        long quarantined = firstLoad ? loadFirst(batches, mappingText) : load(batches, mappingText);
        return quarantined > 0 && strict ? 1 : 0;
    }

    private long load(List<Batch> batches, String mappingText) {
        try (Home opened = home.open()) {
            ImportRun run = new ImportRun(opened.imports());
            run.resume(opened.rollBack());
            return runAll(run, batches, mappingText);
        }
    }

    private long loadFirst(List<Batch> batches, String mappingText) {
        long quarantined;
        try (FirstLoadHome opened = FirstLoadHome.open(home.path())) {
            ImportRun run = new ImportRun(opened.imports());
            run.resume();
            quarantined = runAll(run, batches, mappingText);
            System.err.println("Making the graph with the offline importer.");
            opened.finish();
        }
        // The first start makes the constraints and indexes.
        home.open().close();
        return quarantined;
    }

    /** Gives the number of quarantined rows. */
    private long runAll(ImportRun run, List<Batch> batches, String mappingText) {
        batches.forEach(batch -> run.run(batch.job(), batch.files(), dataset, mappingText, HomeOption.user()));
        return run.total();
    }

    private List<Batch> batches(Path path) {
        if (job.equals("all")) {
            return batchesOfAll(path);
        }
        ImportJob known = ImportJob.find(job).orElseThrow(() -> new CommandLine.ParameterException(java.util.Objects.requireNonNull(spec).commandLine(),
                "There is no job '" + job + "'. Use one of " + ImportJob.words() + " or all."));
        sayWhatIsLeftOut(known, path);
        return List.of(new Batch(known, Imports.filesOf(known, path)));
    }

    /** A file that nobody reads must not go unnoticed. */
    private static void sayWhatIsLeftOut(ImportJob job, Path path) {
        List<Path> left = Imports.leftOut(job, path);
        if (!left.isEmpty()) {
            System.err.printf("%-9s left out %d files whose ending it does not read, for example %s. Convert or unpack them and hand them in again.%n",
                    job.word(), left.size(), left.stream().limit(LEFT_OUT_NAMED).map(file -> String.valueOf(file.getFileName())).toList());
        }
    }

    /** The jobs for which a folder has a sub-folder of their name. */
    static List<Batch> batchesOfAll(Path folder) {
        List<Batch> batches = new ArrayList<>();
        for (ImportJob known : ImportJob.values()) {
            if (Files.isDirectory(folder.resolve(known.word()))) {
                sayWhatIsLeftOut(known, folder.resolve(known.word()));
                batches.add(new Batch(known, Imports.filesOf(known, folder.resolve(known.word()))));
            }
        }
        if (batches.isEmpty()) {
            throw new OrmekException("The folder " + folder + " has none of the sub-folders " + ImportJob.words() + ".");
        }
        return batches;
    }
}
