package org.ormek.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ormek.api.judgement.JudgementBook;
import org.ormek.api.judgement.JudgementCard;
import org.ormek.model.OrmekException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists and withdraws judgements. */
@Command(name = "judgements", mixinStandardHelpOptions = true, description = "Lists judgements, the newest first; with --withdraw takes one back. './ormek judge' makes them.")
final class JudgementsCommand implements Callable<Integer> {

    @Option(names = "--history", description = "List those that were withdrawn, too.")
    private boolean history;

    @Option(names = "--withdraw", paramLabel = "ID", description = "Withdraw a judgement; it stays in the history.")
    private @Nullable String withdraw;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is withdrawn; needed with --withdraw.")
    private @Nullable String reason;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        if (withdraw != null && reason == null) {
            throw new OrmekException("Say why with --reason TEXT. It is kept in the history and in the audit log.");
        }
        try (Home opened = home.open()) {
            JudgementBook book = opened.judgements();
            if (withdraw != null && reason != null) {
                opened.auditLog().write(HomeOption.user(), JudgementBook.checkedReason(reason), "judge-withdraw", List.of(withdraw), opened.everything().datasets());
                book.withdraw(withdraw, reason, HomeOption.user(), one -> true);
                System.err.println("Withdrawn. The next './ormek cluster' does without it.");
                return 0;
            }
            book.list(history, one -> true).forEach(JudgementsCommand::print);
        }
        return 0;
    }

    private static void print(JudgementCard card) {
        System.out.printf("%s  %-11s %s%s  by %s at %s, holds in %s: %s%n", card.id(), JudgeCommand.word(card.kind()), card.first(), card.second() == null ? "" : "  " + card.second(),
                card.by(), card.at(), String.join(",", card.datasets()), card.reason());
        JudgementCard.Withdrawal end = card.withdrawal();
        if (end != null) {
            System.out.printf("    withdrawn by %s at %s: %s%n", end.by(), end.at(), end.reason());
        }
    }
}
