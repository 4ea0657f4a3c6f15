package org.ormek.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Plants a world from a seed. */
public final class WorldBuilder {
    private final Topology topology;
    private final Noise noise;
    private final Realism realism;
    private final Scale scale;
    private final TruthLedger truth = new TruthLedger();
    private final Minting minting;
    private final Dice dice;

    /**
     * Prepares a world.
     *
     * @param topology who shares with whom
     * @param noise   how hard it is to read
     * @param realism what full-size worlds have and small ones do without
     * @param scale   how much a network has
     * @param minting makes the identifiers
     * @param dice    the stream of all other choices
     */
    public WorldBuilder(Topology topology, Noise noise, Realism realism, Scale scale, Minting minting, Dice dice) {
        this.topology = topology;
        this.noise = noise;
        this.realism = realism;
        this.scale = scale;
        this.minting = minting;
        this.dice = dice;
    }

    /** Plants the given number of networks and the honest part of the world around them. */
    public World plant(int networkCount) {
        GroundMaker ground = new GroundMaker(truth, minting);
        SharedGround shared = ground.shared(networkCount, realism, noise);
        Neighbourhood neighbourhood = topology == Topology.MARKET ? Neighbourhood.market(shared.market(), scale)
                : new Circles(shared.market(), scale, noise, ground, minting, dice.fork("circles"));
        List<Network> networks = new ArrayList<>();
        for (int i = 1; i <= networkCount; i++) {
            NetworkBuilder builder = new NetworkBuilder(String.format("network-%04d", i), neighbourhood.next(), noise, realism, truth, minting, dice.fork("network" + i));
            networks.add(builder.build());
        }
        List<HonestFirm> firms = GroundMaker.many((int) Math.round(networkCount * noise.benignSitesPerNetwork() * scale.benign()), this::firm);
        List<List<Asset>> loners = GroundMaker.many((int) (networkCount * scale.complaints() * realism.loners()), this::loner);
        return new World(List.copyOf(networks), loners, firms, shared, noise, realism, truth);
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
}
