package org.ormek.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ormek.api.audit.AuditLog;
import org.ormek.api.security.ApiKeys;
import org.ormek.ingest.run.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a home. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Checks that every byte received is accounted for, that the archive is "
        + "unchanged and that no evidence lacks its source. Exit 0 only if all holds.")
final class VerifyCommand implements Callable<Integer> {

    @Option(names = "--hash", description = "Print only the digest of the graph's content.")
    private boolean hash;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        try (Home opened = home.open()) {
            Verification.Result result = opened.verification().run();
            if (hash) {
                System.out.println(result.graphHash());
            } else {
                System.out.printf("imports %,d, archived sources %,d, evidence %,d%ngraph %s%n", result.imports(), result.sources(),
                        result.evidence(), result.graphHash());
            }
            List<String> faults = new ArrayList<>(result.faults());
            new ApiKeys(opened.store().source());
            new AuditLog(opened.store().source()).findBreak().ifPresent(faults::add);
            faults.forEach(System.err::println);
            System.err.println(faults.isEmpty() ? "All accounts balance; archive and audit log are as written." : faults.size() + " faults.");
            return faults.isEmpty() ? 0 : 3;
        }
    }
}
