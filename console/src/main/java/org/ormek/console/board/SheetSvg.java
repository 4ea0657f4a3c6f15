package org.ormek.console.board;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ormek.api.cluster.ClusterGraphMl;

/** A drawing as SVG 1.1, with nothing in it that is loaded or run. */
final class SheetSvg {

    private final XMLStreamWriter xml;

    private SheetSvg(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes it in UTF-8. */
    static byte[] write(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SheetSvg(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8")).all(sheet);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("SVG cannot be written", e);
        }
        return out.toByteArray();
    }

    private void all(Sheet sheet) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        xml.writeAttribute("version", "1.1");
        number("width", sheet.width());
        number("height", sheet.height());
        xml.writeAttribute("viewBox", "0 0 " + form(sheet.width()) + " " + form(sheet.height()));
        xml.writeAttribute("font-family", "DejaVu Sans, Noto Sans, sans-serif");
        xml.writeStartElement("title");
        xml.writeCharacters(ClusterGraphMl.sayable(sheet.title()));
        xml.writeEndElement();
        xml.writeEmptyElement("rect");
        xml.writeAttribute("width", "100%");
        xml.writeAttribute("height", "100%");
        xml.writeAttribute("fill", "#ffffff");
        for (Sheet.Ink ink : sheet.inks()) {
            switch (ink) {
                case Sheet.Line line -> line(line);
                case Sheet.Area area -> area(area);
                case Sheet.Text text -> text(text);
            }
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void line(Sheet.Line line) throws XMLStreamException {
        xml.writeEmptyElement("line");
        number("x1", line.from().x());
        number("y1", line.from().y());
        number("x2", line.to().x());
        number("y2", line.to().y());
        stroke(line.colour(), line.width(), line.dashed());
    }

    private void area(Sheet.Area area) throws XMLStreamException {
        xml.writeEmptyElement("polygon");
        xml.writeAttribute("points", corners(area.corners()));
        xml.writeAttribute("fill", area.fill());
        stroke(area.rim(), area.rimWidth(), area.dashed());
    }

    private static String corners(List<Sheet.Point> corners) {
        return corners.stream().map(corner -> form(corner.x()) + "," + form(corner.y())).collect(Collectors.joining(" "));
    }

    private void text(Sheet.Text text) throws XMLStreamException {
        xml.writeStartElement("text");
        number("x", text.at().x());
        number("y", text.at().y());
        number("font-size", text.size());
        xml.writeAttribute("fill", text.colour());
        if (text.bold()) {
            xml.writeAttribute("font-weight", "700");
        }
        if (text.centred()) {
            xml.writeAttribute("text-anchor", "middle");
        }
        if (text.halo()) {
            xml.writeAttribute("stroke", "#ffffff");
            xml.writeAttribute("stroke-width", "3");
            xml.writeAttribute("paint-order", "stroke");
        }
        xml.writeCharacters(ClusterGraphMl.sayable(text.text()));
        xml.writeEndElement();
    }

    private void stroke(String colour, double width, boolean dashed) throws XMLStreamException {
        xml.writeAttribute("stroke", colour);
        number("stroke-width", width);
        if (dashed) {
            xml.writeAttribute("stroke-dasharray", "5 4");
        }
    }

    private void number(String name, double value) throws XMLStreamException {
        xml.writeAttribute(name, form(value));
    }

    private static String form(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
