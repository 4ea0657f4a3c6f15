package org.ormek.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ormek.ingest.archive.VictimDoor;
import org.ormek.ingest.complaint.ComplaintReader;
import org.ormek.ingest.entitylist.EntityListReader;
import org.ormek.ingest.row.SourceRow;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.ingest.shared.Mapping;
import org.ormek.ingest.shared.Order;
import org.ormek.ingest.shared.Parsed;
import org.ormek.ingest.shared.Readers;
import org.ormek.ingest.shared.RowParser;
import org.ormek.ingest.shared.RowReader;
import org.ormek.ingest.sitereport.SiteReportReader;
import org.ormek.ingest.tag.TagReader;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.Flag;
import org.ormek.model.Issue;
import org.ormek.model.LinkType;
import org.ormek.model.OrmekException;
import org.ormek.model.Sha256;

class ParsingTest {

    private static final byte[] SECRET = "a secret of the tests, 32 bytes.".getBytes(StandardCharsets.UTF_8);
    private final RowParser parser = new RowParser(Readers.withCardSecret(SECRET), new VictimDoor(SECRET));
    private static final Instant RECEIVED = Instant.parse("2026-06-01T00:00:00Z");

    private static Order order(ImportJob job, String file, Mapping mapping) {
        return new Order(job, "test", Sha256.ofParts(new byte[] {1}), file, mapping, "", RECEIVED);
    }

    private Parsed parse(ImportJob job, RowReader reader, Map<String, List<String>> fields) {
        return parser.parse(new SourceRow("line 1, byte 0", 1, 0, 1, fields.toString().getBytes(StandardCharsets.UTF_8), fields, null),
                order(job, "file.jsonl", Mapping.NONE), reader);
    }

    private static List<String> keys(Evidence evidence) {
        return evidence.mentions().stream().map(mention -> mention.entity().key().toString()).distinct().sorted().toList();
    }

    private static Evidence evidence(Parsed parsed) {
        assertThat(parsed.evidence()).as("issues %s", parsed.issues()).isNotNull();
        return java.util.Objects.requireNonNull(parsed.evidence());
    }

    @Test
    void victimsNeverPassTheDoor() {
        Evidence evidence = evidence(parse(ImportJob.COMPLAINTS, new ComplaintReader(), Map.of(
                "text", List.of("Мне, Асем Сарымбаевой, на номер 8 (705) 111-22-33 звонили с 8 701 614 69 58, моя почта asem@mail.kz"),
                "victim_name", List.of("Асем Сарымбаева"), "victim_phone", List.of("+77051112233"), "victim_email", List.of("asem@mail.kz"))));
        assertThat(evidence.toString()).doesNotContain("Сарымбаев", "111-22-33", "7051112233", "asem@mail.kz");
        assertThat(evidence.subject()).startsWith("subject:");
        assertThat(keys(evidence)).containsExactly("phone:+77016146958");
    }

    @Test
    void aComplaintNamesWhatItsTextAndColumnsName() {
        Evidence evidence = evidence(parse(ImportJob.COMPLAINTS, new ComplaintReader(), Map.of("received_at", List.of("2026-05-01"),
                "text", List.of("Здравствуйте, меня обманули мошенники, я перевёл им все свои деньги на hxxps://umiumiqaz[.]pro/pay, писали с @tuntunnav_group"), "amount", List.of("1250000"), "currency", List.of("KZT"),
                "phones", List.of("8 7O1 614-69-58; nonsense"))));
        assertThat(keys(evidence)).contains("phone:+77016146958", "site:umiumiqaz.pro", "messenger:telegram:@tuntunnav_group");
        assertThat(evidence.language()).isEqualTo("ru");
        assertThat(evidence.losses()).singleElement().satisfies(money -> assertThat(money.toString()).isEqualTo("1250000 KZT"));
    }

    @Test
    void badValuesAreIssuesAndBadRowsAreQuarantined() {
        Parsed kept = parse(ImportJob.COMPLAINTS, new ComplaintReader(), Map.of("text", List.of("x"), "wallets", List.of("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3")));
        assertThat(kept.issues()).extracting(issue -> issue.reason().code()).containsExactly("WalletChecksumFailed", "NothingToLink");
        assertThat(kept.evidence()).isNotNull();
        for (Map<String, List<String>> bad : List.of(Map.of("id", List.of("1")), Map.of("text", List.of("x"), "received_at", List.of("31.02.2026")),
                Map.of("text", List.of("x"), "received_at", List.of("2031-01-01")), Map.of("text", List.of("x"), "amount", List.of("much")))) {
            assertThat(parse(ImportJob.COMPLAINTS, new ComplaintReader(), bad).evidence()).as("%s", bad).isNull();
        }
    }

    @Test
    void aSiteReportStatesLinksAndTokenContractsAreServices() {
        Evidence evidence = evidence(parse(ImportJob.SITES, SiteReportReader.ofReports(), Map.of("url", List.of("www.Example-Drain.xyz."),
                "wallets", List.of("0xdAC17F958D2ee523a2206206994597C13D831ec7"), "category", List.of("wallet drainer"))));
        assertThat(evidence.links()).singleElement().satisfies(link -> {
            assertThat(link.type()).isEqualTo(LinkType.PUBLISHES_WALLET);
            assertThat(link.from()).hasToString("site:example-drain.xyz");
        });
        assertThat(evidence.flags()).extracting(Flag::kind).containsExactlyInAnyOrder(Flag.Kind.REPORTED, Flag.Kind.SERVICE);
    }

    @Test
    void aSiteReportLinksTheIconAndKeepsItsOtherHash() {
        Evidence evidence = evidence(parse(ImportJob.SITES, SiteReportReader.ofReports(), Map.of("url", List.of("https://a.example.kz/"), "favicon_mmh3", List.of("3017152606"),
                "favicon_sha256", List.of("9f86"))));
        assertThat(evidence.links()).singleElement().satisfies(link -> {
            assertThat(link.type()).isEqualTo(LinkType.HAS_FAVICON);
            assertThat(link.to()).hasToString("favicon:-1277814690");
        });
        assertThat(evidence.attributes()).containsEntry("favicon_sha256", "9f86");
    }

    @Test
    void aListNamesWhatIsABrandsOwn() {
        for (Map.Entry<String, String> brand : Map.of("kaspi", "brand: kaspi", "Народный банк", "brand: halyk", "Unheard Of", "brand: Unheard Of").entrySet()) {
            Evidence listed = evidence(parse(ImportJob.ENTITIES, new EntityListReader(), Map.of("type", List.of("favicon"), "value", List.of("-1277814690"), "brand", List.of(brand.getKey()))));
            assertThat(listed.flags()).containsExactly(new Flag(listed.mentions().getFirst().entity().key(), Flag.Kind.SERVICE, brand.getValue()));
        }
        Parsed phone = parse(ImportJob.ENTITIES, new EntityListReader(), Map.of("type", List.of("phone"), "value", List.of("+77016146958"), "brand", List.of("kaspi"), "service", List.of("true")));
        assertThat(phone.issues()).extracting(issue -> issue.reason().code()).containsExactly("UnparseableValue");
        assertThat(evidence(phone).flags()).singleElement().satisfies(flag -> assertThat(flag.label()).isEqualTo("service"));
    }

    /** What an earlier version made of a row is found by the row itself. */
    @Test
    void aRowKnowsTheEvidenceThatEarlierVersionsMadeOfIt() {
        assertThat(ImportJob.CAPTURES.earlierParsers()).containsExactly("captures/1");
        assertThat(ImportJob.COMPLAINTS.earlierParsers()).isEmpty();
        Map<String, List<String>> row = Map.of("url", List.of("https://a.example.kz/"));
        Parsed parsed = parse(ImportJob.SITES, SiteReportReader.ofReports(), row);
        assertThat(parsed.earlier()).containsExactly(Sha256.ofParts("test".getBytes(StandardCharsets.UTF_8), "sites/1".getBytes(StandardCharsets.UTF_8), new byte[0],
                row.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(parsed.ids()).hasSize(2).doesNotHaveDuplicates();
        assertThat(parse(ImportJob.COMPLAINTS, new ComplaintReader(), Map.of("text", List.of("x"))).earlier()).isEmpty();
    }

    @Test
    void tagsTellServicesFromSuspectsAndListsTakeTheirCurrencyFromTheirName() {
        Evidence exchange = evidence(parse(ImportJob.TAGS, new TagReader(), Map.of("address", List.of("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"),
                "currency", List.of("BTC"), "category", List.of("exchange"), "label", List.of("Some Exchange"))));
        assertThat(exchange.flags()).singleElement().satisfies(flag -> assertThat(flag.kind()).isEqualTo(Flag.Kind.SERVICE));
        SourceRow line = new SourceRow("line 1, byte 0", 1, 0, 1, new byte[] {1}, Map.of("value", List.of("t1MMXtBrSp1XG38Lx9cePcNUCJj5vdWfUWL")), null);
        Evidence listed = evidence(parser.parse(line, order(ImportJob.TAGS, "sanctioned_addresses_ZEC.txt", Mapping.NONE), new TagReader()));
        assertThat(keys(listed)).containsExactly("wallet:zec:t1MMXtBrSp1XG38Lx9cePcNUCJj5vdWfUWL");
        assertThat(listed.flags().getFirst().kind()).isEqualTo(Flag.Kind.SANCTIONED);
    }

    @Test
    void aDocumentReadInPartIsUsedAndSaysSo() {
        SourceRow part = new SourceRow("document", 0, 0, 1, new byte[] {1}, Map.of("text", List.of("звонили с 8 701 614 69 58")),
                new SourceRow.Defect(Issue.Reason.DOCUMENT_TRUNCATED, "Only the first 200 embedded parts were read."));
        Parsed parsed = parser.parse(part, order(ImportJob.COMPLAINTS, "letter.eml", Mapping.NONE), new ComplaintReader());
        assertThat(keys(evidence(parsed))).containsExactly("phone:+77016146958");
        assertThat(parsed.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.reason()).isEqualTo(Issue.Reason.DOCUMENT_TRUNCATED);
            assertThat(issue.message()).contains("200 embedded parts");
        });
    }

    @Test
    void mappingsRenameChooseAndRefuse() {
        Mapping mapping = Mapping.parse("rules:\n- where: {kind: ip}\n  fields: {url: host, ips: content, category: '=seen'}\n");
        assertThat(mapping.apply(Map.of("kind", List.of("ip"), "host", List.of("a.kz"), "content", List.of("8.8.8.8"))).orElseThrow())
                .containsEntry("ips", List.of("8.8.8.8")).containsEntry("category", List.of("seen"));
        assertThat(mapping.apply(Map.of("kind", List.of("other")))).isEmpty();
        assertThatThrownBy(() -> Mapping.parse("colums: {}")).isInstanceOf(OrmekException.class).hasMessageContaining("colums");
    }

    @Test
    void theSameRowIsTheSameEvidenceWhereverItStands() {
        Map<String, List<String>> fields = Map.of("text", List.of("звонили с +7 701 614 69 58"));
        SourceRow here = new SourceRow("line 1, byte 0", 1, 0, 1, new byte[] {7}, fields, null);
        SourceRow there = new SourceRow("line 9, byte 99", 9, 99, 1, new byte[] {7}, fields, null);
        Order other = new Order(ImportJob.COMPLAINTS, "test", Sha256.ofParts(new byte[] {2}), "other.jsonl", Mapping.NONE, "", RECEIVED);
        assertThat(evidence(parser.parse(here, order(ImportJob.COMPLAINTS, "a.jsonl", Mapping.NONE), new ComplaintReader())).id())
                .isEqualTo(evidence(parser.parse(there, other, new ComplaintReader())).id());
    }

    @Test
    void aTextKeepsOnlyTheLastDigitsOfACard() {
        String text = "Перевела на карту 5169 9325 8667 1091, звонили с +7 701 614 69 58";
        Evidence kept = evidence(parse(ImportJob.COMPLAINTS, new ComplaintReader(), Map.of("text", List.of(text))));
        assertThat(kept.text()).isEqualTo("Перевела на карту **** **** **** 1091, звонили с +7 701 614 69 58");
        assertThat(kept.mentions()).anySatisfy(mention -> assertThat(mention.entity().key().type()).isEqualTo(EntityType.PAYMENT_CARD));
    }
}
