package org.ormek.crawl.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ormek.model.Span;

/** In each text {@code [...]} is an identifier that must be cited, {@code <...>} one that must stay the page's own; a bar ends a line. */
class WarningsTest {

    private static final Pattern MARKED = Pattern.compile("([\\[<])([^\\]>]+)[\\]>]");

    @ParameterizedTest
    @ValueSource(strings = {
            "Осторожно, мошенники звонят с номера [+7 701 111 22 33]",
            "С номера [+7 701 111 22 33] звонят мошенники, не отвечайте!",
            "ОСТОРОЖНО, МОШЕННИКИ ЗВОНЯТ С НОМЕРА [+7 701 111 22 33]",
            "[+7 701 111 22 33], [+7 702 111 22 33] — номера мошенников. Наш номер <+7 727 200 00 00>.",
            "Остерегайтесь мошенников! Они представляются банком и звонят с номеров [+7 701 111 22 33] и [+7 702 111 22 33]. Обращайтесь к нам: <+7 727 200 00 00>",
            "Не переводите деньги на кошелёк [bc1qscam], это мошенники.",
            "Мошенники просят перезвонить по номеру [+7 701 111 22 33], выдавая себя за нас.",
            "Сообщите нам, если вам звонили мошенники с номера [+7 701 111 22 33].",
            "Мошенники звонят с номера [+7 701 111 22 33], наш номер — <+7 727 200 00 00>.",
            "Полиция задержала мошенников. Подозреваемые звонили жертвам с телефона [+7 701 111 22 33].",
            "Мошенники пишут с тел. [+7 701 111 22 33], требуют код.",
            "Новости|Номера мошенников:|[+7 701 111 22 33] — «банк»|[+7 702 111 22 33]|Контакты: <+7 727 200 00 00>",
            "Осторожно, мошенники звонят с номеров:|[+7 701 111 22 33]|[@bank_helper]|Наш адрес: <info@firm.kz>",
            "Внимание: с этого контакта звонят мошенники, не отвечайте: [+7 701 111 22 33].",
            "Контакты мошенников:|[+7 701 111 22 33]|[@bank_helper]|Контакты|<+7 727 200 00 00>",
            "Назар аударыңыз, осы байланыстан алаяқтар хабарласады: [+7 701 111 22 33].",
            "Warning: fraudsters use this contact, do not answer: [@bank_helper].",
            "Абай болыңыз, алаяқтар [+7 701 111 22 33] нөмірінен қоңырау шалып жатыр.",
            "Назар аударыңыз! Алаяқтар банк атынан [@bank_komek] аккаунтынан жазып жатыр, сенбеңіз.",
            "Алаяқтардың нөмірі: [+7 701 111 22 33]. Біздің нөміріміз: <+7 727 200 00 00>.",
            "Алаяқтардан сақтаныңыз, олар [+7 701 111 22 33] нөмірінен хабарласады. Күдіктенсеңіз, <+7 727 200 00 00> нөміріне хабарласыңыз.",
            "Күдікті болса, бізге хабарласыңыз: алаяқтар [+7 701 111 22 33] нөмірінен қоңырау шалады.",
            "Алаяқтардың нөмірлері|[+7 701 111 22 33]|[+7 702 111 22 33]",
            "Beware: scammers call from [+7 701 111 22 33].",
            "Beware of scammers! They call from [+7 701 111 22 33]. Call us on <+7 727 200 00 00>.",
            "Fraudsters pretend to be our staff and ask you to pay to [bc1qscam].",
            "The number [+7 701 111 22 33] is used by scammers. Do not answer it.",
            "[+7 701 111 22 33] is a scam number. Our number is <+7 727 200 00 00>.",
            "Scam numbers:|[+7 701 111 22 33]|[+7 702 111 22 33]",
            "Do not call [+7 701 111 22 33], they are scammers who pose as a bank.",
    })
    void whatAPageWarnsOfIsTheirs(String marked) {
        check(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Осторожно, мошенники! Наш номер: <+7 701 111 22 33>",
            "Осторожно, мошенники! <+7 701 111 22 33>",
            "Берегитесь мошенников, звоните только по нашему номеру <+7 701 111 22 33>",
            "<+7 701 111 22 33> — наш единственный номер, остерегайтесь мошенников.",
            "Если вам звонят мошенники, сообщите на горячую линию <+7 727 200 00 00>.",
            "Стали жертвой мошенников? Обратитесь в полицию: <+7 727 200 00 00>",
            "Остерегайтесь мошенников.|<+7 701 111 22 33>",
            "Осторожно, мошенники звонят с номера [+7 705 111 22 33]|<+7 701 111 22 33>",
            "Остерегайтесь мошенников.|Телефон|<+7 701 111 22 33>",
            "Не доверяйте мошенникам! Мы звоним только с номера <+7 727 200 00 00>.",
            "Звоните <+7 701 111 22 33>, мы вернём деньги, украденные мошенниками.",
            "Мошенники украли деньги? Юристы вернут. <+7 701 111 22 33>",
            "Гарантированный доход 30 %. Пишите <@profit_pay>, <+7 701 111 22 33>.",
            "Звонят с номера <+7 701 111 22 33>, доставка цветов.",
            "Поможем вернуть деньги, если вас обманули мошенники: <+7 701 111 22 33>",
            "Вас обманули мошенники, требуйте возврата: <+7 701 111 22 33>",
            "Осторожно, мошенники! Юрист по возврату средств <@money_back_kz>",
            "Мы не мошенники, предлагаем честный заработок: <@easy_money_kz>",
            "Бұл алаяқтық емес, картаңызды пайдаланамыз: <+7 701 111 22 33>",
            "Not a scam, we only use your account for a day: <@easy_money_kz>",
            "Алаяқтар алдап кетсе, ақшаңызды қайтарып береміз: <+7 701 111 22 33>",
            "Біз — жалғыз ресми агентпіз, басқалардың бәрі алаяқ, сақ болыңыз: <+7 701 111 22 33>",
            "Scammers used your card? We recover stolen money: <+7 701 111 22 33>",
            "Beware of fraudsters who ask for fees, our lawyers take none: <+7 701 111 22 33>",
            "Алаяқтардан сақ болыңыз! Біздің нөмір: <+7 701 111 22 33>",
            "Алаяқтар қоңырау шалса, <+7 727 200 00 00> нөміріне хабарласыңыз.",
            "Алаяқтарға сенбеңіз! Біз тек <+7 727 200 00 00> нөмірінен хабарласамыз.",
            "Алаяқтық туралы жедел желі: <+7 727 200 00 00>",
            "Beware of scammers! Our only number is <+7 701 111 22 33>.",
            "Report fraud to <fraud@bank.kz> or call our hotline <+7 727 200 00 00>.",
            "If scammers called you, please call <+7 727 200 00 00>.",
            "Victim of fraud? Contact us: <+7 701 111 22 33>, <scam-help@recover.kz>",
            "Beware of scammers, we only call from <+7 727 200 00 00>.",
            "Scam alert|Contacts: <+7 727 200 00 00>",
    })
    void whatAPageIsReachedByStaysItsOwn(String marked) {
        check(marked);
    }

    @Test
    void noTextMakesItSlow() {
        for (String piece : List.of("мошенники ", "номер", "номер ", "с а ", "алаяқ", "нөмір", "scam from ", "a@b.kz ", "our ", "| ", ".", "мошенники:|")) {
            String text = "мошенники " + piece.repeat(200_000 / piece.length()) + "<+7 701 111 22 33>";
            org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), () -> citedIn(text, new ArrayList<>(), new ArrayList<>()), piece);
        }
    }

    private static void check(String marked) {
        List<String> cited = new ArrayList<>();
        List<String> own = new ArrayList<>();
        citedIn(marked, cited, own);
        Matcher matcher = MARKED.matcher(marked);
        List<String> expected = new ArrayList<>();
        List<String> expectedOwn = new ArrayList<>();
        while (matcher.find()) {
            (matcher.group(1).equals("[") ? expected : expectedOwn).add(matcher.group(2));
        }
        assertThat(Warnings.mayStandIn(marked) ? cited : List.of()).as("cited").isEqualTo(expected);
        assertThat(own).as("own").containsAll(expectedOwn);
    }

    private static void citedIn(String marked, List<String> cited, List<String> own) {
        StringBuilder text = new StringBuilder();
        List<Span> named = new ArrayList<>();
        List<Integer> lines = new ArrayList<>(List.of(0));
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[' || c == '<') {
                int end = i + 1;
                while (marked.charAt(end) != ']' && marked.charAt(end) != '>') {
                    end++;
                }
                named.add(new Span(text.length(), text.length() + end - i - 1));
                text.append(marked, i + 1, end);
                i = end;
            } else if (c == '|') {
                lines.add(text.append(' ').length());
            } else {
                text.append(c);
            }
        }
        Warnings warnings = Warnings.in(text.toString(), lines.stream().mapToInt(Integer::intValue).toArray(), named);
        for (Span span : named) {
            (warnings.cites(span) ? cited : own).add(text.substring(span.start(), span.end()));
        }
    }
}
