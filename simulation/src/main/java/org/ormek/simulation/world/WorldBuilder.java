package org.ormek.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Plants a world from a seed. */
public final class WorldBuilder {
    private static final int WHOLESALERS = 3;
    private static final int RENTED_NUMBERS = 6;
    private final Noise noise;
    private final Realism realism;
    private final Scale scale;
    private final TruthLedger truth = new TruthLedger();
    private final Minting minting;
    private final Dice dice;

    /**
     * Prepares a world.
     *
     * @param noise   how hard it is to read
     * @param realism what full-size worlds have and small ones do without
     * @param scale   how much a network has
     * @param minting makes the identifiers
     * @param dice    the stream of all other choices
     */
    public WorldBuilder(Noise noise, Realism realism, Scale scale, Minting minting, Dice dice) {
        this.noise = noise;
        this.realism = realism;
        this.scale = scale;
        this.minting = minting;
        this.dice = dice;
    }

    /** Plants the given number of networks and the honest part of the world around them. */
    public World plant(int networkCount) {
        SharedGround shared = shared(networkCount);
        List<Network> networks = new ArrayList<>();
        for (int i = 1; i <= networkCount; i++) {
            NetworkBuilder builder = new NetworkBuilder(String.format("network-%04d", i), shared, noise, realism, scale, truth, minting, dice.fork("network" + i));
            networks.add(builder.build());
        }
        List<HonestFirm> firms = many((int) Math.round(networkCount * noise.benignSitesPerNetwork() * scale.benign()), this::firm);
        List<List<Asset>> loners = many((int) (networkCount * scale.complaints() * realism.loners()), this::loner);
        return new World(List.copyOf(networks), loners, firms, shared, noise, realism, scale, truth);
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
        List<List<Asset>> rented = new ArrayList<>();
        List<Asset> shorteners = new ArrayList<>();
        List<Asset> places = new ArrayList<>();
        if (realism.any()) {
            for (int i = 0; i < WHOLESALERS; i++) {
                rented.add(benign(RENTED_NUMBERS, "rented_number", minting::landline));
            }
            shorteners.addAll(benign(8, "link_shortener", () -> minting.site(minting.stem(), from, to)));
            places.addAll(benign(15, "public_place", () -> minting.site(minting.stem(), from, to)));
        }
        List<Asset> decoys = new ArrayList<>();
        if (noise.decoy() > 0) {
            decoys.addAll(benign(5, "decoy", minting::tracker));
            decoys.addAll(benign(5, "decoy", minting::mobile));
            decoys.addAll(benign(5, "decoy", () -> minting.email(minting.stem() + "-mail.com", from, to)));
        }
        return new SharedGround(cdn, hosts, nameServers, kits, brands, mules, hotlines, exchanges, names, List.copyOf(rented), List.copyOf(shorteners), List.copyOf(places), decoys);
    }

    private List<Asset> loner() {
        LocalDate first = Calendar.day(dice);
        LocalDate last = first.plusDays(7);
        List<Asset> assets = List.of(minting.phone(first, last), dice.chance(.6) ? minting.mule(first, last) : minting.site(minting.stem(), first, last));
        truth.group(assets, "loner " + assets.getFirst().value(), "lone_fraudster");
        return assets;
    }

    private HonestFirm firm() {
        String stem = minting.stem();
        Asset site = minting.site(stem, Calendar.START, Calendar.END);
        Asset phone = dice.chance(.5) ? minting.landline() : minting.mobile();
        Asset email = minting.email(site.value(), Calendar.START, Calendar.END);
        truth.group(List.of(site, phone, email), "firm " + site.value(), "honest_firm");
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
