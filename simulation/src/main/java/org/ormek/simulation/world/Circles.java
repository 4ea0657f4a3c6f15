package org.ormek.simulation.world;

import java.util.List;

/** Closed circles of three to seven networks with suppliers of their own; the CDN alone is the one that everybody uses. */
final class Circles implements Neighbourhood {
    private static final int FEWEST = 3;
    private static final int MOST = 7;
    private final Suppliers market;
    private final Scale scale;
    private final Noise noise;
    private final GroundMaker ground;
    private final Minting minting;
    private final Dice dice;
    private Suppliers suppliers;
    private HandedOn handedOn;
    private int places;

    Circles(Suppliers market, Scale scale, Noise noise, GroundMaker ground, Minting minting, Dice dice) {
        this.market = market;
        this.scale = scale;
        this.noise = noise;
        this.ground = ground;
        this.minting = minting;
        this.dice = dice;
        this.suppliers = market;
        this.handedOn = new HandedOn(0);
    }

    @Override
    public Surroundings next() {
        if (places == 0) {
            places = dice.between(FEWEST, MOST);
            suppliers = suppliers();
            handedOn = new HandedOn(noise.muleShared()); // as often as accounts are lent
        }
        places--;
        return new Surroundings(suppliers, handedOn, size());
    }

    private Suppliers suppliers() {
        List<Asset> hosts = ground.benign(2, "circle_host", minting::ip);
        List<Asset> nameServers = ground.benign(2, "circle_name_server", () -> minting.nameServer(minting.stem() + "-hosting.net"));
        List<Asset> kits = ground.benign(2, "kit_tracker", minting::tracker);
        List<Asset> mules = ground.benign(4, "shared_mule", () -> minting.mule(Calendar.START, Calendar.END));
        List<List<Asset>> rented = market.rented().isEmpty() ? List.of() : List.of(ground.benign(4, "rented_number", minting::landline));
        return new Suppliers(market.cdnIps(), hosts, nameServers, kits, mules, rented);
    }

    /** A third are telephone rooms, a quarter farms of sites; six in ten are small, one in ten is large. */
    private Scale size() {
        double trade = dice.unit();
        double size = dice.unit();
        double all = size < .6 ? .45 : size < .9 ? 1 : 3.5;
        double calling = trade < .33 ? 1.6 : trade < .58 ? .3 : 1;
        double publishing = trade < .33 ? .2 : trade < .58 ? 2.2 : 1;
        return scale.times(calling * all, publishing * all, all);
    }
}
