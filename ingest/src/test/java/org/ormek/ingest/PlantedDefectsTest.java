package org.ormek.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jspecify.annotations.Nullable;
import org.ormek.ingest.archive.VictimDoor;
import org.ormek.ingest.complaint.ComplaintReader;
import org.ormek.ingest.row.RowSource;
import org.ormek.ingest.row.RowSources;
import org.ormek.ingest.row.SourceRow;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.ingest.shared.Mapping;
import org.ormek.ingest.shared.Order;
import org.ormek.ingest.shared.Parsed;
import org.ormek.ingest.shared.Readers;
import org.ormek.ingest.shared.RowParser;
import org.ormek.model.Issue;
import org.ormek.model.Sha256;

/** Thousands of planted defects among good rows: each is named with its reason at its place, and no good row suffers. */
class PlantedDefectsTest {

    private static final int PLANTED = 2_500;
    private static final String HEADER = "id,received_at,amount,currency,text\n";

    @TempDir
    Path folder = Path.of(".");
    private final Map<Long, PlantedDefect> planted = new HashMap<>();
    private final Set<Long> good = new HashSet<>();
    private long offset;

    @ParameterizedTest
    @EnumSource
    void everyPlantedDefectIsNamedAtItsPlaceAndNoGoodRowSuffers(PlantedDefect.Form form) throws IOException {
        long seed = System.nanoTime();
        Path file = plant(form, new Random(seed));
        RowParser parser = new RowParser(Readers.withCardSecret(new byte[32]), new VictimDoor(new byte[32]));
        Order order = new Order(ImportJob.COMPLAINTS, "test", Sha256.ofParts(new byte[] {1}), file.getFileName().toString(), Mapping.NONE, "",
                Instant.parse("2026-11-01T00:00:00Z"));
        List<String> wrong = new ArrayList<>();
        long bytes = 0;
        try (RowSource rows = RowSources.open(file, file.getFileName().toString(), "", StandardCharsets.UTF_8)) {
            for (@Nullable SourceRow row = rows.next(); row != null; row = rows.next()) {
                bytes += row.byteLength();
                Parsed parsed = parser.parse(row, order, new ComplaintReader());
                PlantedDefect defect = planted.remove(row.byteOffset());
                if (defect == null) {
                    if (!good.remove(row.byteOffset()) || parsed.evidence() == null) {
                        wrong.add("good row refused at " + row.location() + ": " + parsed.issues());
                    }
                } else if (parsed.issues().stream().map(Issue::reason).noneMatch(defect.reason()::equals)
                        || (parsed.evidence() == null) != defect.reason().quarantines()) {
                    wrong.add(defect + " was taken for " + parsed.issues());
                }
            }
            assertThat(bytes + rows.separatorBytes()).as("seed " + seed).isEqualTo(Files.size(file));
        }
        assertThat(wrong).as("seed " + seed).isEmpty();
        assertThat(planted).as("not met at their places, seed " + seed).isEmpty();
        assertThat(good).as("good rows not met, seed " + seed).isEmpty();
    }

    private Path plant(PlantedDefect.Form form, Random random) throws IOException {
        List<PlantedDefect> kinds = Arrays.stream(PlantedDefect.values()).filter(kind -> kind.form() == form).toList();
        Path file = folder.resolve("planted." + form.name().toLowerCase(java.util.Locale.ROOT));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (form == PlantedDefect.Form.CSV) {
                out.write(HEADER.getBytes(StandardCharsets.UTF_8));
                offset = HEADER.length();
            }
            int heavy = 0;
            for (int i = 0; i < PLANTED; i++) {
                for (int neighbours = random.nextInt(3); neighbours >= 0; neighbours--) {
                    good.add(offset);
                    write(out, goodRow(form, random), random);
                }
                PlantedDefect kind = kinds.get(i % kinds.size());
                if (!kind.isHeavy() || heavy++ < 3) {
                    planted.put(offset, kind);
                    write(out, kind.bytes(random), random);
                }
            }
            good.add(offset);
            write(out, goodRow(form, random), random);
        }
        return file;
    }

    /** Good rows have what defects are made of: quotes, line ends in cells, byte order marks, letters of all kinds. */
    private static byte[] goodRow(PlantedDefect.Form form, Random random) {
        int id = random.nextInt(Integer.MAX_VALUE);
        String row = switch (random.nextInt(4)) {
            case 0 -> form == PlantedDefect.Form.CSV ? id + ",2026-01-01,12 000,KZT,\"said \"\"code\"\", then\nhung up\""
                    : "{\"id\":\"" + id + "\",\"text\":\"said \\\"code\\\", then\\nhung up\",\"amount\":12000,\"currency\":\"KZT\"}";
            case 1 -> form == PlantedDefect.Form.CSV ? id + ",,,,Қоңырау шалды: 8 701 614-69-58" : "{\"id\":\"" + id + "\",\"text\":\"Қоңырау шалды: 8 701 614-69-58 \\ud83d\\ude00\"}";
            case 2 -> form == PlantedDefect.Form.CSV ? "\uFEFF" + id + ",2026-02-28,1.5,BTC,=not a formula here" : "\uFEFF{\"id\":\"" + id + "\",\"text\":\"=not a formula\",\"received_at\":\"2026-02-28\"}";
            default -> form == PlantedDefect.Form.CSV ? id + ",2024-02-29T10:00:00+05:00,0,KZT,звонили" : "{\"id\":\"" + id + "\",\"text\":\"звонили\",\"received_at\":\"2024-02-29T10:00:00+05:00\"}";
        };
        return row.getBytes(StandardCharsets.UTF_8);
    }

    /** Line ends are mixed, as in files that went through several hands. */
    private void write(OutputStream out, byte[] row, Random random) throws IOException {
        String end = switch (random.nextInt(4)) {
            case 0 -> "\r\n";
            case 1 -> "\r";
            default -> "\n";
        };
        out.write(row);
        out.write(end.getBytes(StandardCharsets.US_ASCII));
        offset += row.length + end.length();
    }
}
