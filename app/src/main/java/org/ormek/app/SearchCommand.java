package org.ormek.app;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.ormek.api.search.Searches;
import org.ormek.graph.EntitySummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks an entity up in any writing. */
@Command(name = "search", mixinStandardHelpOptions = true, description = "Finds entities by any writing or a part of it: 8 701..., hxxp://..., @handle.")
final class SearchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What to look for.")
    private List<String> words = List.of();

    @Option(names = "--limit", description = "Most answers (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        String text = String.join(" ", words);
        try (Home opened = home.open()) {
            Searches.Found found = new Searches(opened.graph(), new TypedText(opened)).find(text, limit, opened.everything());
            print(System.out, found.results());
            if (!found.results().isEmpty()) {
                System.err.println(found.results().size() + " found. './ormek report KEY' tells more.");
            } else if (found.suggestions().isEmpty()) {
                System.err.println("Nothing found. Try a part of it, or another writing.");
            } else {
                System.err.println("Nothing found. One slip of the keyboard away:");
                print(System.err, found.suggestions());
            }
        }
        return 0;
    }

    private static void print(PrintStream to, List<EntitySummary> entities) {
        entities.forEach(entity -> to.printf("%-60s %6d mentions  %s .. %s%n", entity.key(), entity.mentions(), entity.firstSeen(), entity.lastSeen()));
    }
}
