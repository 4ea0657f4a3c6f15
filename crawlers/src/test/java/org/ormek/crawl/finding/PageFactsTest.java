package org.ormek.crawl.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ormek.crawl.classify.Traits;
import org.ormek.crawl.discover.PageFront;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.posing.Impersonations;

class PageFactsTest {

    private static final Impersonations IMPERSONATIONS = new Impersonations();

    private static Map<String, String> facts(String url, String html) {
        PageFront front = PageFront.of(html + "<a href='/contacts'>x</a>", WebAddress.parse(url));
        return PageFacts.of(Map.of(), front, IMPERSONATIONS.of(front));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https://203.0.113.9/|host is an address|203.0.113.9", "https://[2001:db8::1]/|host is an address|2001:db8::1", "https://xn--d1aqf.kz/|host in another alphabet|xn--d1aqf.kz",
        "https://a-b-c.kz/|many hyphens in the host|a-b-c.kz", "https://win7777.kz/|many digits in the host|win7777.kz", "https://gain.top/|cheap ending|top", "https://gain.web.app/|free hosting|web.app",
        "https://gain.github.io/|free hosting|github.io", "https://gain.kz/||", "https://gain-1.com.kz/||", "https://www.bank.kz/||"
    })
    void hostsTellByTheirForm(String url, String trait, String shown) {
        Map<String, String> facts = facts(url, "");
        if (trait == null) {
            assertThat(facts).isEmpty();
        } else {
            assertThat(facts).isEqualTo(Map.of(trait, shown));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<input type=password name=p>|password", "<input name=cardNumber>|card number", "<input placeholder='Карта нөмірі'>|card number", "<input autocomplete='cc-csc'>|card code", "<input name=cvv2>|card code",
        "<input placeholder='Код из SMS'>|sms code", "<input autocomplete='one-time-code'>|sms code", "<input placeholder='Растау коды'>|sms code", "<label for=a>Пароль от ЭЦП</label><input id=a type=password>|signature key",
        "<input type=file accept='.p12'>|signature key", "<label>ЖСН <input name=x></label>|personal number", "<input name=iin>|personal number", "<textarea placeholder='Recovery phrase'></textarea>|wallet phrase",
        "<input type=hidden name=cvv>|", "<input type=search name=q>|", "<input type=email name=mail>|", "<input name=zip><input name=pincode_city>|", "<input name='seed' placeholder='Семена'>|"
    })
    void formsTellWhatTheyAskFor(String fields, String asked) {
        Map<String, String> facts = facts("https://gain.kz/", "<form action='/s'>" + fields + "</form>");
        assertThat(facts.keySet()).containsExactlyElementsOf(asked == null ? java.util.List.of() : java.util.List.of("form asks for " + asked));
    }

    @Test
    void whereAFormPostsCountsIfItAsksForSomething() {
        String form = "<form action='https://collect.other.top/s'><input type=password></form>";
        assertThat(facts("https://gain.kz/", form)).containsEntry(Traits.POSTS_ELSEWHERE, "collect.other.top");
        assertThat(facts("https://gain.kz/", form.replace("collect.other.top", "id.gain.kz"))).doesNotContainKey(Traits.POSTS_ELSEWHERE);
        assertThat(facts("https://gain.kz/", form.replace("type=password", "type=email"))).doesNotContainKey(Traits.POSTS_ELSEWHERE);
    }

    @Test
    void partsOfAPageAreShownByWhatTheyAreCalled() {
        Map<String, String> facts = facts("https://gain.kz/", "<div class='Profit-Calculator big'></div><span id='promoTimer'></span><a href='/join?ref=77'>x</a>");
        assertThat(facts).isEqualTo(new TreeMap<>(Map.of(Traits.CALCULATOR, "Profit-Calculator big", Traits.COUNTDOWN, "promoTimer", Traits.REFERRAL, "/join?ref=77")));
        PageFront bare = PageFront.of("<p>x</p><a href='/buy'>buy</a>", WebAddress.parse("https://gain.kz/"));
        assertThat(PageFacts.of(Map.of(), bare, Optional.empty())).containsOnlyKeys(Traits.NO_IMPRINT);
        assertThat(PageFacts.of(Map.of("organizations", "x"), bare, Optional.empty())).isEmpty();
        assertThat(PageFacts.of(Map.of("wallets", 1, "messengers", 1, "organizations", 1), bare, Optional.empty())).containsOnlyKeys(Traits.WALLET, Traits.MESSENGERS);
    }

    @Test
    void whatAPagePosesAsIsThreeTraits() {
        String html = "<link rel=icon href='https://kaspi.kz/i.png'><title>Kaspi</title><form action='/s'><input name=otp></form>";
        assertThat(facts("https://kaspi-gold.kz/", html)).containsEntry(Traits.POSES_BY_HOST, "kaspi").containsEntry(Traits.POSES_BY_PAGE, "Kaspi").containsEntry(Traits.POSES_BY_PIECES, "kaspi.kz");
        assertThat(facts("https://kaspi-gold.kz/", "<title>Kaspi</title>")).doesNotContainKeys(Traits.POSES_BY_HOST, Traits.POSES_BY_PAGE);
    }
}
