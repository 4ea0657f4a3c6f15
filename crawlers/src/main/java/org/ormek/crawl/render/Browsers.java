package org.ormek.crawl.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which browser there is, and how it may be started.
 *
 * @param executable of Chromium; empty if there is none
 * @param sandbox    false to start it without its sandbox, which root needs
 */
public record Browsers(Optional<Path> executable, boolean sandbox) {

    private static final String EXECUTABLE = "ORMEK_CHROMIUM";
    private static final String SANDBOX = "ORMEK_CHROMIUM_SANDBOX";
    private static final List<String> USUAL = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome",
            "/usr/lib64/chromium-browser/chromium-browser", "/snap/bin/chromium", "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    /** What the machine has: the executable that the environment names, or one at a usual place. */
    public static Browsers ofMachine() {
        return of(System.getenv());
    }

    static Browsers of(Map<String, String> environment) {
        List<String> places = environment.containsKey(EXECUTABLE) ? List.of(environment.getOrDefault(EXECUTABLE, "")) : USUAL;
        return new Browsers(places.stream().filter(place -> !place.isBlank()).map(Path::of).filter(path -> Files.isRegularFile(path) && Files.isExecutable(path)).findFirst(),
                !"off".equals(environment.get(SANDBOX)));
    }
}
