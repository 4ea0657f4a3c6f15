package org.ormek.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ormek.simulation.evidence.ComplaintRow;
import org.ormek.simulation.evidence.Complaints;
import org.ormek.simulation.evidence.EntityRow;
import org.ormek.simulation.evidence.KnownThings;
import org.ormek.simulation.evidence.MessageRow;
import org.ormek.simulation.evidence.Messages;
import org.ormek.simulation.evidence.SiteReport;
import org.ormek.simulation.evidence.SiteReports;
import org.ormek.simulation.farm.VariedFarm;
import org.ormek.simulation.file.CaptureFile;
import org.ormek.simulation.file.ComplaintFiles;
import org.ormek.simulation.file.Csv;
import org.ormek.simulation.file.JsonLines;
import org.ormek.simulation.file.Letters;
import org.ormek.simulation.file.MessageFiles;
import org.ormek.simulation.file.OutputTree;
import org.ormek.simulation.file.TagPack;
import org.ormek.simulation.file.TruthFiles;
import org.ormek.simulation.wording.Phrases;
import org.ormek.simulation.world.Calendar;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.Minting;
import org.ormek.simulation.world.Noise;
import org.ormek.simulation.world.People;
import org.ormek.simulation.world.Scale;
import org.ormek.simulation.world.Realism;
import org.ormek.simulation.world.Topology;
import org.ormek.simulation.world.World;
import org.ormek.simulation.world.WorldBuilder;

/** Plants a world of fraud networks and writes what witnesses would hand in about it. */
public final class Simulation {
    private static final int LETTER_EVERY = 40;
    private static final int MOST_LETTERS = 120;

    private Simulation() {
    }

    /**
     * Writes input files below {@code complaints/}, {@code messages/}, {@code sites/}, {@code entities/} and
     * {@code tags/}, and the truth below {@code truth/}. Files of the same name are written over; others are left.
     *
     * @throws java.io.UncheckedIOException if a file cannot be written
     */
    public static SimulationSummary write(SimulationSettings settings, Path outDir) {
        Dice dice = new Dice(settings.seed()).fork((settings.topology() == Topology.MARKET ? "" : settings.topology().name()) + "level" + settings.level());
        boolean compact = settings.networks() < SimulationSettings.COMPACT_BELOW;
        Scale scale = compact ? Scale.compact() : Scale.full();
        Realism realism = compact ? Realism.NONE : Realism.ofLevel(settings.level());
        Minting minting = new Minting(dice.fork("minting"));
        World world = new WorldBuilder(settings.topology(), Noise.ofLevel(settings.level()), realism, scale, minting, dice.fork("world")).plant(settings.networks());
        Phrases phrases = new Phrases();
        OutputTree out = new OutputTree(outDir);

        People people = new People(minting, world.truth(), dice.fork("people"));
        List<ComplaintRow> complaints = new Complaints(world, phrases, people, dice.fork("complaints")).all();
        writeComplaints(complaints, out);
        List<SiteReport> sites = new SiteReports(world, phrases, dice.fork("sites")).all();
        out.write("sites/sites.jsonl", JsonLines.of(sites.stream().map(SiteReport::fields).toList()), sites.size());
        List<MessageRow> messages = new Messages(world, phrases, dice.fork("messages")).all();
        MessageFiles.write(messages, out);
        writeKnownThings(new KnownThings(world, dice.fork("lists")), out);

        TruthFiles.writeEntities(world.truth(), out);
        TruthFiles.writeEvidence(complaints, sites, messages, out);
        return new SimulationSummary(out.rows());
    }

    /**
     * Writes {@code captures/sites.warc.gz}: pages of made-up sites of many kinds, as a crawler would have captured them. They have nothing to do with a world that
     * stands beside them.
     *
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public static void writeCaptures(long seed, int sites, Path outDir) {
        CaptureFile.write(VariedFarm.make(seed, sites, ".kz"), seed, new OutputTree(outDir));
    }

    private static void writeComplaints(List<ComplaintRow> complaints, OutputTree out) {
        List<ComplaintRow> letters = new ArrayList<>();
        List<ComplaintRow> rows = new ArrayList<>();
        for (int i = 0; i < complaints.size(); i++) {
            boolean letter = i % LETTER_EVERY == LETTER_EVERY / 2 && letters.size() < MOST_LETTERS;
            (letter ? letters : rows).add(complaints.get(i));
        }
        ComplaintFiles.write(rows, out);
        Letters.write(letters, out);
    }

    private static void writeKnownThings(KnownThings known, OutputTree out) {
        writeList("entities/blocked-phones.csv", known.blockedPhones(), out);
        writeList("entities/wallets.csv", known.wallets(), out);
        writeList("entities/hotlines-services.csv", known.services(), out);
        var tags = known.tags();
        out.write("tags/services.yaml", TagPack.of("Services and reported wallets", "Tag exchange", Calendar.END.toString(), tags), tags.size());
        List<String> addresses = known.bitcoinAddresses();
        out.write("tags/reported_XBT.txt", String.join("\n", addresses) + "\n", addresses.size());
    }

    private static void writeList(String name, List<EntityRow> rows, OutputTree out) {
        out.write(name, Csv.table(',', EntityRow.COLUMNS, rows.stream().map(EntityRow::cells).toList()), rows.size());
    }
}
