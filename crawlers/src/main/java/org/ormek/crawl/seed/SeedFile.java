package org.ormek.crawl.seed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ormek.crawl.fetch.DoorException;
import org.ormek.crawl.fetch.WebAddress;

/**
 * Reads seeds: one URL or host a line, also defanged ({@code hxxps://bad[.]example}), also as certificate transparency
 * lists write them ({@code *.example.kz}). Empty lines and lines that begin with # are skipped; a bad line is an issue.
 */
public final class SeedFile {

    private static final int MAX_LINE = 8_192;
    private static final Pattern DOT = Pattern.compile("\\s?[\\[({]\\s?(?:\\.|dot|точка|нүкте)\\s?[\\])}]\\s?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SCHEME = Pattern.compile("^(?:hxxp|h\\*\\*p|http)(s?)\\s?\\[?:\\]?\\s?/?\\[?/\\]?/?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?)+\\.?|\\[[0-9a-fA-F:.]+\\]");

    /**
     * What a file holds.
     *
     * @param seeds  without repetitions
     * @param issues lines that are none
     */
    public record Contents(List<Seed> seeds, List<SeedIssue> issues) {
    }

    private SeedFile() {
    }

    /** Reads the file. Throws IOException if it cannot be read at all. */
    public static Contents read(Path file) throws IOException {
        List<Seed> seeds = new ArrayList<>();
        List<SeedIssue> issues = new ArrayList<>();
        Set<String> known = new HashSet<>();
        String name = file.getFileName().toString();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                String plain = line.replace("\ufeff", "").strip();
                if (plain.isEmpty() || plain.startsWith("#")) {
                    continue;
                }
                try {
                    WebAddress address = parse(plain);
                    if (known.add(address.url())) {
                        seeds.add(new Seed(address, name + ":" + number));
                    }
                } catch (DoorException e) {
                    issues.add(new SeedIssue(name, number, String.valueOf(e.getMessage())));
                }
            }
        }
        return new Contents(seeds, issues);
    }

    /** Reads one seed. Throws DoorException with a sentence that says what is wrong. */
    public static WebAddress parse(String text) {
        if (text.length() > MAX_LINE || text.indexOf('\ufffd') >= 0) {
            throw new DoorException(org.ormek.crawl.fetch.Verdict.URL_REFUSED, "The line is too long or not UTF-8.");
        }
        String plain = DOT.matcher(text.replace("[:]", ":").replace("[/]", "/")).replaceAll(".");
        plain = plain.startsWith("*.") ? plain.substring(2) : plain;
        if (SCHEME.matcher(plain).find() && plain.contains("//")) {
            plain = SCHEME.matcher(plain).replaceFirst("http$1://");
        } else if (!plain.matches("(?i)[a-z][a-z0-9+.-]*:(?!\\d).*")) {
            plain = "http://" + plain;
        }
        WebAddress address = WebAddress.parse(plain);
        int from = plain.indexOf("://") + 3;
        String host = plain.substring(from).split("[/?#]", 2)[0].replaceFirst(":\\d*$", "");
        if (!HOST.matcher(host).matches()) {
            throw new DoorException(org.ormek.crawl.fetch.Verdict.URL_REFUSED, "This is no URL and no host name. Write one of them in each line.");
        }
        return address;
    }
}
