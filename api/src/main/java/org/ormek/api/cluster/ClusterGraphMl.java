package org.ormek.api.cluster;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ormek.api.cluster.ClusterExport.StatedLink;
import org.ormek.graph.ClusterMember;
import org.ormek.model.EntityKey;

/** A cluster as GraphML (http://graphml.graphdrawing.org): members are nodes, stated links are directed edges. */
public final class ClusterGraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final List<List<String>> KEYS = List.of(List.of("run", "graph", "string"), List.of("cluster", "graph", "string"), List.of("caveat", "graph", "string"),
            List.of("cut", "graph", "string"), List.of("key", "node", "string"), List.of("type", "node", "string"), List.of("role", "node", "string"),
            List.of("display", "node", "string"), List.of("bits", "node", "double"), List.of("stability", "node", "double"), List.of("link", "edge", "string"),
            List.of("datasets", "edge", "string"), List.of("evidence", "edge", "string"), List.of("firstSeen", "edge", "string"), List.of("lastSeen", "edge", "string"));

    private final XMLStreamWriter xml;

    private ClusterGraphMl(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(ClusterExport export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new ClusterGraphMl(xml).document(export);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("GraphML cannot be written", e);
        }
        return out.toByteArray();
    }

    private void document(ClusterExport export) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        for (List<String> key : KEYS) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", key.get(0));
            xml.writeAttribute("for", key.get(1));
            xml.writeAttribute("attr.name", key.get(0));
            xml.writeAttribute("attr.type", key.get(2));
        }
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "directed");
        value("run", export.run().id());
        value("cluster", export.cluster().id());
        value("caveat", export.caveat());
        if (!export.cuts().isEmpty()) {
            value("cut", String.join("; ", export.cuts()));
        }
        Map<EntityKey, String> names = new HashMap<>();
        for (ClusterMember member : export.members()) {
            names.put(member.key(), "n" + names.size());
            node(Objects.requireNonNull(names.get(member.key())), member);
        }
        for (StatedLink link : export.links()) {
            edge(Objects.requireNonNull(names.get(link.from())), Objects.requireNonNull(names.get(link.to())), link);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void node(String name, ClusterMember member) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", name);
        value("key", member.key().toString());
        value("type", member.key().type().prefix());
        value("role", member.role().name());
        value("display", member.display());
        value("bits", String.valueOf(member.bits()));
        if (member.stability() != null) {
            value("stability", String.valueOf(member.stability()));
        }
        xml.writeEndElement();
    }

    private void edge(String source, String target, StatedLink link) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", source);
        xml.writeAttribute("target", target);
        value("link", link.type().name());
        value("datasets", String.join(" ", link.datasets()));
        value("evidence", String.join(" ", link.evidence()));
        if (link.firstSeen() != null) {
            value("firstSeen", link.firstSeen().toString());
        }
        if (link.lastSeen() != null) {
            value("lastSeen", link.lastSeen().toString());
        }
        xml.writeEndElement();
    }

    private void value(String key, String text) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(sayable(text));
        xml.writeEndElement();
    }

    /** XML 1.0, 2.2 has no way to write some characters, not even escaped; each becomes the replacement character. */
    public static String sayable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(point -> point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000 ? point : 0xFFFD).forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
