package org.ormek.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Makes what nobody owns for fraud and writes it into the truth. */
final class GroundMaker {
    private static final int WHOLESALERS = 3;
    private static final int RENTED_NUMBERS = 6;
    private final TruthLedger truth;
    private final Minting minting;

    GroundMaker(TruthLedger truth, Minting minting) {
        this.truth = truth;
        this.minting = minting;
    }

    /** What many use in a world of so many networks. */
    SharedGround shared(int networkCount, Realism realism, Noise noise) {
        var from = Calendar.START;
        var to = Calendar.END;
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
        Suppliers market = new Suppliers(cdn, hosts, nameServers, kits, mules, List.copyOf(rented));
        return new SharedGround(market, brands, hotlines, exchanges, names, List.copyOf(shorteners), List.copyOf(places), List.copyOf(decoys));
    }

    /** Things that no network owns, in the given role. */
    List<Asset> benign(int count, String role, Supplier<Asset> maker) {
        List<Asset> assets = many(count, maker);
        assets.forEach(asset -> truth.own(asset, null, role));
        return assets;
    }

    /** So many of something. */
    static <T> List<T> many(int count, Supplier<T> maker) {
        List<T> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(maker.get());
        }
        return List.copyOf(made);
    }
}
