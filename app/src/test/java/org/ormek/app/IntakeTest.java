package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;

/** What comes in, in a real browser: files of several kinds, and a crawl that is stopped and goes on. */
class IntakeTest {

    private static final Scope SCOPE = Scope.of(List.of("intake"));
    private static final EntityKey NAMED = EntityKey.parse("phone:+77015550012").orElseThrow();

    @RegisterExtension
    static final ConsoleExtension SHARED = new ConsoleExtension();
    private static ConsoleForTests console;

    @BeforeAll
    static void start() {
        console = SHARED.console();
    }

    @Test
    void aDocumentAndATableWithBadRowsAreBroughtInAndTakenBack() throws IOException {
        Page page = console.signedIn("ru");
        bringIn(page, new FilePayload("заявление.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx("Звонили с 8 701 555 00 12, обещали қаржы пирамидасын.")));
        assertThat(page.locator("main").innerText()).contains("заявление.docx", "Замечаний нет");
        String document = page.url();
        String rows = "id,received_at,text\n1,2026-03-02,звонили с +77015550012\n2,31.02.2026,звонили с +77015550013\n3,2026-03-04,звонили с +77015550014,лишнее\n4,2026-03-05\n5,2026-03-06,писали с +77015550015\n";
        bringIn(page, new FilePayload("rows.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        String table = page.url();
        Download download = page.waitForDownload(() -> page.click("a[href$='/issues.csv']"));
        List<String> lines = Files.readAllLines(download.path());
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).startsWith("\uFEFFНомер неиспользованной строки,Место,");
        assertThat(String.join("\n", lines)).contains("строка 3", "строка 4", "строка 5", "received_at");
        assertThat(console.twin.home.graph().findEntity(NAMED, SCOPE).orElseThrow().mentions()).isEqualTo(2);
        takeBack(page, table);
        assertThat(console.twin.home.graph().findEntity(NAMED, SCOPE).orElseThrow().mentions()).isEqualTo(1);
        takeBack(page, document);
        assertThat(console.twin.home.graph().statistics(SCOPE).evidence()).isEmpty();
        page.context().close();
    }

    private static void bringIn(Page page, FilePayload file) {
        page.navigate(console.url + "/imports");
        page.setInputFiles("#file", file);
        page.fill("#dataset", "intake");
        page.click("main form button.main");
        page.waitForFunction("() => document.querySelector('#progress .state') && document.querySelector('#progress .state').classList.contains('DONE')");
        page.locator("#reason").waitFor();
    }

    /** What an address shows, in a page of its own: one that watches a job to its end loads itself anew, and would break off a navigation. */
    private static Page anew(Page watching, String address) {
        Page page = watching.context().newPage();
        page.navigate(address);
        return page;
    }

    private static void takeBack(Page signedIn, String address) {
        Page page = anew(signedIn, address);
        page.fill("#reason", "не тот файл");
        page.click("button.danger");
        page.waitForFunction("() => document.querySelector('#progress .state').classList.contains('ROLLED_BACK')");
        page.close();
    }

    /** The least that is a document of a word processor (ECMA-376, part 1). */
    private static byte[] docx(String text) throws IOException {
        Map<String, String> parts = Map.of("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>",
                "_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' "
                        + "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>",
                "word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(parts.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aCrawlIsStoppedAndGoesOnToItsEnd() {
        Page page = console.signedIn("kk");
        page.navigate(console.url + "/crawls");
        page.fill("#seeds", console.seeds());
        page.fill("#dataset", "intake-crawl");
        page.uncheck("input[name=ingest]");
        page.click("main button.main");
        page.locator("#progress .state.RUNNING").waitFor();
        page.locator("#progress form[action$='/stop'] button").click();
        page.locator("#progress .state.STOPPED").waitFor();
        Page later = anew(page, page.url());
        later.locator("#progress form[action$='/resume'] button").click();
        later.locator("#progress .state.DONE").waitFor();
        Page ended = anew(later, later.url());
        int pages = console.farm.sites().stream().mapToInt(site -> site.pages().size()).sum();
        assertThat(ended.locator("main progress").getAttribute("value")).isEqualTo(String.valueOf(pages));
        assertThat(ended.locator("main code").first().innerText()).matches("[0-9a-f]{64}");
        page.context().close();
    }
}
