package org.ormek.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for victims in whatever a program gives out: by the beginnings of their names, and by their numbers in any grouping. */
final class CanaryScan {

    private static final Pattern SEPARATED = Pattern.compile("(?<=\\d)[\\s\\p{Z}().\\-]{1,3}(?=\\d)");
    private static final Pattern DIGITS = Pattern.compile("\\d{10,}");
    private static final int AROUND = 40;

    private final Map<Integer, Set<String>> numbers = new HashMap<>();
    final List<String> leaks = new ArrayList<>();
    private long searched;

    CanaryScan(int victims) {
        for (int i = 0; i < victims; i++) {
            CanaryVictim.of(i).numbers().forEach(number -> numbers.computeIfAbsent(number.length(), length -> new HashSet<>()).add(number));
        }
    }

    /** Searches a text that came out of somewhere. */
    void text(String where, String text) {
        searched += text.length();
        String small = text.toLowerCase(Locale.ROOT);
        for (String stem : CanaryVictim.STEMS) {
            int at = small.indexOf(stem);
            if (at >= 0) {
                leak(where, small, at);
            }
        }
        digits(where, text);
        digits(where, SEPARATED.matcher(text).replaceAll(""));
    }

    private void digits(String where, String text) {
        Matcher runs = DIGITS.matcher(text);
        while (runs.find()) {
            String run = runs.group();
            numbers.forEach((length, known) -> {
                for (int i = 0; i + length <= run.length(); i++) {
                    if (known.contains(run.substring(i, i + length))) {
                        leak(where, text, runs.start() + i);
                    }
                }
            });
        }
    }

    private void leak(String where, String text, int at) {
        leaks.add(where + ": ..." + text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND)) + "...");
    }

    /** Searches the bytes of a file in the encodings that stores use; single-byte ASCII numbers are found in the first. */
    void file(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            for (Charset encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                text(file + " as " + encoding, new String(bytes, encoding));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Searches all files below a folder but those below the left out ones. */
    void folder(Path folder, List<Path> leftOut) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).filter(file -> leftOut.stream().noneMatch(file::startsWith)).forEach(this::file);
        }
    }

    /** Characters searched. */
    long searched() {
        return searched;
    }
}
