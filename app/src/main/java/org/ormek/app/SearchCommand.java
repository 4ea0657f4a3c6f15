package org.ormek.app;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ormek.api.search.Searches;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.Scope;
import org.ormek.graph.TextAnswer;
import org.ormek.graph.TextCard;
import org.ormek.graph.TextQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks an entity up in any writing, and words in the texts of evidence. */
@Command(name = "search", mixinStandardHelpOptions = true, description = "Finds entities by any writing or a part of it (8 701..., hxxp://..., @handle), and evidence by the words of its text.")
final class SearchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What to look for.")
    private List<String> words = List.of();

    @Option(names = "--limit", description = "Most entities and most texts (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        String text = String.join(" ", words);
        try (Home opened = home.open()) {
            Scope everything = opened.everything();
            TextAnswer texts = opened.graph().searchTexts(new TextQuestion(text, null, null, limit), everything);
            Searches.Found found = new Searches(opened.graph(), new TypedText(opened)).find(text, limit, everything);
            print(System.out, found.results());
            print(texts);
            if (!found.results().isEmpty() || !texts.texts().isEmpty()) {
                System.err.println(found.results().size() + " entities and " + texts.texts().size() + (texts.more() ? " texts (there are more: --limit)" : " texts")
                        + " found. './ormek report KEY' tells more.");
            } else if (found.suggestions().isEmpty()) {
                System.err.println("Nothing found. Try a part of it, or another writing.");
            } else {
                System.err.println("Nothing found. One slip of the keyboard away:");
                print(System.err, found.suggestions());
            }
        }
        return 0;
    }

    private static void print(TextAnswer texts) {
        for (TextCard card : texts.texts()) {
            System.out.printf("%s  %s, %s %s%n    %s[%s]%s%n    %s%n", card.observedAt() == null ? "undated" : card.observedAt(), card.dataset(),
                    card.provenance().sourceName(), card.provenance().location(), line(card.around().before()), line(card.found()), line(card.around().after()),
                    card.entities().stream().map(named -> named.key().toString()).collect(Collectors.joining(" ")));
        }
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static void print(PrintStream to, List<EntitySummary> entities) {
        entities.forEach(entity -> to.printf("%-60s %6d mentions  %s .. %s%n", entity.key(), entity.mentions(), entity.firstSeen(), entity.lastSeen()));
    }
}
