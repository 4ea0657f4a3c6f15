package org.ormek.crawl.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Against jsoup's own, on pages of random pieces. */
class VisibleTextTest {

    private static final List<String> PIECES = List.of("<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<span>", "</span>", "<br>", "<pre>", "</pre>", "<textarea>", "</textarea>", "<table><tr><td>",
            "</td><td>", "</td></tr></table>", "<ul><li>", "</ul>", "<button>", "</button>", "<select><option>", "</select>", "<a href=x>", "</a>", "<script>x = 1</script>", "<style>p {}</style>", "<svg><title>",
            "</title><text>", "</text></svg>", "<![CDATA[ raw  text ]]>", "<!-- no -->", "<img>", "<input value=v>", "<ruby>", "<rt>", "</rt></ruby>", "<custom-tag>", "</custom-tag>", "<noscript>", "</noscript>", "<template>",
            "</template>", "<h1>", "</h1>", "<section>", "</section>", "<summary>", "</summary>", "<math><mi>", "</mi></math>", "<video>", "</video>", "<label>", "</label>", "сөз", "слово", "word", "+7 701", " ", "  ", "\n",
            "\t", "&nbsp;", "\u00ad", "\u200b", "\u000b", "\u0001", "\ud83d\ude00", "\ud83d", ".", "!");

    @Test
    void itIsTheTextThatJsoupGives() {
        for (long seed = 1; seed <= 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(1, 40); i > 0; i--) {
                html.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            Element body = Jsoup.parse(html.toString()).body();
            assertThat(VisibleText.of(body)).as("seed %d: %s", seed, html).isEqualTo(body.text());
        }
    }

    @Test
    void aLongTextGrows() {
        Element body = Jsoup.parse("<p>" + "сөз ".repeat(30_000) + "</p>x<pre>" + " y\n".repeat(9_000) + "</pre>").body();
        assertThat(VisibleText.of(body)).isEqualTo(body.text());
    }
}
