package org.ormek.documents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** All hostile files that are not random, in the order of the table of results. */
final class HostileCorpus {

    private HostileCorpus() {}

    /** With traps that lead to a listener and to a secret file. */
    static List<HostileFile> all(String url, String secret) throws Exception {
        List<HostileFile> files = new ArrayList<>(ZipBombs.all());
        for (var trap : ConnectionTraps.all(url, secret).entrySet()) {
            String ending = trap.getKey().substring(trap.getKey().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
            files.add(new HostileFile("asks for a URL or another file, in " + ending, "trap-" + trap.getKey(),
                    EnumSet.of(Verdict.OK, Verdict.EMPTY, Verdict.CORRUPT), trap::getValue));
        }
        files.addAll(DeepFiles.all());
        files.addAll(PdfTraps.all());
        files.addAll(Polyglots.all());
        files.addAll(LockedFiles.all());
        files.addAll(HugeImages.all());
        return files;
    }
}
