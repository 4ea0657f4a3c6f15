package org.ormek.console.board;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ormek.api.cluster.ClusterGraphMl;
import org.ormek.api.cluster.MemberCsv;
import org.ormek.api.words.ReportWords;
import org.ormek.console.board.BoardState.Place;

/** A board as a file. Its first lines say how it may be handed on, who made it and when. */
final class BoardFiles {

    private BoardFiles() {
    }

    /** CSV (RFC 4180, with semicolons as spreadsheets here expect) in UTF-8 with a byte order mark: the entities, then the links. */
    static byte[] csv(Picture picture, List<Place> places, List<String> lines, ReportWords words) {
        Map<String, String> notes = notes(places);
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            lines.forEach(line -> csv.writeRecord(MemberCsv.guarded(line)));
            csv.writeRecord("key", "type", "display", "mentions", "first", "last", "flags", "note");
            for (Picture.Node node : picture.nodes()) {
                csv.writeRecord(MemberCsv.guarded(node.key()), words.name("type", node.type()), MemberCsv.guarded(node.display()), String.valueOf(node.mentions()), node.first(), node.last(),
                        node.flags().stream().map(flag -> words.name("flag", flag)).collect(Collectors.joining(" ")), MemberCsv.guarded(notes.getOrDefault(node.key(), "")));
            }
            csv.writeRecord("");
            csv.writeRecord("from", "to", "stated", "shared");
            for (Picture.Edge edge : picture.edges()) {
                csv.writeRecord(MemberCsv.guarded(edge.from()), MemberCsv.guarded(edge.to()), edge.stated().stream().map(type -> words.name("link", type)).collect(Collectors.joining(", ")), String.valueOf(edge.shared()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** GraphML (http://graphml.graphdrawing.org) with the places of the entities. */
    static byte[] graphMl(Picture picture, List<Place> places, List<String> lines) {
        Map<String, Place> at = places.stream().collect(Collectors.toMap(Place::key, place -> place, (one, same) -> one));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            for (String key : List.of("about graph string", "key node string", "type node string", "display node string", "note node string", "x node double", "y node double", "stated edge string", "shared edge long")) {
                String[] parts = key.split(" ");
                xml.writeEmptyElement("key");
                xml.writeAttribute("id", parts[0]);
                xml.writeAttribute("for", parts[1]);
                xml.writeAttribute("attr.name", parts[0]);
                xml.writeAttribute("attr.type", parts[2]);
            }
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
            value(xml, "about", String.join(" | ", lines));
            Map<String, String> names = new HashMap<>();
            for (Picture.Node node : picture.nodes()) {
                names.put(node.key(), "n" + names.size());
                xml.writeStartElement("node");
                xml.writeAttribute("id", names.get(node.key()));
                value(xml, "key", node.key());
                value(xml, "type", node.type());
                value(xml, "display", node.display());
                Place place = at.get(node.key());
                if (place != null) {
                    value(xml, "note", place.note());
                    value(xml, "x", String.valueOf(place.x()));
                    value(xml, "y", String.valueOf(place.y()));
                }
                xml.writeEndElement();
            }
            for (Picture.Edge edge : picture.edges()) {
                xml.writeStartElement("edge");
                xml.writeAttribute("source", names.get(edge.from()));
                xml.writeAttribute("target", names.get(edge.to()));
                value(xml, "stated", String.join(" ", edge.stated()));
                value(xml, "shared", String.valueOf(edge.shared()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("GraphML cannot be written", e);
        }
        return out.toByteArray();
    }

    private static void value(XMLStreamWriter xml, String key, String text) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(ClusterGraphMl.sayable(text));
        xml.writeEndElement();
    }

    private static Map<String, String> notes(List<Place> places) {
        return places.stream().filter(place -> !place.note().isEmpty()).collect(Collectors.toMap(Place::key, Place::note, (one, same) -> one));
    }
}
