package org.ormek.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.ormek.extract.Folding;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.SearchQuestion;
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
            List<EntitySummary> found = opened.graph().search(new SearchQuestion(opened.readingsOf(text), Folding.forMatching(text), limit), opened.everything());
            found.forEach(entity -> System.out.printf("%-60s %6d mentions  %s .. %s%n", entity.key(), entity.mentions(), entity.firstSeen(), entity.lastSeen()));
            System.err.println(found.isEmpty() ? "Nothing found. Try a part of it, or another writing." : found.size() + " found. './ormek report KEY' tells more.");
        }
        return 0;
    }
}
