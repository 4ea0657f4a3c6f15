package org.ormek.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ormek.api.audit.AuditFault;
import org.ormek.api.audit.AuditLog;
import org.ormek.ingest.run.Verification;
import org.ormek.model.OrmekException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a home. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Reads every archived source again and checks that each byte and row of it is accounted for and "
        + "what it states is in the graph, that the archive is unchanged, that no evidence lacks its source and that the audit log is as it was written. Exit 0 only if all holds.")
final class VerifyCommand implements Callable<Integer> {

    @Option(names = "--hash", description = "Print only the digest of the graph's content.")
    private boolean hash;

    @Option(names = "--dump", paramLabel = "FILE", description = "Write the text that the digest is of, to compare two homes. It holds all evidence: keep it safe.")
    private @Nullable Path dump;

    @Option(names = "--audit-checkpoints", paramLabel = "FILE", description = "Also compare the audit log with a copy of audit.checkpoint that was kept elsewhere.")
    private @Nullable Path checkpoints;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        try (Home opened = home.open()) {
            Verification.Result result = dump == null ? opened.verification().run() : dumped(opened.verification(), dump);
            if (hash) {
                System.out.println(result.graphHash());
            } else {
                System.out.printf("imports %,d, archived sources %,d, evidence %,d, entities %,d%ngraph %s%n", result.imports(), result.sources(),
                        result.evidence(), result.entities(), result.graphHash());
            }
            List<String> faults = new ArrayList<>(result.faults());
            AuditLog audit = opened.auditLog();
            audit.verify().map(AuditFault::sentence).ifPresent(faults::add);
            if (checkpoints != null) {
                audit.verify(checkpoints).map(AuditFault::sentence).filter(fault -> !faults.contains(fault)).ifPresent(faults::add);
            }
            result.notes().forEach(System.err::println);
            faults.forEach(System.err::println);
            System.err.println(faults.isEmpty() ? "All accounts balance; archive and audit log are as written." : faults.size() + " faults.");
            return faults.isEmpty() ? 0 : 3;
        }
    }

    private static Verification.Result dumped(Verification verification, Path file) {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            Verification.Result result = verification.run(out::print);
            if (out.checkError()) {
                throw new OrmekException("The file " + file + " could not be written whole. Check the disk.");
            }
            return result;
        } catch (IOException e) {
            throw new OrmekException("The file " + file + " cannot be written. Check the path.", e);
        }
    }
}
