package org.ormek.simulation.evidence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ormek.simulation.world.Asset;
import org.ormek.simulation.world.Calendar;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.HonestFirm;
import org.ormek.simulation.world.Kind;
import org.ormek.simulation.world.Language;
import org.ormek.simulation.world.Network;
import org.ormek.simulation.world.World;
import org.ormek.simulation.wording.Phrases;

/** Reports on the networks' sites and on honest ones, some of which warn of the networks. */
public final class SiteReports {
    private final World world;
    private final Phrases phrases;
    private final Dice dice;

    /** Reports about the world. */
    public SiteReports(World world, Phrases phrases, Dice dice) {
        this.world = world;
        this.phrases = phrases;
        this.dice = dice;
    }

    /** All reports in the order they were made. */
    public List<SiteReport> all() {
        List<SiteReport> reports = new ArrayList<>();
        for (Network network : world.networks()) {
            for (int i = 0; i < network.sites().size(); i++) {
                int times = dice.chance(.25) ? 2 : 1;
                for (int t = 0; t < times; t++) {
                    reports.add(fraud(network, i));
                }
            }
        }
        world.firms().forEach(firm -> reports.add(honest(firm)));
        reports.sort(Comparator.comparing((SiteReport report) -> String.valueOf(report.fields().get("observed_at"))).thenComparing(report -> report.site().value()));
        return reports;
    }

    private SiteReport fraud(Network network, int index) {
        Asset site = network.sites().get(index);
        LocalDate last = site.to().isAfter(Calendar.END) ? Calendar.END : site.to();
        LocalDate day = Calendar.between(site.from(), last, dice);
        Map<String, Object> fields = start(site, day, dice.chance(.25) ? "/ru/" : "/");
        if (dice.chance(.7)) {
            fields.put("category", network.scheme().name());
        }
        fields.put("name", network.brand());
        fields.put("description", phrases.any("description", network.language(), Map.of("brand", network.brand()), dice));
        SiteReport.put(fields, "wallets", some(network.wallets(), .35, day));
        SiteReport.put(fields, "phones", contacts(network.closers(), .5, day, Kind.PHONE));
        SiteReport.put(fields, "messengers", messengers(network, day));
        SiteReport.put(fields, "emails", contacts(network.emails(), .5, day, Kind.EMAIL));
        boolean cdn = dice.chance(world.noise().cdn());
        List<Asset> addresses = cdn ? network.suppliers().cdnIps() : dice.chance(.5) ? network.suppliers().hostIps() : network.ips();
        SiteReport.put(fields, "ips", some(addresses, 1, day));
        SiteReport.put(fields, "trackers", trackers(network, day));
        SiteReport.put(fields, "nameservers", some(network.nameServers().isEmpty() ? network.suppliers().nameServers() : network.nameServers(), .9, day));
        SiteReport.put(fields, "certificates", some(List.of(network.certificates().get(index % network.certificates().size())), .8, day));
        if (network.sites().size() > 1 && dice.chance(.2)) {
            Asset target = network.sites().get((index + 1) % network.sites().size());
            world.truth().cite(target);
            fields.put("redirects", List.of("https://" + target.value() + "/"));
        }
        return new SiteReport(fields, site, network.id(), network.scheme().name());
    }

    private List<String> trackers(Network network, LocalDate day) {
        List<String> trackers = new ArrayList<>();
        network.trackers().forEach(tracker -> trackers.addAll(some(List.of(tracker), .75, day)));
        trackers.addAll(some(world.shared().brandTrackers(), world.realism().brandCopied(), day));
        trackers.addAll(decoys(Kind.TRACKER, day));
        return trackers;
    }

    private List<String> messengers(Network network, LocalDate day) {
        List<String> written = new ArrayList<>();
        if (dice.chance(.5)) {
            written.add(link(Network.inUse(network.messengers(), day, dice)));
        }
        if (dice.chance(world.noise().decoy() / 3)) {
            written.add(link(dice.pick(dice.pick(world.networks()).messengers())));
        }
        return written;
    }

    private List<String> contacts(List<Asset> own, double probability, LocalDate day, Kind kind) {
        List<String> written = new ArrayList<>(some(own, probability, day));
        written.addAll(decoys(kind, day));
        return written;
    }

    private List<String> decoys(Kind kind, LocalDate day) {
        return some(world.shared().decoys().stream().filter(decoy -> decoy.kind() == kind).toList(), world.noise().decoy(), day);
    }

    private SiteReport honest(HonestFirm firm) {
        LocalDate day = Calendar.day(dice);
        Map<String, Object> fields = start(firm.site(), day, "/");
        fields.put("name", firm.name());
        boolean warns = dice.chance(.04);
        List<String> phones = new ArrayList<>(some(List.of(firm.phone()), .8, day));
        if (warns) {
            Asset cited = Network.inUse(dice.pick(world.networks()).openers(), day, dice);
            world.truth().cite(cited);
            phones.add(cited.value());
            fields.put("description", phrases.any("warning", dice.chance(.7) ? Language.RU : Language.KK, Map.of("contact", cited.value()), dice));
        } else {
            fields.put("description", phrases.any("honest", dice.chance(.7) ? Language.RU : Language.KK, Map.of("brand", firm.name()), dice));
        }
        SiteReport.put(fields, "phones", phones);
        SiteReport.put(fields, "emails", some(List.of(firm.email()), .6, day));
        SiteReport.put(fields, "ips", some(dice.chance(.4) ? world.shared().market().cdnIps() : world.shared().market().hostIps(), 1, day));
        List<Asset> common = dice.chance(.5) ? world.shared().brandTrackers() : world.shared().decoys().stream().filter(decoy -> decoy.kind() == Kind.TRACKER).toList();
        SiteReport.put(fields, "trackers", some(common, .1, day));
        SiteReport.put(fields, "nameservers", some(world.shared().market().nameServers(), .9, day));
        return new SiteReport(fields, firm.site(), null, warns ? "warning" : "honest");
    }

    private Map<String, Object> start(Asset site, LocalDate day, String path) {
        world.truth().cite(site);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("url", "https://" + site.value() + path);
        fields.put("observed_at", day.atTime(dice.below(24), dice.below(60)).toInstant(ZoneOffset.UTC).toString());
        return fields;
    }

    private List<String> some(List<Asset> assets, double probability, LocalDate day) {
        if (assets.isEmpty() || !dice.chance(probability)) {
            return List.of();
        }
        Asset asset = Network.inUse(assets, day, dice);
        world.truth().cite(asset);
        return List.of(asset.plain());
    }

    private String link(Asset messenger) {
        world.truth().cite(messenger);
        return "https://t.me/" + messenger.plain();
    }
}
