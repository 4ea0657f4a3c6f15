package org.ormek.simulation.farm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.ormek.simulation.world.Calendar;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.Language;
import org.ormek.simulation.world.Minting;

/**
 * Makes farms of many kinds of sites in Kazakh, Russian and English: pyramids, false brokers, phishing of brands, casinos, paid tasks, loans against
 * payment, recovery scams, run by operators with several sites each; shops, clinics, schools, newspapers, banks, forums and authorities. What each page
 * shows and which signs its words are is written down. The same numbers give the same farm.
 */
public final class VariedFarm {

    private static final double FRAUD = .45;
    private static final List<String> FRAUDS = List.of("PYRAMID", "PYRAMID", "PYRAMID", "INVESTMENT_FRAUD", "INVESTMENT_FRAUD", "PHISHING", "CASINO", "JOB_TASK", "LOAN_FRAUD", "RECOVERY_SCAM");
    private static final List<String> HONEST = List.of("SHOP", "SHOP", "SHOP", "CLINIC", "SCHOOL", "NEWS", "BANK", "FORUM", "GOVERNMENT");
    private static final List<String> LURES = List.of("bonus", "pay", "gift", "login", "secure", "24");
    private static final int STUDIO_SIZE = 8;

    private final Dice dice;
    private final String suffix;
    private final Minting minting;
    private final TrackerSnippets snippets;
    private final Sentences sentences = new Sentences();
    private final List<FarmSite> sites = new ArrayList<>();
    private final List<String> burnt = new ArrayList<>();

    private VariedFarm(long seed, String suffix) {
        this.dice = new Dice(seed).fork("varied farm");
        this.suffix = suffix;
        this.minting = new Minting(dice.fork("minting"));
        this.snippets = new TrackerSnippets(dice.fork("trackers"));
    }

    /**
     * Makes a farm.
     *
     * @param seed   of all chance
     * @param hosts  how many sites
     * @param suffix ending of all host names, for example {@code .kz}
     */
    public static SiteFarm make(long seed, int hosts, String suffix) {
        VariedFarm farm = new VariedFarm(seed, suffix);
        farm.frauds((int) (hosts * FRAUD));
        farm.honest(hosts);
        return new SiteFarm(farm.sites.stream().sorted(Comparator.comparing(FarmSite::host)).toList());
    }

    private void frauds(int until) {
        for (int number = 0; sites.size() < until; number++) {
            Operator operator = Operator.make("operator-" + number, dice.pick(FRAUDS), dice, minting, snippets);
            burnt.addAll(operator.phones());
            for (int i = Math.min(dice.between(3, 16), until - sites.size()); i > 0; i--) {
                sites.add(fraud(operator));
            }
        }
    }

    /** A site shows two things of its operator at least, and some of its own. */
    private FarmSite fraud(Operator operator) {
        Language language = dice.chance(.7) ? operator.language() : dice.pick(List.of(Language.values()));
        String stem = minting.stem();
        boolean posing = operator.topic().equals("PHISHING");
        String brand = dice.pick(SiteDraft.BRANDS);
        String host = (posing ? brand.toLowerCase(Locale.ROOT) + "-" + dice.pick(LURES) : stem) + sites.size() + suffix;
        SiteDraft site = new SiteDraft(dice, sentences, host, posing ? brand : minting.brand(stem), language);
        site.say("/", operator.topic(), operator.blocks());
        site.say("/about", operator.topic(), operator.blocks().subList(0, 3));
        boolean pays = dice.chance(.75);
        boolean writes = !pays || dice.chance(.7);
        if (dice.chance(.6)) {
            operator.trackers().forEach(tracker -> {
                if (dice.chance(.6)) {
                    site.tracker(tracker);
                }
            });
        }
        site.say("/pay", operator.topic(), operator.blocks().subList(0, 2));
        if (pays) {
            site.wallet("/pay", dice.pick(operator.wallets()));
            site.account("/pay", dice.pick(operator.mules()));
        }
        if (posing) {
            site.askForCard("/pay");
        }
        if (writes) {
            site.telegram("/contact", dice.pick(operator.handles()));
            site.phone("/contact", dice.pick(operator.phones()));
        }
        if (dice.chance(.4)) {
            site.whatsapp("/", dice.pick(operator.phones()));
        }
        if (dice.chance(.3)) {
            site.company("/about", operator.company());
        }
        if (dice.chance(.6)) {
            site.email("/contact", "support@" + host);
        }
        return site.finish(operator.topic(), operator.name());
    }

    private void honest(int until) {
        List<TrackerSnippets.Snippet> studios = IntStream.rangeClosed(0, until / (STUDIO_SIZE * 4)).mapToObj(i -> snippets.make()).toList();
        while (sites.size() < until) {
            String topic = dice.pick(HONEST);
            String stem = minting.stem();
            String host = stem + sites.size() + suffix;
            SiteDraft site = new SiteDraft(dice, sentences, host, minting.brand(stem), dice.pick(List.of(Language.values())));
            List<String> blocks = Operator.blocks(dice);
            site.say("/", topic, blocks);
            site.say("/about", topic, blocks.subList(0, 2));
            site.tracker(dice.chance(.3) ? dice.pick(studios) : snippets.make());
            contacts(site, topic, host);
            if (topic.equals("NEWS") && dice.chance(.4)) {
                site.warn("/about", dice.pick(SiteFarm.WARNINGS), dice.pick(burnt));
            }
            sites.add(site.finish(topic, ""));
        }
    }

    private void contacts(SiteDraft site, String topic, String host) {
        site.phone("/contact", dice.chance(.7) ? minting.landline().value() : minting.mobile().value());
        if (dice.chance(.8)) {
            site.email("/contact", dice.pick(List.of("info", "office", "sales", "a.seitkali")) + "@" + host);
        }
        if (Set.of("SHOP", "CLINIC").contains(topic) && dice.chance(.5)) {
            site.whatsapp("/contact", minting.mobile().value());
        }
        if (dice.chance(.4)) {
            site.company("/about", Operator.company(dice));
        }
        if (dice.chance(.15)) {
            site.account("/about", minting.mule(Calendar.START, Calendar.END).key());
        }
    }
}
