package org.ormek.crawl.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "гарант\\p{L}*[^.!?]{0,30}(?:ежемесячн|пассивн)\\p{L}*;[[гарант], [ежемесячн, пассивн]]", "(?:abcd|efgh)? (?:one two|three?s);[[one two, thre]]", "(?:abcd|\\d+) (?:ab|cdef);[]", "abcd|(?:efgh|ijkl);[[abcd, efgh, ijkl]]", "abcd|\\d+x;[]",
        "(?:плат[её]ж|сч[её]т\\p{L}*) (?!\\(x)(?:a(?:b|c)d|longer);[]", "(?<![(|])(?:risk[- ]free|zero (?:a|b));[[risk, zero ]]", "(?:abcd){2}(?:efgh);[[efgh]]"
    })
    void whatMustStandInATextIsReadFromThePattern(String pattern, String needs) {
        assertThat(Needs.of(pattern)).hasToString(needs);
    }

    @Test
    void noRuleOfAnyFileMatchesWithoutItsNeeds() {
        List<WordRules.Rule> rules = Stream.of("signs.tsv", "types.tsv", "against.tsv").flatMap(name -> WordRules.load(name).stream()).toList();
        String text = "Пригласи двоих, гарантированный доход 3% в день. Введите код из SMS и номер карты. Вас обманул брокер? Верните деньги. Екі дос әкелсең, картаңызды жалға беріңіз, код енгізіңіз. "
                + "Bring five friends, guaranteed profit, 3% daily. Pay the notary fee in advance to withdraw. Онлайн-казино: бонус на депозит. Верифицированные аккаунты, сим-карты без паспорта. Осторожно, мошенники.";
        int matched = 0;
        for (WordRules.Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(text.toLowerCase(java.util.Locale.ROOT));
            while (matcher.find()) {
                matched++;
                WordRules.Triples triples = new WordRules.Triples(matcher.group());
                assertThat(rule.needs()).as(rule.pattern().pattern()).allMatch(triples::mayHoldOne);
            }
        }
        assertThat(matched).isGreaterThan(15);
        assertThat(rules.stream().filter(rule -> !rule.needs().isEmpty()).count()).isGreaterThan(rules.size() / 3);
    }
}
