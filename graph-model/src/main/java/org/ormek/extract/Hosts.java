package org.ormek.extract;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells bare host names in a text from file names, versions and sentences without a space behind the dot. */
final class Hosts {

    /** Country and generic suffixes that are file endings. */
    private static final Set<String> FILE_ENDINGS = Set.of("md", "py", "rs", "pl", "sh", "so", "ps", "zip", "mov",
            "cab", "ai", "ms", "bz", "ml", "mk", "cc", "java", "app", "do");
    private static final Set<String> FILE_NAMES = Set.of("readme", "index", "main", "setup", "install", "config", "test",
            "script", "changelog", "license", "archive", "report", "build", "run", "app", "login", "update", "photo",
            "video", "document", "data", "backup", "contributing", "lib", "init");
    /** Generic suffixes that are also last parts of the names of programs. */
    private static final Set<String> PROGRAM_ENDINGS = Set.of("app", "android", "mobi", "tools", "games", "chat", "bank", "pay", "support", "wallet");
    /** Country suffixes that are also words of a sentence. */
    private static final Set<String> WORDS = Set.of("is", "it", "to", "so", "in", "at", "my", "me", "be", "am", "as",
            "us", "no", "do", "im", "id", "la", "de", "by", "the", "and", "if", "call", "you", "how", "win", "click",
            "link", "free", "live", "now", "here", "one", "cash", "money", "today", "pay", "text", "yes", "care",
            "reply", "for", "gift", "new", "box", "send");

    private Hosts() {
    }

    /** The host at the beginning of the run: up to a change of script in the last label; null if nothing is left. */
    static @Nullable String trim(String run) {
        int end = run.length();
        while (end > 0 && !Character.isLetterOrDigit(run.charAt(end - 1))) {
            end--;
        }
        int label = run.lastIndexOf('.', end - 1) + 1;
        if (label < end && isAscii(run.charAt(label)) && !isAscii(run.charAt(end - 1))) {
            int cut = label;
            while (isAscii(run.charAt(cut))) {
                cut++;
            }
            end = cut;
        }
        return end <= 0 ? null : run.substring(0, end);
    }

    /** Where the host begins: behind a word of another script that is glued to it, such as {@code сайтshop.kz}. */
    static int start(String host) {
        int last = host.length() - 1;
        while (last >= 0 && isAscii(host.charAt(last))) {
            last--;
        }
        if (last < 0 || host.lastIndexOf('.', last) >= 0) {
            return 0;
        }
        for (int i = 0; i <= last; i++) {
            char c = host.charAt(i);
            if (isAscii(c)) {
                return 0;
            }
            if (Glyphs.latin(c) == c && last + 1 < host.length() && Character.isLetterOrDigit(host.charAt(last + 1))) {
                return last + 1;
            }
        }
        return 0;
    }

    /** True unless the host looks like a file name, a version or the border of two sentences. */
    static boolean isLikely(String host, boolean path) {
        int dot = host.lastIndexOf('.');
        String suffix = host.substring(dot + 1);
        String lower = suffix.toLowerCase(Locale.ROOT);
        if (suffix.length() < 2 || !Character.isLetter(suffix.charAt(0))) {
            return false;
        }
        if (host.regionMatches(true, 0, "www.", 0, 4) || path) {
            return true;
        }
        String name = host.substring(host.lastIndexOf('.', dot - 1) + 1, dot);
        boolean two = host.indexOf('.') == dot;
        boolean capital = Character.isUpperCase(suffix.charAt(0)) && Character.isLowerCase(suffix.charAt(suffix.length() - 1));
        boolean sentence = two && capital && (WORDS.contains(lower) || Character.isLowerCase(name.charAt(0)));
        boolean file = lower.equals("zip") || isProgram(host, lower) || two && FILE_ENDINGS.contains(lower) && (FILE_NAMES.contains(name.toLowerCase(Locale.ROOT))
                || lower.equals("md") || lower.equals("py") || lower.equals("zip") || lower.equals("sh"));
        boolean initials = two && name.length() == 1 && suffix.length() <= 3 && !isAscii(suffix.charAt(0));
        return !sentence && !file && !initials && Character.isLetterOrDigit(name.charAt(0));
    }

    /** True for a domain written backwards, as programs are named: {@code com.example.client}. */
    private static boolean isProgram(String host, String suffix) {
        int dot = host.indexOf('.');
        String first = host.substring(0, dot).toLowerCase(Locale.ROOT);
        boolean generic = first.equals("com") || first.equals("org") || first.equals("net");
        boolean country = first.equals("kz") || first.equals("ru");
        return host.indexOf('.', dot + 1) > 0 && (country && PROGRAM_ENDINGS.contains(suffix)
                || generic && !suffix.equals(first) && suffix.length() > 2);
    }

    /** True if the suffix is also a common word, so that nothing tells the host from a sentence. */
    static boolean isWord(String host) {
        return host.indexOf('.') == host.lastIndexOf('.')
                && WORDS.contains(host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isAscii(char c) {
        return c < 0x80;
    }
}
