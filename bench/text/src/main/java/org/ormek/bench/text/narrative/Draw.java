package org.ormek.bench.text.narrative;

import java.util.List;
import java.util.Random;

/** Seeded choices. The generator of {@link Random} is fixed by its specification, so a seed gives the same on every JDK. */
final class Draw {

    private final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    String of(String alphabet, int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** Each {@code #} becomes a digit, each {@code *} a digit that is not zero. */
    String shape(String pattern) {
        StringBuilder text = new StringBuilder(pattern);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '#') {
                text.setCharAt(i, (char) ('0' + random.nextInt(10)));
            } else if (text.charAt(i) == '*') {
                text.setCharAt(i, (char) ('1' + random.nextInt(9)));
            }
        }
        return text.toString();
    }
}
