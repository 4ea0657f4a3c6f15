package org.ormek.extract;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ormek.model.EntityType;

/** The numbering plans of the world, by libphonenumber, with a bounded memory of answers. */
final class PhonePlan {

    static final String EXTRACTOR = "phone/1";

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final Memory<Phone> KNOWN = new Memory<>();

    private PhonePlan() {
    }

    /**
     * A number of some plan.
     *
     * @param e164    canonical
     * @param country region of the plan, or the calling code's main region where only the length fits
     * @param kind    mobile, fixed, toll-free ...
     * @param display international format
     * @param valid   false if only the length fits
     */
    record Phone(String e164, String country, String kind, String display, boolean valid) {

        /** The number as entity; confirmed if the plan has it. */
        Reading.Recognized recognized() {
            return Reading.of(EntityType.PHONE, e164, display, Map.of("country", country, "kind", kind), valid,
                    EXTRACTOR);
        }
    }

    /** The number of {@code +} and digits, or of digits as dialled inside the region; empty if no plan can have it. */
    static Optional<Phone> find(String number, String region) {
        String key = number.charAt(0) == '+' ? number : region + number;
        return KNOWN.get(key, unknown -> ask(number, region));
    }

    private static Optional<Phone> ask(String digits, String region) {
        try {
            PhoneNumber number = DirectNumber.of(digits);
            if (number == null) {
                number = PLANS.parse(digits, region);
            }
            // A number has a type if and only if it is valid; asking once is half of the work.
            PhoneNumberType type = PLANS.getNumberType(number);
            boolean valid = type != PhoneNumberType.UNKNOWN;
            if (!valid && PLANS.isPossibleNumberWithReason(number) != PhoneNumberUtil.ValidationResult.IS_POSSIBLE) {
                return Optional.empty();
            }
            String e164 = "+" + number.getCountryCode() + PLANS.getNationalSignificantNumber(number);
            if (!valid && !PLANS.format(PLANS.parse(e164, region), PhoneNumberFormat.E164).equals(e164)) {
                return Optional.empty();
            }
            String country = PLANS.getRegionCodeForNumber(number);
            if (country == null) {
                country = PLANS.getRegionCodeForCountryCode(number.getCountryCode());
            }
            String kind = type.name().toLowerCase(Locale.ROOT).replace('_', '-')
                    .replace("fixed-line", "fixed");
            return Optional.of(new Phone(e164, country, kind,
                    PLANS.format(number, PhoneNumberFormat.INTERNATIONAL), valid));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
