package org.ormek.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ormek.api.judgement.JudgementBook;
import org.ormek.api.judgement.JudgementCard;
import org.ormek.api.security.RequestId;
import org.ormek.graph.Scope;
import org.ormek.judgement.Judgement;
import org.ormek.model.EntityKey;
import org.ormek.model.OrmekException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a judgement. */
@Command(name = "judge", mixinStandardHelpOptions = true, description = "Says what no computation may overrule: 'judge A B must-link', 'judge A B cannot-link', 'judge A service' "
        + "or 'judge A not-service'. It holds from the next './ormek cluster' on.")
final class JudgeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ENTITY... WORD", arity = "2..3", description = "One or two entities in any writing, each one word or quoted, and must-link, cannot-link, service or not-service.")
    private List<String> words = List.of();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept with the judgement and in the audit log.")
    private String reason = "";

    @Option(names = "--datasets", split = ",", paramLabel = "NAME", description = "What it rests on (default: all). It holds in views that have all of them, and only who may see all of them sees it.")
    private List<String> datasets = List.of();

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        Judgement.Kind kind = kind(words.getLast());
        if (words.size() - 1 != kind.entities()) {
            throw new OrmekException("'" + words.getLast() + "' is about " + (kind.entities() == 1 ? "one entity." : "two entities.") + " Quote a writing that has spaces.");
        }
        String why = JudgementBook.checkedReason(reason);
        try (Home opened = home.open()) {
            Scope view = datasets.isEmpty() ? opened.everything() : Scope.of(datasets);
            List<String> objects = new ArrayList<>(words.subList(0, kind.entities()));
            objects.addFirst(kind.name());
            opened.auditLog().write(HomeOption.user(), why, "judge", objects, view.datasets());
            EntityKey first = known(opened, words.getFirst(), view);
            JudgementCard made = opened.judgements().judge(new JudgementBook.Decision(kind, first, kind.entities() == 1 ? null : known(opened, words.get(1), view), view.datasets(),
                    HomeOption.user(), why), one -> true, RequestId.random());
            System.out.println(made.id());
            System.err.println("It holds from the next './ormek cluster' on. './ormek judgements --withdraw " + made.id() + " --reason TEXT' takes it back.");
        }
        return 0;
    }

    /** The first reading that the graph knows. */
    private static EntityKey known(Home home, String text, Scope view) {
        return home.readingsOf(text).stream().filter(key -> home.graph().findEntity(key, view).isPresent()).findFirst()
                .orElseThrow(() -> new OrmekException("Nothing is known of '" + text + "' in " + view.datasets() + ". './ormek search' finds entities."));
    }

    private static Judgement.Kind kind(String word) {
        return Arrays.stream(Judgement.Kind.values()).filter(kind -> word(kind).equals(word)).findFirst()
                .orElseThrow(() -> new OrmekException("'" + word + "' is no judgement. The last word is must-link, cannot-link, service or not-service."));
    }

    static String word(Judgement.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
