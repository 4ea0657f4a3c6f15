package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.api.Problems.problem;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.ormek.api.security.Role;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clusters as files. */
class ClusterExportTest {

    private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";
    private static final String DOMAIN = "539f2a97-4b3e-5c71-8c3a-c8f4131127d1";
    private final ApiForTests api = ApiForTests.shared();

    private HttpResponse<String> export(String id, String format) {
        return export(id, format, format);
    }

    private HttpResponse<String> export(String id, String format, String ending) {
        HttpResponse<String> answer = api.get("/api/v1/clusters/" + id + "/export?format=" + format, api.outsider(Role.CONSUMER));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"ormek-cluster-" + id + "." + ending + "\"");
        return answer;
    }

    @Test
    void jsonHoldsMembersAndTheLinksAmongThem() {
        HttpResponse<String> answer = export(ClusterTwin.FIRST, "json");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode export = JsonMapper.builder().build().readTree(answer.body());
        assertThat(export.path("members").size()).isEqualTo(3);
        assertThat(export.path("links").size()).as("the exchange is no member, and a link is there once").isEqualTo(1);
        assertThat(export.path("links").get(0).toString()).contains("\"from\":\"site:pay-kaspi.example\",\"to\":\"phone:+77011234567\",\"type\":\"HAS_CONTACT\"", "\"datasets\":[\"open\"]");
        assertThat(export.path("cuts").toString()).isEqualTo("[]");
        assertThat(export.path("caveat").asString()).contains("not a verdict");
    }

    @Test
    void nothingInCsvIsAFormula() {
        HttpResponse<String> answer = export(ClusterTwin.NASTY, "csv");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body().split("\r\n")).containsExactly("\uFEFFrun,cluster,key,type,role,display,bits,stability",
                row("messenger:telegram:pay_kz,messenger,MESSENGER_CONTACT,'@pay_kz"), row("site:a.example,site,LANDING_SITE,\"'=HYPERLINK(\"\"http://a.example\"\",\"\"төлем\"\")\""),
                row("site:b.example,site,LANDING_SITE,'-2+3|cmd"), row("site:c.example,site,LANDING_SITE,'\t=1+1"), row("site:d.example,site,LANDING_SITE,\"a,\"\"b\"\"\nc\""),
                row("site:e.example,site,LANDING_SITE,</data><script>&\u0001]]> \uD83D\uDCB0"));
        assertThat(export(ClusterTwin.FIRST, "csv").body()).contains(",phone:+77011234567,phone,CALLING_NUMBER,'+7 701 123 4567,12.5,1.0\r\n", "7kv8f3t4,7.5,\r\n");
    }

    private static String row(String cells) {
        return "run-20260601080000-1," + ClusterTwin.NASTY + "," + cells + ",-0.5,0.6";
    }

    @Test
    void graphMlIsWellFormedWhateverTheMembersAreCalled() throws Exception {
        HttpResponse<String> answer = export(ClusterTwin.NASTY, "graphml");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/graphml+xml");
        Document document = parse(answer.body());
        NodeList nodes = document.getElementsByTagNameNS(GRAPHML, "node");
        assertThat(nodes.getLength()).isEqualTo(6);
        assertThat(value((Element) nodes.item(5), "display")).isEqualTo("</data><script>&\uFFFD]]> \uD83D\uDCB0");
        assertThat(value((Element) nodes.item(1), "display")).startsWith("=HYPERLINK(\"http");
        assertThat(document.getElementsByTagNameNS(GRAPHML, "edge").getLength()).isZero();
    }

    @Test
    void graphMlHasMembersAsNodesAndStatedLinksAsEdges() throws Exception {
        Document document = parse(export(ClusterTwin.FIRST, "graphml").body());
        NodeList nodes = document.getElementsByTagNameNS(GRAPHML, "node");
        Element phone = (Element) nodes.item(0);
        assertThat(List.of(value(phone, "key"), value(phone, "type"), value(phone, "role"), value(phone, "display"), value(phone, "bits"), value(phone, "stability")))
                .containsExactly("phone:+77011234567", "phone", "CALLING_NUMBER", "+7 701 123 4567", "12.5", "1.0");
        assertThat(value((Element) nodes.item(2), "stability")).isEmpty();
        Element edge = (Element) document.getElementsByTagNameNS(GRAPHML, "edge").item(0);
        assertThat(edge.getAttribute("source") + edge.getAttribute("target")).isEqualTo("n1n0");
        assertThat(value(edge, "link") + " " + value(edge, "datasets")).isEqualTo("HAS_CONTACT open");
        assertThat(value(edge, "evidence")).hasSize(64);
        NodeList declared = document.getElementsByTagNameNS(GRAPHML, "key");
        List<String> ids = IntStream.range(0, declared.getLength()).mapToObj(i -> ((Element) declared.item(i)).getAttribute("id")).toList();
        NodeList used = document.getElementsByTagNameNS(GRAPHML, "data");
        assertThat(IntStream.range(0, used.getLength()).mapToObj(i -> ((Element) used.item(i)).getAttribute("key")).toList()).isSubsetOf(ids).contains("caveat", "run", "cluster");
    }

    @Test
    void stixHoldsMembersAsObservablesAndEveryReferenceLeadsSomewhere() {
        HttpResponse<String> answer = export(ClusterTwin.FIRST, "stix", "stix.json");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/stix+json;version=2.1");
        assertThat(export(ClusterTwin.FIRST, "stix", "stix.json").body()).as("the same bytes each time").isEqualTo(answer.body());
        JsonNode bundle = JsonMapper.builder().build().readTree(answer.body());
        assertThat(bundle.path("type").asString()).isEqualTo("bundle");
        List<String> ids = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<String> references = new ArrayList<>();
        bundle.path("objects").forEach(object -> {
            ids.add(object.path("id").asString());
            types.add(object.path("type").asString());
            assertThat(object.path("id").asString()).startsWith(object.path("type").asString() + "--");
            assertThat(object.path("spec_version").asString()).isEqualTo("2.1");
            object.forEachEntry((name, value) -> {
                if (name.endsWith("_ref")) {
                    references.add(value.asString());
                } else if (name.endsWith("_refs")) {
                    value.forEach(reference -> references.add(reference.asString()));
                }
            });
            object.path("extensions").propertyNames().forEach(references::add);
        });
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(references).isNotEmpty().isSubsetOf(ids);
        assertThat(types).contains("infrastructure", "grouping", "report", "extension-definition", "domain-name", "x-ormek-identifier").doesNotContain("threat-actor");
        assertThat(types.stream().filter("relationship"::equals)).as("three members and one link").hasSize(4);
        // The id of a domain name is that of everybody: RFC 9562 version 5 in the namespace of STIX 2.1.
        assertThat(ids).contains("domain-name--" + DOMAIN);
        assertThat(answer.body()).contains("\"value\":\"pay-kaspi.example\"", "\"value\":\"+77011234567\"", "\"kind\":\"phone-number\"", "\"role\":\"CALLING_NUMBER\"", "not a verdict",
                "\"link\":\"HAS_CONTACT\"", "\"first_seen\":\"2026-03-02T10:00:00.000Z\"");
        assertThat(export(ClusterTwin.NASTY, "stix", "stix.json").body()).contains("\"account_type\":\"telegram\"", "\"account_login\":\"pay_kz\"");
    }

    @Test
    void followTheMoneyHasALineForEachEntityAndLink() {
        HttpResponse<String> answer = export(ClusterTwin.FIRST, "ftm", "ftm.jsonl");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json+ftm");
        List<JsonNode> lines = answer.body().lines().map(line -> JsonMapper.builder().build().readTree(line)).toList();
        List<String> ids = lines.stream().map(line -> line.path("id").asString()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(lines).extracting(line -> line.path("schema").asString()).containsExactly("Event", "UserAccount", "UnknownLink", "HyperText", "UnknownLink", "CryptoWallet", "UnknownLink", "UnknownLink");
        lines.stream().filter(line -> line.path("schema").asString().equals("UnknownLink")).forEach(link -> assertThat(ids)
                .contains(link.path("properties").path("subject").get(0).asString(), link.path("properties").path("object").get(0).asString()));
        assertThat(lines.getFirst().path("properties").path("description").get(0).asString()).contains("not a verdict");
        assertThat(lines.get(1).path("properties").path("phone").toString()).isEqualTo("[\"+77011234567\"]");
    }

    @Test
    void aClusterThatIsTooLargeForAFileIsRefusedWithAWayOut() {
        assertThat(problem(api.get("/api/v1/clusters/" + ClusterTwin.HUGE + "/export?format=csv", api.outsider(Role.INVESTIGATOR)), 422)).contains("10001 members", "'offset'");
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String value(Element of, String key) {
        NodeList all = of.getElementsByTagNameNS(GRAPHML, "data");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).filter(value -> value.getAttribute("key").equals(key)).map(Element::getTextContent)
                .findFirst().orElse("");
    }
}
