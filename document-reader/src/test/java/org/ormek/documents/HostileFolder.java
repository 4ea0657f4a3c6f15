package org.ormek.documents;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills a folder with small hostile files, the first of each kind that takes no long time, for tests of the whole product. */
public final class HostileFolder {

    private static final int LARGEST_BYTES = 4 << 20;

    private HostileFolder() {}

    /**
     * Writes the files, then a good one, {@code good.docx}, and prints a line for each hostile one: name, tab, verdicts that
     * are right for it.
     *
     * @param arguments the folder, which exists, and the endings that are wanted
     * @throws Exception if a file cannot be made
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<String> endings = List.of(arguments).subList(1, arguments.length);
        Set<String> kinds = new HashSet<>();
        for (HostileFile file : HostileCorpus.all("http://127.0.0.1:9/x", folder.resolve("good.docx").toUri().toString())) {
            String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
            boolean slow = file.expected().contains(Verdict.TIMED_OUT);
            if (slow || !endings.contains(ending) || kinds.contains(file.kind())) {
                continue;
            }
            if (Files.size(file.writeTo(folder)) > LARGEST_BYTES) {
                Files.delete(folder.resolve(file.name()));
                continue;
            }
            kinds.add(file.kind());
            System.out.println(file.name() + "\t" + file.expected().stream().map(Verdict::name).collect(Collectors.joining(",")));
        }
        Files.write(folder.resolve("good.docx"), Documents.docx("Звонили с номера 8 (701) 555-12-34."));
        Files.writeString(folder.resolve("left-out.svgz"), "nobody reads this", StandardCharsets.UTF_8);
    }
}
