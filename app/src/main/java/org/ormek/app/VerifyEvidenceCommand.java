package org.ormek.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.capture.EvidenceCheck;
import org.ormek.model.OrmekException;
import org.ormek.model.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the evidence of a crawl. */
@Command(name = "verify-evidence", mixinStandardHelpOptions = true, description = "Compares the files of a crawl with its manifest: any changed, swapped, "
        + "missing or added file is named. Exit 0 only if all is as it was.")
final class VerifyEvidenceCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder of the run.")
    private Path folder = Path.of(".");

    @Option(names = "--head", paramLabel = "SHA256", description = "The head that was kept elsewhere; finds a manifest that was written anew.")
    private @Nullable String head;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new OrmekException("There is no folder " + folder + ". Check the path.");
        }
        EvidenceCheck.Result result = EvidenceCheck.check(folder, Optional.ofNullable(head).map(VerifyEvidenceCommand::digest));
        System.out.println("files " + result.files() + ", head " + result.head());
        result.faults().forEach(fault -> System.err.println(fault.path() + ": " + fault.kind() + ". " + fault.detail()));
        System.err.println(result.isSound() ? "The evidence is as it was when the run was closed." : result.faults().size() + " faults.");
        return result.isSound() ? 0 : 3;
    }

    private static Sha256 digest(String hex) {
        try {
            return new Sha256(hex);
        } catch (IllegalArgumentException e) {
            throw new OrmekException("--head is a SHA-256 in 64 hexadecimal digits.", e);
        }
    }
}
