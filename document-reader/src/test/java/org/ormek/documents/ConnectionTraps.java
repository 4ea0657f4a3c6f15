package org.ormek.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDXFAResource;

/** Documents that ask their reader to open a connection or another file. */
final class ConnectionTraps {

    private ConnectionTraps() {}

    /** By name of file; {@code url} is where nobody may call, {@code secret} the URL of a file that nobody may read. */
    static Map<String, byte[]> all(String url, String secret) throws Exception {
        String entities = "<!DOCTYPE r [<!ENTITY net SYSTEM \"" + url + "\"><!ENTITY file SYSTEM \"" + secret + "\">]>";
        String parameter = "<!DOCTYPE r [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>";
        Map<String, byte[]> traps = new LinkedHashMap<>();
        traps.put("entity.xml", bytes("<?xml version=\"1.0\"?>" + entities + "<r>&net;&file;</r>"));
        traps.put("parameter.xml", bytes("<?xml version=\"1.0\"?>" + parameter + "<r>x</r>"));
        traps.put("dtd.xml", bytes("<?xml version=\"1.0\"?><!DOCTYPE r SYSTEM \"" + url + "\"><r>x</r>"));
        traps.put("schema.xml", bytes("<r xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='" + url + "'>x</r>"));
        traps.put("include.xml", bytes("<r xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='" + secret + "' parse='text'/><xi:include href='" + url + "'/></r>"));
        traps.put("style.xml", bytes("<?xml version=\"1.0\"?><?xml-stylesheet type='text/xsl' href='" + url + "'?><r>x</r>"));
        traps.put("entity.svg", bytes("<?xml version=\"1.0\"?>" + entities.replace("DOCTYPE r", "DOCTYPE svg")
                + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><text>&net;&file;</text><image xlink:href='" + url + "'/></svg>"));
        traps.put("public.svg", bytes("<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"" + url + "\"><svg xmlns='http://www.w3.org/2000/svg'><text>Allowed</text></svg>"));
        traps.put("entity.rss", bytes("<?xml version=\"1.0\"?>" + entities.replace("DOCTYPE r", "DOCTYPE rss") + "<rss version='2.0'><channel><title>&net;&file;</title></channel></rss>"));
        traps.put("entity.fb2", bytes("<?xml version=\"1.0\"?>" + entities.replace("DOCTYPE r", "DOCTYPE FictionBook") + "<FictionBook xmlns='http://www.gribuser.ru/xml/fictionbook/2.0'><body><p>&net;&file;</p></body></FictionBook>"));
        traps.put("links.html", bytes("<html><head><base href='" + url + "'><link rel=stylesheet href='" + url + "'><meta http-equiv=refresh content='0;url=" + url + "'></head><body>x<img src='"
                + url + "'><iframe src='" + url + "'></iframe><object data='" + url + "'></object></body></html>"));
        traps.putAll(officeTraps(url, entities, parameter));
        String authority = url.substring("http://".length());
        for (String other : new String[] {"jar:" + url + "!/x", "ftp://" + authority, "netdoc:" + url, "jar:ftp://" + authority + "!/x"}) {
            traps.put(other.replaceAll("[^a-z]+", "-") + "entity.xml", bytes("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY net SYSTEM \"" + other + "\">]><r>&net;</r>"));
        }
        traps.put("inside.eml", Documents.letterWith(traps.get("entity.svg"), "entity.svg", "image/svg+xml").getBytes(StandardCharsets.UTF_8));
        traps.put("inside.zip", Documents.zip(Map.of("dtd.xml", traps.get("dtd.xml"))));
        traps.put("stream.pdf", PdfTraps.pdf("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(" + url + ")>>>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>", "<</F<</FS/URL/F(" + url + ")>>/Length 0>>\nstream\n\nendstream"));
        traps.put("xfa.pdf", xfa(bytes("<?xml version=\"1.0\"?>" + entities.replace("DOCTYPE r", "DOCTYPE xdp") + "<xdp>&net;&file;</xdp>")));
        return traps;
    }

    private static Map<String, byte[]> officeTraps(String url, String entities, String parameter) throws Exception {
        Map<String, byte[]> traps = new LinkedHashMap<>();
        byte[] docx = Documents.docx("Marker");
        for (String entry : new String[] {"word/document.xml", "docProps/core.xml", "[Content_Types].xml", "_rels/.rels"}) {
            String xml = new String(Documents.unzip(docx).get(entry), StandardCharsets.UTF_8);
            String body = xml.substring(xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0);
            String name = entry.replaceAll("[^a-zA-Z.]", "-");
            traps.put("entity-" + name + ".docx", Documents.with(docx, entry, bytes("<?xml version=\"1.0\"?>" + entities + body.replace("Marker", "&net;&file;"))));
            traps.put("parameter-" + name + ".docx", Documents.with(docx, entry, bytes("<?xml version=\"1.0\"?>" + parameter + body)));
        }
        traps.put("template.docx", Documents.with(docx, "word/_rels/document.xml.rels", bytes(
                "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\""
                        + url + "\" TargetMode=\"External\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\""
                        + url + "\" TargetMode=\"External\"/></Relationships>")));
        byte[] xlsx = Documents.xlsx("Marker");
        String strings = new String(Documents.unzip(xlsx).get("xl/sharedStrings.xml"), StandardCharsets.UTF_8);
        traps.put("entity.xlsx", Documents.with(xlsx, "xl/sharedStrings.xml", bytes("<?xml version=\"1.0\"?>" + entities
                + strings.substring(strings.indexOf("?>") + 2).replace("Marker", "&net;&file;"))));
        Map<String, byte[]> odt = new LinkedHashMap<>();
        odt.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
        odt.put("content.xml", bytes("<?xml version=\"1.0\"?>" + entities + "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text><text:p>&net;&file;</text:p></office:text></office:body></office:document-content>"));
        traps.put("entity.odt", Documents.zip(odt));
        return traps;
    }

    private static byte[] xfa(byte[] xml) throws Exception {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDAcroForm form = new PDAcroForm(document);
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createOutputStream()) {
                out.write(xml);
            }
            form.setXFA(new PDXFAResource(stream));
            document.getDocumentCatalog().setAcroForm(form);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
