package org.ormek.api.words;

/** The forms that whole numbers ask for in our languages, by the plural rules of the Unicode CLDR. */
enum Plural {
    /** 1, in Russian also 21, 31 ... */
    ONE,
    /** Russian only: 2 to 4, 22 to 24 ... */
    FEW,
    /** All others; in Kazakh a noun behind a number has one form. */
    MANY;

    /** The form for a number that is not negative. */
    static Plural of(String language, long number) {
        if (language.equals("ru")) {
            long last = number % 10;
            boolean teens = number % 100 / 10 == 1;
            return teens ? MANY : last == 1 ? ONE : last >= 2 && last <= 4 ? FEW : MANY;
        }
        return number == 1 ? ONE : MANY;
    }
}
