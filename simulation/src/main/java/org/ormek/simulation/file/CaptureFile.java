package org.ormek.simulation.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.ormek.simulation.farm.FarmSite;
import org.ormek.simulation.farm.SiteFarm;
import org.ormek.simulation.world.Calendar;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.Minting;

/** Pages of a farm as a crawler would have captured them: a WARC 1.1 file (ISO 28500:2017), one gzip member for each record. */
public final class CaptureFile {

    private static final int SHORTEST_DAY = 8 * 3_600;

    private CaptureFile() {
    }

    /** Writes {@code captures/sites.warc.gz}: each page once, on a day of the year, from an address of its site. */
    public static void write(SiteFarm farm, long seed, OutputTree out) {
        Dice dice = new Dice(seed).fork("captures");
        Minting minting = new Minting(dice.fork("addresses"));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int pages = 0;
        record(file, "warcinfo", "", Calendar.END.atStartOfDay().toInstant(ZoneOffset.UTC), "", dice, "application/warc-fields", "software: made-up captures\r\n".getBytes(StandardCharsets.UTF_8));
        for (FarmSite site : farm.sites()) {
            String address = minting.ip().value();
            Instant visited = Calendar.day(dice).atTime(LocalTime.ofSecondOfDay(dice.between(SHORTEST_DAY, 2 * SHORTEST_DAY))).toInstant(ZoneOffset.UTC);
            for (Map.Entry<String, String> one : new TreeMap<>(site.pages()).entrySet()) {
                visited = visited.plus(dice.between(1, 4), ChronoUnit.SECONDS);
                byte[] page = one.getValue().getBytes(StandardCharsets.UTF_8);
                ByteArrayOutputStream http = new ByteArrayOutputStream();
                http.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                http.writeBytes(page);
                record(file, "response", "http://" + site.host() + one.getKey(), visited, address, dice, "application/http;msgtype=response", http.toByteArray());
                pages++;
            }
        }
        out.write("captures/sites.warc.gz", file.toByteArray(), pages);
    }

    private static void record(ByteArrayOutputStream file, String type, String target, Instant date, String address, Dice dice, String contentType, byte[] block) {
        String id = dice.hex(16);
        String head = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + id.substring(0, 8) + "-" + id.substring(8, 12) + "-4" + id.substring(13, 16) + "-a" + id.substring(17, 20) + "-"
                + id.substring(20) + ">\r\nWARC-Date: " + date + "\r\n" + (target.isEmpty() ? "" : "WARC-Target-URI: " + target + "\r\nWARC-IP-Address: " + address + "\r\n") + "Content-Type: "
                + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        try (GZIPOutputStream member = new GZIPOutputStream(file)) {
            member.write(head.getBytes(StandardCharsets.UTF_8));
            member.write(block);
            member.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
    }
}
