package org.ormek.console.page;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ormek.api.words.ReportWords;

/** The words of the console: those of the reports and its own, in console_kk, console_ru and console_en.properties. */
public final class Words {

    private static final Map<String, ReportWords> ALL = Visits.LANGUAGES.stream().collect(Collectors.toMap(Function.identity(),
            language -> ReportWords.of(language).with("/org/ormek/console/console")));

    private Words() {
    }

    /** Of kk, ru or en. */
    public static ReportWords of(String language) {
        return java.util.Objects.requireNonNull(ALL.get(language));
    }
}
