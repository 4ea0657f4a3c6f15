package org.ormek.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.ormek.console.board.BoardState.Place;
import org.ormek.console.page.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A board as SVG and as PDF. */
class BoardSheetTest {

    private static final List<String> LINES = List.of("Для служебного пользования", "Қызыл тақта <1> & ₸", "aigerim, 1 июля 2026 г.", "Связь — повод проверить");

    private static Picture.Node node(String key, String display, String... flags) {
        return new Picture.Node(key, key.substring(0, key.indexOf(':')), display, 3, List.of(flags), "", "", null, null);
    }

    private static Sheet drawn() {
        Picture picture = new Picture(List.of(node("phone:1", "+7 701 000 00 01", "REPORTED"), node("site:a.kz", "a\u0001.kz"), node("wallet:w", "\u4E2D кошелёк", "SERVICE"), node("card:h", "спрятана")),
                List.of(new Picture.Edge("phone:1", "site:a.kz", List.of("HAS_CONTACT"), 2), new Picture.Edge("site:a.kz", "wallet:w", List.of(), 1), new Picture.Edge("site:a.kz", "card:h", List.of(), 1)));
        List<Place> on = List.of(new Place("phone:1", -300, -200, true, false, ""), new Place("site:a.kz", 1500, 40, false, false, ""), new Place("wallet:w", 0, 900, false, false, ""),
                new Place("card:h", 5000, 5000, false, true, ""));
        return BoardSheet.draw(picture, on, LINES, Words.of("ru"));
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    @Test
    void whatIsVisibleIsDrawnInsideTheSheet() {
        Sheet sheet = drawn();
        assertThat(sheet.inks()).filteredOn(Sheet.Line.class::isInstance).hasSize(2);
        assertThat(sheet.inks()).filteredOn(ink -> ink instanceof Sheet.Text text && text.text().contains("спрятана")).isEmpty();
        for (Sheet.Ink ink : sheet.inks()) {
            List<Sheet.Point> points = switch (ink) {
                case Sheet.Line line -> List.of(line.from(), line.to());
                case Sheet.Area area -> area.corners();
                case Sheet.Text text -> List.of(text.at());
            };
            assertThat(points).allMatch(point -> point.x() > 0 && point.x() < sheet.width() && point.y() > 0 && point.y() < sheet.height());
        }
    }

    @Test
    void longLinesAreBroken() {
        String caveat = "Связь — повод проверить, а не вывод. ".repeat(6).strip();
        Sheet sheet = BoardSheet.draw(new Picture(List.of(), List.of()), List.of(), List.of("a", "b", caveat), Words.of("ru"));
        List<String> texts = sheet.inks().stream().map(ink -> ((Sheet.Text) ink).text()).toList();
        assertThat(texts.subList(2, 5)).allMatch(text -> text.length() <= 105);
        assertThat(String.join(" ", texts.subList(2, 5))).isEqualTo(caveat);
    }

    @Test
    void svgIsWellFormedAndLoadsNothing() throws Exception {
        byte[] svg = SheetSvg.write(drawn());
        Document document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(elements(document, "line")).extracting(line -> line.getAttribute("stroke-dasharray")).containsExactly("", "5 4");
        assertThat(elements(document, "text")).extracting(Element::getTextContent).contains("Қызыл тақта <1> & ₸", "+7 701 000 00 01", "номер телефона")
                .noneMatch(text -> text.contains("\u0001"));
        assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("href", "<script", "<image", "<foreignObject");
        assertThat(SheetSvg.write(drawn())).isEqualTo(svg);
    }

    @Test
    void pdfHasItsTextInReadableLetters() throws Exception {
        try (PDDocument document = Loader.loadPDF(SheetPdf.write(drawn()))) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Қызыл тақта <1> & ₸");
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Қызыл тақта <1> & ₸", "Для служебного пользования", "+7 701 000 00 01", "\uFFFD кошелёк", "двойное кольцо").doesNotContain("спрятана");
        }
    }

    @Test
    void anEmptyBoardIsASheetWithItsLines() throws Exception {
        Sheet sheet = BoardSheet.draw(new Picture(List.of(), List.of()), List.of(), LINES, Words.of("kk"));
        try (PDDocument document = Loader.loadPDF(SheetPdf.write(sheet))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Қызыл тақта");
        }
    }
}
