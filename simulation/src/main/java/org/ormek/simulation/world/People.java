package org.ormek.simulation.world;

import java.time.LocalDate;
import java.util.List;
import org.ormek.simulation.identifier.Iin;

/** Makes victims. */
public final class People {
    private static final List<String> MEN = List.of("Аслан", "Ерлан", "Нурлан", "Данияр", "Тимур", "Сергей", "Виктор", "Олжас", "Марат", "Павел");
    private static final List<String> WOMEN = List.of("Айгуль", "Динара", "Гульнара", "Сауле", "Жанна", "Ольга", "Наталья", "Асем", "Мадина", "Ирина");
    private static final List<String> SURNAMES = List.of("Токжанов", "Сарымбаев", "Ертаев", "Кунаратов", "Жумасилов", "Белоречин", "Ковылев", "Абилдаров", "Досмурин", "Светлогин", "Мырзатов", "Оразкулов", "Полынин", "Тастемиров");
    private static final List<String> REGIONS = List.of("Алматы", "Астана", "Шымкент", "Карагандинская область", "Актюбинская область", "Павлодарская область", "Абайская область", "Жамбылская область", "Костанайская область", "Мангистауская область");
    private static final List<String> STREETS = List.of("Жибек-Туман", "Акселеу-Бель", "Сарыдала", "Новостепная", "Ак-Жапырак", "Тополиная Роща");
    private final Minting minting;
    private final TruthLedger truth;
    private final Dice dice;

    /** Makes people whose phones come from the minting and are written down as victims' in the truth. */
    public People(Minting minting, TruthLedger truth, Dice dice) {
        this.minting = minting;
        this.truth = truth;
        this.dice = dice;
    }

    /** One more person. */
    public Person next() {
        boolean female = dice.chance(.55);
        String name = dice.pick(female ? WOMEN : MEN) + " " + dice.pick(SURNAMES) + (female ? "а" : "");
        Asset phone = minting.mobile();
        truth.own(phone, null, "victim");
        LocalDate birth = LocalDate.of(dice.between(1945, 2004), dice.between(1, 12), dice.between(1, 28));
        Asset email = minting.email("pochta-" + minting.stem() + ".kz", Calendar.START, Calendar.END);
        truth.own(email, null, "victim");
        return new Person(name, phone.value(), Iin.of(birth, female, dice.below(9_999)), email.value(),
                "ул. " + dice.pick(STREETS) + ", д. " + dice.between(1, 140) + ", кв. " + dice.between(1, 90), dice.pick(REGIONS));
    }
}
