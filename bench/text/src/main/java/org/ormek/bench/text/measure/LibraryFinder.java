package org.ormek.bench.text.measure;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.ormek.bench.text.narrative.Name;
import org.ormek.bench.text.narrative.Narrative;

/** The search of libphonenumber: telephone numbers only. */
final class LibraryFinder implements Finder {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private final Leniency leniency;

    LibraryFinder(Leniency leniency) {
        this.leniency = leniency;
    }

    @Override
    public List<Found> find(Narrative narrative) {
        List<Found> found = new ArrayList<>();
        for (PhoneNumberMatch match : PLANS.findNumbers(narrative.text(), narrative.region(), leniency, Long.MAX_VALUE)) {
            found.add(new Found(new Name("phone", PLANS.format(match.number(), PhoneNumberFormat.E164)), match.start(), match.end()));
        }
        return found;
    }
}
