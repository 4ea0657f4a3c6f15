package org.ormek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ormek.api.Problems.problem;

import java.io.StringReader;
import java.net.http.HttpResponse;
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
    private final ApiForTests api = ApiForTests.shared();

    private HttpResponse<String> export(String id, String format) {
        HttpResponse<String> answer = api.get("/api/v1/clusters/" + id + "/export?format=" + format, api.outsider(Role.CONSUMER));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"ormek-cluster-" + id + "." + format + "\"");
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
