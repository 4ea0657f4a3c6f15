package org.ormek.simulation.farm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.Minting;

/**
 * Sites with planted truth: clones of kits, and honest sites among them, some built by one studio whose tracker they share,
 * some that warn of a fraudster by his number. The same numbers give the same farm.
 *
 * @param sites in an order that says nothing
 */
public record SiteFarm(List<FarmSite> sites) {

    static final List<String> WARNINGS = List.of("Осторожно, мошенники звонят с номера %s", "Абай болыңыз, алаяқтар %s нөмірінен қоңырау шалып жатыр",
            "Beware of scammers! They call from %s.", "С номера %s звонят мошенники. Не перезванивайте.");

    /** Copies the list. */
    public SiteFarm {
        sites = List.copyOf(sites);
    }

    /**
     * Makes a farm.
     *
     * @param seed   of all chance
     * @param kits   how many operators
     * @param clones sites of each
     * @param honest honest sites
     * @param suffix ending of all host names, for example {@code .kz}
     */
    public static SiteFarm make(long seed, int kits, int clones, int honest, String suffix) {
        return make(seed, kits, clones, honest, 0, suffix);
    }

    /**
     * Makes a farm in which some clones were copied from an honest site together with its tracker, which is the studio's.
     *
     * @param seed   of all chance
     * @param kits   how many operators
     * @param clones sites of each
     * @param honest honest sites
     * @param copied how many clones of each operator carry the studio's tracker instead of his
     * @param suffix ending of all host names, for example {@code .kz}
     */
    public static SiteFarm make(long seed, int kits, int clones, int honest, int copied, String suffix) {
        return make(seed, kits, clones, honest, copied, 0, suffix);
    }

    /**
     * Makes a farm in which some operators pose as brands: each of their clones carries the brand's icon and tracker beside what is its
     * operator's. The brands' own sites stand among the honest ones, of which one in ten carries a brand's tracker by right.
     *
     * @param seed   of all chance
     * @param kits   how many operators
     * @param clones sites of each
     * @param honest honest sites, beside those of brands
     * @param copied how many clones of each operator carry the studio's tracker instead of his
     * @param posing how many operators pose as a brand; with 0 there are no brands
     * @param suffix ending of all host names, for example {@code .kz}
     */
    public static SiteFarm make(long seed, int kits, int clones, int honest, int copied, int posing, String suffix) {
        Dice dice = new Dice(seed).fork("farm");
        Minting minting = new Minting(dice.fork("minting"));
        FarmPages pages = new FarmPages(dice.fork("pages"), minting);
        List<FarmKit> all = IntStream.range(0, kits).mapToObj(number -> FarmKit.make(number, dice.fork("kit" + number), minting)).toList();
        List<FarmSite> sites = new ArrayList<>();
        String studio = "G-STUDIO" + dice.digits(4);
        Dice branding = dice.fork("brands");
        List<FarmBrand> brands = posing == 0 ? List.of() : FarmBrand.all(branding);
        for (int k = 0; k < kits; k++) {
            FarmKit kit = all.get(k);
            for (int i = 0; i < clones; i++) {
                String host = host(minting, sites.size(), suffix);
                Map<String, String> cloned = pages.cloned(i < copied ? kit.trackedBy(studio) : kit);
                sites.add(new FarmSite(host, kit.name(), k < posing ? brands.get(k % brands.size()).copiedInto(cloned, branding) : cloned));
            }
        }
        brands.forEach(brand -> sites.add(brand.site()));
        for (int i = 0; i < honest; i++) {
            String host = host(minting, sites.size(), suffix);
            String warning = dice.chance(.05) && !all.isEmpty() ? dice.fork("warning" + i).pick(WARNINGS).formatted(dice.pick(dice.pick(all).phones())) : "";
            Map<String, String> own = pages.honest(host, dice.chance(.3) ? studio : "", warning);
            sites.add(new FarmSite(host, "", !brands.isEmpty() && branding.chance(.1) ? branding.pick(brands).trackedOn(own) : own));
        }
        return new SiteFarm(sites.stream().sorted(java.util.Comparator.comparing(FarmSite::host)).toList());
    }

    private static String host(Minting minting, int number, String suffix) {
        return minting.stem() + number + suffix;
    }
}
