package org.ormek.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Builds one network: what it buys for itself and what it shares with others. */
final class NetworkBuilder {
    private static final double SIGMA = .8;
    private final String id;
    private final Surroundings around;
    private final Noise noise;
    private final Realism realism;
    private final TruthLedger truth;
    private final Minting minting;
    private final Dice dice;
    private final LocalDate from;
    private final LocalDate to;

    NetworkBuilder(String id, Surroundings around, Noise noise, Realism realism, TruthLedger truth, Minting minting, Dice dice) {
        this.id = id;
        this.around = around;
        this.noise = noise;
        this.realism = realism;
        this.truth = truth;
        this.minting = minting;
        this.dice = dice;
        this.from = Calendar.START.plusDays(dice.between(0, 200));
        LocalDate end = from.plusDays(dice.between(90, 330));
        this.to = end.isAfter(Calendar.END) ? Calendar.END : end;
    }

    Network build() {
        Scale scale = around.scale();
        String stem = minting.stem();
        FraudScheme scheme = dice.pick(List.of(FraudScheme.values()));
        double place = dice.unit();
        Language language = place < .60 ? Language.RU : place < .92 ? Language.KK : Language.EN;
        List<Asset> openers = owned("opener", size(scale.phones() * .8, SIGMA), 7, 32, this::number);
        List<Asset> closers = owned("closer", size(scale.phones() * .2, .5), 30, 90, minting::phone);
        List<Asset> messengers = owned("messenger", size(scale.handles(), .5), 40, 120, minting::telegram);
        List<Asset> sites = owned("landing_site", size(scale.sites(), .9), 10, 55, (a, b) -> minting.site(stem, a, b));
        List<Asset> wallets = owned("payment_wallet", size(scale.wallets(), .5), 90, 190, minting::wallet);
        String mailHost = dice.chance(.5) ? sites.getFirst().value() : minting.stem() + "-mail.com";
        List<Asset> emails = owned("contact_email", dice.between(1, 3), 60, 150, (a, b) -> minting.email(mailHost, a, b));
        List<Asset> ips = owned("dedicated_host", Math.max(1, sites.size() / 4), 365, 365, (a, b) -> minting.ip());
        List<Asset> certificates = owned("certificate", Math.max(1, sites.size() / 2), 365, 365, (a, b) -> minting.certificate());
        List<Asset> nameServers = dice.chance(.3)
                ? owned("name_server", 2, 365, 365, (a, b) -> minting.nameServer(sites.getFirst().value())) : List.of();
        List<String> campaigns = List.of(minting.stem() + "-a", minting.stem() + "-b");
        around.handedOn().offer(openers);
        return new Network(id, scheme, language, minting.brand(stem), from, to, dice.below(1_000), openers, rented(), closers,
                messengers, sites, wallets, accounts(), emails, trackers(), ips, certificates, nameServers, campaigns, around.suppliers(), scale);
    }

    private List<Asset> accounts() {
        int count = size(around.scale().accounts(), SIGMA);
        List<Asset> accounts = new ArrayList<>(owned("mule_account", count, 5, 20, minting::mule));
        for (int i = 0; i < count; i++) {
            if (dice.chance(noise.muleShared())) {
                accounts.set(i, used(dice.pick(around.suppliers().mules())));
            }
        }
        return List.copyOf(accounts);
    }

    private List<Asset> trackers() {
        List<Asset> trackers = new ArrayList<>();
        if (dice.chance(noise.kitBought())) {
            trackers.add(used(dice.pickEarly(around.suppliers().kits())));
        }
        if (trackers.isEmpty() || dice.chance(.4)) {
            trackers.addAll(owned("tracker", dice.between(1, 2), 365, 365, (a, b) -> minting.tracker()));
        }
        return List.copyOf(trackers);
    }

    private List<Asset> rented() {
        if (!realism.any() || !dice.chance(realism.rented())) {
            return List.of();
        }
        return dice.pickEarly(around.suppliers().rented()).stream().map(this::used).toList();
    }

    /** A number of its own, or one that another network of its circle has worn out. */
    private Asset number(LocalDate first, LocalDate last) {
        return around.handedOn().take(first, last, dice).map(this::used).orElseGet(() -> minting.phone(first, last));
    }

    private Asset used(Asset asset) {
        truth.use(asset, id);
        return asset;
    }

    private int size(double mean, double sigma) {
        return dice.logNormal(mean, sigma);
    }

    private List<Asset> owned(String role, int count, int leastDays, int mostDays, BiFunction<LocalDate, LocalDate, Asset> maker) {
        List<Asset> assets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate first = Calendar.between(from, to, dice);
            Asset asset = maker.apply(first, first.plusDays(dice.between(leastDays, mostDays)));
            truth.own(asset, id, role);
            assets.add(asset);
        }
        return List.copyOf(assets);
    }
}
