package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people paste, and what happens to sessions and servers: told clearly in their language, and no work is lost. */
class RoughHandlingTest {

    @RegisterExtension
    static final ConsoleExtension SHARED = new ConsoleExtension();
    private static ConsoleForTests console;

    @BeforeAll
    static void start() {
        console = SHARED.console();
    }

    @Test
    void pastedGarbageIsSearchedForAsTextAndStandsOnThePageAsText() {
        Page page = console.signedIn("ru");
        for (String garbage : List.of("<img src=x onerror=alert(1)>", "\u202Egnp.exe", "%00%ff", "'; MATCH (n) DETACH DELETE n //", "\uD83E\uDD16 ".repeat(50), "+*?[](){}^$|\\", "\uD800")) {
            page.navigate(console.url + "/");
            page.fill("header [name=q]", garbage);
            Response answer = page.waitForResponse(response -> response.url().contains("/search?"), () -> page.press("header [name=q]", "Enter"));
            assertThat(answer.status()).as(garbage).isEqualTo(200);
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).as(garbage).contains("Ничего не найдено");
            assertThat(page.locator("main img").count()).isZero();
        }
        page.context().close();
    }

    @Test
    void ofTenMegabytesAFieldTakesWhatItCanHoldAndAPostIsRefusedWithASentence() {
        Page page = console.signedIn("ru");
        String much = "а".repeat(5_000_000);
        page.navigate(console.url + "/");
        page.focus("header [name=q]");
        page.keyboard().insertText(much);
        assertThat(page.inputValue("header [name=q]")).hasSize(500);
        page.press("header [name=q]", "Enter");
        page.waitForURL("**/search?**");
        assertThat(page.locator("main").innerText()).contains("Ничего не найдено");

        page.navigate(console.url + "/boards");
        page.evaluate("much => { const name = document.querySelector('main form [name=name]'); name.removeAttribute('maxlength'); name.value = much; }", much);
        Response answer = page.waitForResponse(response -> response.request().method().equals("POST"), () -> page.locator("main form [name=name]").press("Enter"));
        assertThat(answer.status()).isEqualTo(413);
        page.waitForLoadState();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ru");
        assertThat(page.locator("main").innerText()).contains("Это слишком много за один раз");
        page.context().close();
    }

    @Test
    void workOutlivesAServerThatIsAway() {
        Page page = console.clusterOnBoard("kk");
        page.route("**/boards/**", route -> route.abort());
        page.fill("#notes", "сервер жоқ кезде жазылды");
        page.press("#notes", "Tab");
        page.waitForFunction("() => document.querySelector('#saved').textContent.includes('терезеде')");
        page.unroute("**/boards/**");
        page.waitForFunction("() => document.querySelector('#saved').textContent === 'сақталды'");
        page.reload();
        ConsoleForTests.settle(page);
        assertThat(page.inputValue("#notes")).isEqualTo("сервер жоқ кезде жазылды");
        page.context().close();
    }

    @Test
    void workOutlivesASessionThatEnds() {
        Page page = console.clusterOnBoard("en");
        var session = page.context().cookies();
        page.context().clearCookies();
        page.fill("#notes", "written while signed out");
        page.press("#notes", "Tab");
        page.waitForFunction("() => document.querySelector('#saved').textContent.includes('You have been signed out')");
        assertThat(page.inputValue("#notes")).isEqualTo("written while signed out");
        // As after signing in again in another tab.
        page.context().addCookies(session.stream().map(one -> new com.microsoft.playwright.options.Cookie(one.name, one.value).setUrl(console.url)).toList());
        page.waitForFunction("() => document.querySelector('#saved').textContent === 'saved'");
        page.reload();
        ConsoleForTests.settle(page);
        assertThat(page.inputValue("#notes")).isEqualTo("written while signed out");
        page.context().close();
    }

    @Test
    void forgedIdsNameNothingInTheLanguageOfThePerson() {
        Page page = console.signedIn("kk");
        for (String forged : List.of("/boards/0000000000000000", "/clusters/c-0000000000", "/entity?key=phone:%2B00000000000", "/crawls/00000000-0000-0000-0000-000000000000",
                "/imports/999999999", "/resources/none")) {
            Response answer = Objects.requireNonNull(page.navigate(console.url + forged));
            assertThat(answer.status()).as(forged).isIn(400, 404);
            assertThat(page.locator("html").getAttribute("lang")).as(forged).isEqualTo("kk");
            assertThat(page.locator("main").innerText()).as(forged).doesNotContain("Exception", "org.ormek").isNotBlank();
        }
        page.context().close();
    }
}
