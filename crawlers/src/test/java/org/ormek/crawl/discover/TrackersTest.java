package org.ormek.crawl.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.ormek.extract.CardHasher;
import org.ormek.extract.FieldReader;
import org.ormek.extract.Reading;
import org.ormek.extract.ReadingHints;
import org.ormek.model.EntityType;

/** What is found on a page is read again as it was found: one value, one entity. */
class TrackersTest {

    /** What separates several values of one cell in rows. */
    private static final Pattern BETWEEN_VALUES = Pattern.compile("[;|\\n]");

    @Test
    void everyKindIsOneValueOfARowAndNamesAnEntity() {
        String html = """
                <meta name="google-site-verification" content="abcDEF123456789"><meta name="yandex-verification" content="ca35e36cdeadbeef">
                <meta name="p:domain_verify" content="0123456789abcdef"><meta name="msvalidate.01" content="0123456789ABCDEF">
                <script>gtag('config', 'UA-12345678-1'); gtag('config', 'G-ABCD123456'); ym(87654321, 'init'); fbq('init', '123456789012345');
                ttq.load('CABCDEFGHIJKLMNOPQRS');</script><script async src="https://pagead2.googlesyndication.com/x?client=ca-pub-1234567890123456"></script>
                <iframe src="https://www.googletagmanager.com/ns.html?id=GTM-ABC1234"></iframe>""";
        List<String> found = Trackers.in(html, PageElements.of(Jsoup.parse(html)));
        FieldReader reader = new FieldReader(new CardHasher(new byte[32]));
        assertThat(found).hasSizeGreaterThanOrEqualTo(10).anyMatch(id -> id.startsWith("google-site-verification:")).anyMatch(id -> id.startsWith("tiktok:")).allSatisfy(id -> {
            assertThat(id).doesNotContainPattern(BETWEEN_VALUES);
            assertThat(reader.read(EntityType.TRACKER, id, ReadingHints.NONE)).isInstanceOf(Reading.Recognized.class);
        });
    }
}
