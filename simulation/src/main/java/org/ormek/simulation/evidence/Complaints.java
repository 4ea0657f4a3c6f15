package org.ormek.simulation.evidence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.simulation.world.Asset;
import org.ormek.simulation.world.Calendar;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.FraudScheme;
import org.ormek.simulation.world.HonestFirm;
import org.ormek.simulation.world.Kind;
import org.ormek.simulation.world.Language;
import org.ormek.simulation.world.Network;
import org.ormek.simulation.world.Noise;
import org.ormek.simulation.world.People;
import org.ormek.simulation.world.Person;
import org.ormek.simulation.world.World;
import org.ormek.simulation.wording.Amount;
import org.ormek.simulation.wording.Phrases;

/** Victims tell of the networks, and angry customers of honest firms. */
public final class Complaints {
    private static final List<String> BANKS = List.of("Алтын Көпір Банк", "Тулпар Банк", "Nurly Qarzhy", "Бәйтерек Несие", "Sary Dala Bank");
    private final World world;
    private final Phrases phrases;
    private final People people;
    private final Dice dice;

    /** Complaints about the world in the words of the phrases, by the given people. */
    public Complaints(World world, Phrases phrases, People people, Dice dice) {
        this.world = world;
        this.phrases = phrases;
        this.people = people;
        this.dice = dice;
    }

    /** All complaints in the order they were received, numbered. */
    public List<ComplaintRow> all() {
        List<ComplaintRow> rows = new ArrayList<>();
        for (Network network : world.networks()) {
            int count = dice.fork(network.id()).logNormal(network.scale().complaints(), .6);
            for (int i = 0; i < count; i++) {
                addWithRepeats(about(network), rows);
            }
        }
        world.loners().forEach(loner -> rows.add(about(loner)));
        int honest = (int) Math.ceil(rows.size() * world.noise().falseComplaint());
        for (int i = 0; i < honest; i++) {
            addWithRepeats(against(dice.pick(world.firms())), rows);
        }
        rows.sort(Comparator.comparing(ComplaintRow::at).thenComparing(ComplaintRow::text));
        List<ComplaintRow> filed = new ArrayList<>();
        for (ComplaintRow row : rows) {
            filed.add(row.filedAs(String.format("Z-%d-%06d", row.at().getYear(), filed.size() + 1)));
        }
        return filed;
    }

    private void addWithRepeats(ComplaintRow row, List<ComplaintRow> rows) {
        rows.add(row);
        if (dice.chance(world.noise().duplicate())) {
            String words = phrases.any("duplicate", row.language(), Map.of(), dice) + " " + row.text();
            rows.add(row.again(row.at().plusDays(dice.between(1, 9)), dice.chance(.4) ? row.text() : words));
        }
    }

    private ComplaintRow about(Network network) {
        Noise noise = world.noise();
        LocalDate day = Calendar.between(network.from(), network.to(), dice);
        Language language = dice.chance(.8) ? network.language() : dice.pick(List.of(Language.values()));
        Draft draft = new Draft(language, phrases, noise, world.truth(), dice);
        Person victim = dice.chance(.75) ? people.next() : null;
        FraudScheme scheme = network.scheme();
        boolean crypto = dice.chance(scheme.walletShare());
        Amount amount = Amount.loss(language, crypto, dice);
        introduce(draft, victim);
        draft.script("story." + scheme, network.script(), Map.of("bank", dice.pick(BANKS), "brand", network.brand()));
        if (dice.chance(.85) && !isOmitted()) {
            draft.name("phone", "phone", caller(network, day));
        }
        contacts(draft, network, day);
        if (dice.chance(.7)) {
            draft.say("loss", Map.of("amount", amount.written(language, dice)));
            pay(draft, network, day, crypto);
        }
        disturb(draft, network);
        if (dice.chance(.6)) {
            draft.say("ending", Map.of());
        }
        LocalDate received = dice.chance(noise.wrongDate()) ? day.plusDays(dice.between(-3, 3)) : day;
        return new ComplaintRow("", received.atTime(dice.between(8, 21), dice.below(60), dice.below(60)), language,
                channel(scheme), dice.chance(.8) ? scheme.name() : "", draft.text(), dice.chance(.6) ? amount : null,
                draft.columns(), victim, network.id(), "genuine");
    }

    private Asset caller(Network network, LocalDate day) {
        boolean rented = !network.rented().isEmpty() && dice.chance(world.realism().fromRented());
        return Network.inUse(rented ? network.rented() : network.openers(), day, dice);
    }

    private boolean isOmitted() {
        return happens(world.realism().omitted());
    }

    /** Takes no chance from the dice for what never happens, so that worlds without it stay as they were. */
    private boolean happens(double probability) {
        return probability > 0 && dice.chance(probability);
    }

    private void introduce(Draft draft, @Nullable Person victim) {
        if (dice.chance(.5)) {
            draft.say("intro", Map.of());
        }
        if (victim != null && dice.chance(.25)) {
            draft.say("victim", Map.of("victim", victim.name(), "victim_phone", victim.phone()));
        }
    }

    private void contacts(Draft draft, Network network, LocalDate day) {
        if (dice.chance(.4) && !isOmitted()) {
            Asset closer = Network.inUse(network.closers(), day, dice);
            draft.name(dice.chance(.4) ? "whatsapp" : "closer", "phone", closer);
        }
        if (dice.chance(network.scheme().telegramShare()) && !isOmitted()) {
            draft.name("telegram", "handle", Network.inUse(network.messengers(), day, dice));
        }
        if (dice.chance(network.scheme().siteShare()) && !isOmitted()) {
            draft.name("site", "site", Network.inUse(network.sites(), day, dice));
            if (happens(world.realism().shortener())) {
                draft.name("shortlink", "site", dice.pick(world.shared().shorteners()));
            }
        }
        if (dice.chance(.07)) {
            draft.name("email", "email", Network.inUse(network.emails(), day, dice));
        }
    }

    private void pay(Draft draft, Network network, LocalDate day, boolean crypto) {
        if (isOmitted()) {
            return;
        }
        Asset payee = Network.inUse(crypto ? network.wallets() : network.accounts(), day, dice);
        String word = payee.kind().prefix();
        draft.name(word, word, payee);
        if (crypto && happens(world.realism().exchangeNamed())) {
            draft.name("exchange", "wallet", dice.pickEarly(world.shared().exchanges()));
        }
    }

    private void disturb(Draft draft, Network network) {
        Noise noise = world.noise();
        double spoof = network.scheme() == FraudScheme.IMPERSONATION_CALL ? noise.spoofedHotline() * 2 : noise.spoofedHotline() / 2;
        if (dice.chance(Math.min(.9, spoof))) {
            draft.name("hotline", "phone", dice.pickEarly(world.shared().hotlines()));
        }
        if (happens(world.realism().hotline())) {
            draft.name("hotline", "phone", dice.pickEarly(world.shared().hotlines()));
        }
        if (happens(world.realism().publicPlace())) {
            draft.name("place", "site", dice.pickEarly(world.shared().places()));
        }
        Network other = dice.pick(world.networks());
        if (network.scheme() == FraudScheme.RECOVERY_SCAM && dice.chance(.25)) {
            draft.name("secondsite", "site", dice.pick(other.sites()));
        } else if (dice.chance(noise.secondFraud())) {
            draft.name("second", "phone", dice.pick(other.openers()));
        }
        if (dice.chance(noise.decoy() / 3)) {
            draft.name("second", "phone", dice.pick(world.shared().decoys().stream().filter(decoy -> decoy.kind() == Kind.PHONE).toList()));
        }
    }

    private ComplaintRow about(List<Asset> loner) {
        Language language = dice.pick(List.of(Language.RU, Language.RU, Language.KK));
        FraudScheme scheme = dice.pick(List.of(FraudScheme.values()));
        Draft draft = new Draft(language, phrases, world.noise(), world.truth(), dice);
        Person victim = dice.chance(.5) ? people.next() : null;
        introduce(draft, victim);
        draft.script("story." + scheme, dice.below(1_000), Map.of("bank", dice.pick(BANKS), "brand", dice.pick(world.firms()).name()));
        for (Asset asset : loner) {
            String word = asset.kind().prefix();
            draft.name(word, word, asset);
        }
        if (happens(world.realism().publicPlace())) {
            draft.name("place", "site", dice.pickEarly(world.shared().places()));
        }
        if (dice.chance(world.noise().secondFraud())) {
            draft.name("second", "phone", dice.pick(dice.pick(world.networks()).openers()));
        }
        LocalDate day = loner.getFirst().from().isAfter(Calendar.END) ? Calendar.END : loner.getFirst().from();
        return new ComplaintRow("", day.atTime(dice.between(8, 21), dice.below(60), dice.below(60)), language, channel(scheme),
                dice.chance(.8) ? scheme.name() : "", draft.text(), null, draft.columns(), victim, null, "genuine");
    }

    private ComplaintRow against(HonestFirm firm) {
        Language language = dice.chance(.7) ? Language.RU : Language.KK;
        Draft draft = new Draft(language, phrases, world.noise(), world.truth(), dice);
        Person victim = dice.chance(.8) ? people.next() : null;
        introduce(draft, victim);
        draft.say("false", Map.of());
        draft.name("phone", "phone", firm.phone());
        draft.name("site", "site", firm.site());
        return new ComplaintRow("", Calendar.day(dice).atTime(dice.between(8, 21), dice.below(60)), language, "web",
                dice.chance(.5) ? FraudScheme.MARKETPLACE.name() : "", draft.text(), null, draft.columns(), victim, null, "false");
    }

    private String channel(FraudScheme scheme) {
        return switch (scheme) {
            case IMPERSONATION_CALL, RECOVERY_SCAM -> dice.chance(.7) ? "call" : "whatsapp";
            case PHISHING -> dice.chance(.7) ? "sms" : "web";
            case JOB_TASK, PYRAMID -> dice.chance(.6) ? "telegram" : "whatsapp";
            default -> dice.pick(List.of("call", "whatsapp", "telegram", "web", "other"));
        };
    }
}
