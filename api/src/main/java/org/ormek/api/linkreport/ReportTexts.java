package org.ormek.api.linkreport;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.ormek.api.error.BadRequest;

/** The words of a report in Kazakh, Russian and English; kept in report_kk, report_ru and report_en.properties. */
final class ReportTexts {

    static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final Map<String, Map<String, String>> TEXTS = load();

    private ReportTexts() {
    }

    /** All words of a language; throws {@link BadRequest} if it is none of ours. */
    static Map<String, String> of(String language) {
        Map<String, String> texts = TEXTS.get(language);
        if (texts == null) {
            throw new BadRequest("'lang' must be one of " + LANGUAGES + ".");
        }
        return texts;
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (String language : LANGUAGES) {
            Properties properties = new Properties();
            try (InputStreamReader reader = new InputStreamReader(Objects.requireNonNull(
                    ReportTexts.class.getResourceAsStream("/org/ormek/api/report_" + language + ".properties")), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
            all.put(language, Map.copyOf(texts));
        }
        return Map.copyOf(all);
    }
}
