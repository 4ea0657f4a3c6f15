package org.ormek.simulation.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ormek.simulation.world.Asset;
import org.ormek.simulation.world.Calendar;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.HonestFirm;
import org.ormek.simulation.world.Network;
import org.ormek.simulation.world.SharedGround;
import org.ormek.simulation.world.World;
import org.ormek.simulation.wording.Handwriting;

/** Lists that authorities, operators and exchanges keep: blocked numbers, reported wallets, services. */
public final class KnownThings {
    private final World world;
    private final Dice dice;

    /** Lists about the world. */
    public KnownThings(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
    }

    /** Numbers that an operator has blocked: a part of the networks' and, by mistake, a few honest ones. */
    public List<EntityRow> blockedPhones() {
        List<EntityRow> rows = new ArrayList<>();
        for (Network network : world.networks()) {
            network.openers().stream().filter(phone -> dice.chance(.2))
                    .forEach(phone -> rows.add(row(phone, "blocked", "operator block list", "0." + dice.between(6, 9), false)));
        }
        int mistakes = 1 + rows.size() / 60;
        for (int i = 0; i < mistakes; i++) {
            HonestFirm firm = dice.pick(world.firms());
            rows.add(row(firm.phone(), "blocked", "operator block list", "0.5", false));
        }
        rows.sort((a, b) -> (a.date() + a.value()).compareTo(b.date() + b.value()));
        return rows;
    }

    /** Wallets, accounts and cards reported to a bank or an exchange. */
    public List<EntityRow> wallets() {
        List<EntityRow> rows = new ArrayList<>();
        for (Network network : world.networks()) {
            network.wallets().stream().filter(wallet -> dice.chance(.35))
                    .forEach(wallet -> rows.add(row(wallet, "scam", "exchange compliance", "0." + dice.between(5, 9), false)));
            network.accounts().stream().filter(account -> dice.chance(.2))
                    .forEach(account -> rows.add(row(account, "drop", "bank anti-fraud", "0." + dice.between(5, 9), false)));
        }
        rows.sort((a, b) -> (a.date() + a.value()).compareTo(b.date() + b.value()));
        return rows;
    }

    /** Bank hotlines and exchanges' wallets, which are services. */
    public List<EntityRow> services() {
        SharedGround shared = world.shared();
        List<EntityRow> rows = new ArrayList<>();
        shared.hotlines().forEach(hotline -> rows.add(row(hotline, "bank hotline", "banks' register", "1.0", true)));
        for (int i = 0; i < shared.exchanges().size(); i++) {
            rows.add(row(shared.exchanges().get(i), "exchange: " + shared.exchangeNames().get(i), "public tags", "0.9", true));
        }
        return rows;
    }

    /** TagPack tags: hot wallets of exchanges as services, and some reported wallets. */
    public List<Map<String, String>> tags() {
        List<Map<String, String>> tags = new ArrayList<>();
        SharedGround shared = world.shared();
        for (int i = 0; i < shared.exchanges().size(); i++) {
            Asset wallet = cited(shared.exchanges().get(i));
            tags.add(Map.of("address", wallet.plain(), "currency", currency(wallet), "label", shared.exchangeNames().get(i) + " hot wallet", "category", "exchange"));
        }
        for (Network network : world.networks()) {
            network.wallets().stream().filter(wallet -> dice.chance(.1)).forEach(wallet -> tags.add(Map.of("address", cited(wallet).plain(),
                    "currency", currency(wallet), "label", "reported investment scam", "category", "perpetrator", "abuse", "scam")));
        }
        return tags;
    }

    /** Reported Bitcoin addresses, as a plain list. */
    public List<String> bitcoinAddresses() {
        List<String> addresses = new ArrayList<>();
        for (Network network : world.networks()) {
            network.wallets().stream().filter(wallet -> wallet.chain().equals("btc") && dice.chance(.5)).forEach(wallet -> addresses.add(cited(wallet).plain()));
        }
        return addresses.stream().sorted().toList();
    }

    private EntityRow row(Asset asset, String label, String source, String confidence, boolean service) {
        cited(asset);
        String type = dice.chance(.9) ? asset.kind().prefix() : "";
        return new EntityRow(type, new Handwriting(0).inColumn(asset, dice), label, source, Calendar.day(dice).toString(), confidence, service);
    }

    private Asset cited(Asset asset) {
        world.truth().cite(asset);
        return asset;
    }

    private static String currency(Asset wallet) {
        return switch (wallet.chain()) {
            case "btc" -> "BTC";
            case "tron" -> "TRX";
            default -> "ETH";
        };
    }
}
