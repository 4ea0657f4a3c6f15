package org.ormek.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Plants a world from a seed. */
public final class WorldBuilder {
    private final Noise noise;
    private final Scale scale;
    private final TruthLedger truth = new TruthLedger();
    private final Minting minting;
    private final Dice dice;

    /**
     * Prepares a world.
     *
     * @param noise   how hard it is to read
     * @param scale   how much a network has
     * @param minting makes the identifiers
     * @param dice    the stream of all other choices
     */
    public WorldBuilder(Noise noise, Scale scale, Minting minting, Dice dice) {
        this.noise = noise;
        this.scale = scale;
        this.minting = minting;
        this.dice = dice;
    }

    /** Plants the given number of networks and the honest part of the world around them. */
    public World plant(int networkCount) {
        SharedGround shared = shared(networkCount);
        List<Network> networks = new ArrayList<>();
        for (int i = 1; i <= networkCount; i++) {
            NetworkBuilder builder = new NetworkBuilder(String.format("network-%04d", i), shared, noise, scale, truth, minting, dice.fork("network" + i));
            networks.add(builder.build());
        }
        List<HonestFirm> firms = many((int) Math.round(networkCount * noise.benignSitesPerNetwork() * scale.benign()), this::firm);
        return new World(List.copyOf(networks), firms, shared, noise, scale, truth);
    }

    private SharedGround shared(int networkCount) {
        LocalDate from = Calendar.START;
        LocalDate to = Calendar.END;
        List<Asset> cdn = benign(8, "cdn", minting::ip);
        List<Asset> hosts = benign(25, "shared_host", minting::ip);
        List<Asset> nameServers = benign(6, "default_name_server", () -> minting.nameServer(minting.stem() + "-registrar.net"));
        List<Asset> kits = benign(Math.max(3, networkCount / 6), "kit_tracker", minting::tracker);
        List<Asset> brands = benign(6, "brand_tracker", minting::tracker);
        List<Asset> mules = benign(Math.min(20, Math.max(3, networkCount / 4)), "shared_mule", () -> minting.mule(from, to));
        List<Asset> hotlines = benign(12, "spoofed_hotline", minting::landline);
        List<Asset> exchanges = benign(6, "exchange", () -> minting.wallet(from, to));
        List<String> names = many(6, () -> minting.brand(minting.stem()).replaceFirst(" .*", " Exchange"));
        List<Asset> decoys = new ArrayList<>();
        if (noise.decoy() > 0) {
            decoys.addAll(benign(5, "decoy", minting::tracker));
            decoys.addAll(benign(5, "decoy", minting::mobile));
            decoys.addAll(benign(5, "decoy", () -> minting.email(minting.stem() + "-mail.com", from, to)));
        }
        return new SharedGround(cdn, hosts, nameServers, kits, brands, mules, hotlines, exchanges, names, decoys);
    }

    private HonestFirm firm() {
        String stem = minting.stem();
        Asset site = minting.site(stem, Calendar.START, Calendar.END);
        Asset phone = dice.chance(.5) ? minting.landline() : minting.mobile();
        Asset email = minting.email(site.value(), Calendar.START, Calendar.END);
        List.of(site, phone, email).forEach(asset -> truth.own(asset, null, "honest_firm"));
        return new HonestFirm(minting.brand(stem), phone, site, email);
    }

    private List<Asset> benign(int count, String role, Supplier<Asset> maker) {
        List<Asset> assets = many(count, maker);
        assets.forEach(asset -> truth.own(asset, null, role));
        return assets;
    }

    private static <T> List<T> many(int count, Supplier<T> maker) {
        List<T> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(maker.get());
        }
        return List.copyOf(made);
    }
}
