package org.ormek.simulation.evidence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ormek.simulation.world.Asset;
import org.ormek.simulation.world.Calendar;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.HonestFirm;
import org.ormek.simulation.world.Language;
import org.ormek.simulation.world.Network;
import org.ormek.simulation.world.World;
import org.ormek.simulation.wording.Amount;
import org.ormek.simulation.wording.Handwriting;
import org.ormek.simulation.wording.LookAlikes;
import org.ormek.simulation.wording.Phrases;

/** What the networks send and say, and ordinary messages among it. */
public final class Messages {
    private final World world;
    private final Phrases phrases;
    private final Dice dice;

    /** Messages in the world. */
    public Messages(World world, Phrases phrases, Dice dice) {
        this.world = world;
        this.phrases = phrases;
        this.dice = dice;
    }

    /** All messages in the order they were sent, numbered. */
    public List<MessageRow> all() {
        List<MessageRow> rows = new ArrayList<>();
        for (Network network : world.networks()) {
            int count = dice.fork(network.id()).logNormal(network.scale().messages(), .5);
            for (int i = 0; i < count; i++) {
                rows.add(fraud(network));
            }
        }
        int ordinary = rows.size() / 3;
        for (int i = 0; i < ordinary; i++) {
            rows.add(ordinary(dice.pick(world.firms())));
        }
        rows.sort(Comparator.comparing(MessageRow::sentAt).thenComparing(MessageRow::text));
        List<MessageRow> numbered = new ArrayList<>();
        rows.forEach(row -> numbered.add(row.numbered(String.format("M-%06d", numbered.size() + 1))));
        return numbered;
    }

    private MessageRow fraud(Network network) {
        LocalDate day = Calendar.between(network.from(), network.to(), dice);
        double where = dice.unit();
        String channel = where < .5 ? "sms" : where < .75 ? "chat" : "call";
        Asset phone = Network.inUse(network.openers(), day, dice);
        Asset closer = Network.inUse(network.closers(), day, dice);
        Asset site = Network.inUse(network.sites(), day, dice);
        Asset handle = Network.inUse(network.messengers(), day, dice);
        Handwriting hand = new Handwriting(world.noise().disorder());
        Language language = network.language();
        String text = phrases.scripted("message." + network.scheme(), language, network.script(), Map.of("phone", hand.inText(closer, dice),
                "site", hand.inText(site, dice), "handle", hand.inText(handle, dice), "brand", network.brand(), "bank", "Tulpar Bank",
                "amount", Amount.loss(language, false, dice).written(language, dice)), dice);
        List.of(closer, site, handle).stream().filter(asset -> contains(text, asset)).forEach(world.truth()::cite);
        boolean byHandle = channel.equals("chat") && !handle.plain().startsWith("+");
        boolean spoofed = channel.equals("sms") && world.realism().any() && dice.chance(world.realism().spoofedSender());
        Asset shown = spoofed ? dice.pickEarly(world.shared().hotlines()) : phone;
        world.truth().cite(byHandle ? handle : shown);
        return new MessageRow("", at(day), language.code(), channel, byHandle ? "@" + handle.plain() : hand.inColumn(shown, dice),
                dice.chance(world.noise().disorder()) ? LookAlikes.in(text, dice) : text,
                dice.chance(.7) ? network.scheme().name() : "", dice.chance(.2) ? dice.pick(network.campaigns()) : "", network.id());
    }

    private static boolean contains(String text, Asset asset) {
        String digits = asset.value().substring(asset.value().length() - 2);
        return text.contains(asset.plain()) || asset.value().startsWith("+") && text.contains(digits);
    }

    private MessageRow ordinary(HonestFirm firm) {
        Language language = dice.chance(.6) ? Language.RU : dice.chance(.8) ? Language.KK : Language.EN;
        Handwriting hand = new Handwriting(0);
        String text = phrases.any("benign", language, Map.of("phone", hand.inText(firm.phone(), dice), "site", firm.site().value(), "brand", firm.name()), dice);
        world.truth().cite(firm.phone());
        return new MessageRow("", at(Calendar.day(dice)), language.code(), dice.chance(.7) ? "sms" : "call", hand.inColumn(firm.phone(), dice), text,
                dice.chance(.7) ? "BENIGN" : "", "", null);
    }

    private String at(LocalDate day) {
        return day.atTime(dice.between(6, 18), dice.below(60), dice.below(60)).toInstant(ZoneOffset.UTC).toString();
    }
}
