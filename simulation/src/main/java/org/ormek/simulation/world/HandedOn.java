package org.ormek.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Telephone numbers that the networks of a circle have worn out and hand on. */
final class HandedOn {
    private static final int REST_DAYS = 7;
    private final double chance;
    private final List<Asset> worn = new ArrayList<>();

    /** Hands numbers on with the given probability; with 0 it takes no chance from the dice. */
    HandedOn(double chance) {
        this.chance = chance;
    }

    /** Puts numbers on offer, from a week after their last day of use. */
    void offer(List<Asset> numbers) {
        worn.addAll(numbers);
    }

    /** Perhaps a number that has rested by the first day, with its new days of use; each is handed on once by each owner. */
    Optional<Asset> take(LocalDate first, LocalDate last, Dice dice) {
        if (chance == 0 || !dice.chance(chance)) {
            return Optional.empty();
        }
        List<Asset> rested = worn.stream().filter(number -> number.to().plusDays(REST_DAYS).isBefore(first)).toList();
        if (rested.isEmpty()) {
            return Optional.empty();
        }
        Asset taken = dice.pick(rested);
        worn.remove(taken);
        return Optional.of(new Asset(taken.kind(), taken.value(), first, last));
    }
}
