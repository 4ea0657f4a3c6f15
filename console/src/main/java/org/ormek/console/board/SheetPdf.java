package org.ormek.console.board;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.ormek.api.page.ReportFonts;

/** A drawing as PDF: one page of A4, upright or lying, which it fills; the fonts are inside. */
final class SheetPdf {

    private static final float MARGIN = 20;
    private static final float[] DASHES = {5, 4};
    private static final int UNKNOWN = '\uFFFD';

    private final PDPageContentStream page;
    private final Face regular;
    private final Face bold;
    private final double height;

    private SheetPdf(PDPageContentStream page, Face regular, Face bold, double height) {
        this.page = page;
        this.regular = regular;
        this.bold = bold;
        this.height = height;
    }

    /** A font and the letters it has. */
    private record Face(PDType0Font font, CmapLookup letters) {

        static Face in(PDDocument document, InputStream file) throws IOException {
            try (file) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
                return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
            }
        }

        /** What it has no letter for, such as a Chinese one in the name of an account, becomes a mark of that. */
        String sayable(String text) {
            return text.codePoints().map(point -> letters.getGlyphId(point) == 0 ? UNKNOWN : point)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        }
    }

    /** Writes it. */
    static byte[] write(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDRectangle paper = sheet.width() > sheet.height() ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
            PDPage page = new PDPage(paper);
            document.addPage(page);
            document.getDocumentInformation().setTitle(sheet.title());
            Face regular = Face.in(document, ReportFonts.regular());
            Face bold = Face.in(document, ReportFonts.bold());
            float scale = (float) Math.min((paper.getWidth() - 2 * MARGIN) / sheet.width(), (paper.getHeight() - 2 * MARGIN) / sheet.height());
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(new Matrix(scale, 0, 0, scale, (float) (paper.getWidth() - scale * sheet.width()) / 2, (float) (paper.getHeight() - MARGIN - scale * sheet.height())));
                new SheetPdf(content, regular, bold, sheet.height()).all(sheet.inks());
            }
            document.save(out);
        } catch (IOException e) {
            throw new IllegalStateException("PDF cannot be written", e);
        }
        return out.toByteArray();
    }

    private void all(List<Sheet.Ink> inks) throws IOException {
        for (Sheet.Ink ink : inks) {
            switch (ink) {
                case Sheet.Line line -> line(line);
                case Sheet.Area area -> area(area);
                case Sheet.Text text -> text(text);
            }
        }
    }

    private void line(Sheet.Line line) throws IOException {
        stroke(line.colour(), line.width(), line.dashed());
        page.moveTo((float) line.from().x(), up(line.from().y()));
        page.lineTo((float) line.to().x(), up(line.to().y()));
        page.stroke();
    }

    private void area(Sheet.Area area) throws IOException {
        stroke(area.rim(), area.rimWidth(), area.dashed());
        page.setNonStrokingColor(Color.decode(area.fill()));
        Sheet.Point first = area.corners().getFirst();
        page.moveTo((float) first.x(), up(first.y()));
        for (Sheet.Point corner : area.corners().subList(1, area.corners().size())) {
            page.lineTo((float) corner.x(), up(corner.y()));
        }
        page.closeAndFillAndStroke();
    }

    private void text(Sheet.Text text) throws IOException {
        Face face = text.bold() ? bold : regular;
        String said = face.sayable(text.text());
        float size = (float) text.size();
        float width = text.centred() || text.halo() ? face.font().getStringWidth(said) / 1000 * size : 0;
        float x = (float) text.at().x() - (text.centred() ? width / 2 : 0);
        if (text.halo()) {
            // White below it, since letters with a white rim would be in the text of the page twice.
            page.setNonStrokingColor(Color.WHITE);
            page.addRect(x, up(text.at().y() + size / 5), width, size);
            page.fill();
        }
        page.beginText();
        page.setNonStrokingColor(Color.decode(text.colour()));
        page.setFont(face.font(), size);
        page.newLineAtOffset(x, up(text.at().y()));
        page.showText(said);
        page.endText();
    }

    private void stroke(String colour, double width, boolean dashed) throws IOException {
        page.setStrokingColor(Color.decode(colour));
        page.setLineWidth((float) width);
        page.setLineDashPattern(dashed ? DASHES : new float[0], 0);
    }

    /** PDF counts upwards. */
    private float up(double y) {
        return (float) (height - y);
    }
}
