package org.ormek.ingest.tag;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ormek.extract.Reading;
import org.ormek.ingest.shared.Findings;
import org.ormek.ingest.shared.RowReader;
import org.ormek.model.Flag;
import org.ormek.model.Issue;
import org.ormek.model.MentionRole;

/** The fields of a GraphSense tag, or one line of an address list; see docs/formats/tags.md. */
public final class TagReader implements RowReader {

    private static final Set<String> SERVICE_CATEGORIES = Set.of("exchange", "defi", "defi_dex", "defi_lending", "defi_bridge", "mixing_service",
            "mixer", "coinjoin", "gambling", "hosted_wallet", "wallet_service", "payment_processor", "miner", "token", "stablecoin", "shapeshift",
            "service", "atm", "bridge");

    @Override
    public void read(Findings row) {
        String column = row.value("address").isPresent() ? "address" : "value";
        Optional<String> address = row.value(column);
        if (address.isEmpty()) {
            row.issue(Issue.Reason.MISSING_FIELD, "address", "The tag has no address.");
            return;
        }
        row.value("lastmod").map(value -> value.length() > 10 ? value.substring(0, 10) : value).ifPresent(day -> row.observedDay("lastmod", day));
        row.keep("title", "creator", "label", "source", "currency", "category", "abuse", "confidence", "actor", "is_cluster_definer");
        Optional<String> currency = row.value("currency").or(() -> suffixOf(row.order().sourceName()));
        Reading reading = row.readers().fields().readWallet(address.get(), currency.orElse(row.hints().currency()));
        row.entity(reading, address.get(), column, MentionRole.SUBJECT).ifPresent(key -> row.flag(key, kindOf(row), labelOf(row)));
    }

    /** The part behind the last underscore of a list's name: {@code sanctioned_addresses_XBT.txt} gives XBT. */
    private static Optional<String> suffixOf(String name) {
        int dot = name.lastIndexOf('.');
        int underscore = name.lastIndexOf('_', dot < 0 ? name.length() : dot);
        return underscore < 0 || dot < underscore || !name.endsWith(".txt") ? Optional.empty() : Optional.of(name.substring(underscore + 1, dot));
    }

    private static Flag.Kind kindOf(Findings row) {
        if (row.value("abuse").isEmpty() && row.value("category").map(word -> SERVICE_CATEGORIES.contains(word.toLowerCase(Locale.ROOT))).orElse(false)) {
            return Flag.Kind.SERVICE;
        }
        String words = (row.value("label").orElse("") + " " + row.value("title").orElse("") + " " + row.order().sourceName()).toLowerCase(Locale.ROOT);
        return words.contains("sanction") || words.contains("ofac") ? Flag.Kind.SANCTIONED : Flag.Kind.REPORTED;
    }

    private static String labelOf(Findings row) {
        String label = row.value("label").or(() -> row.value("title")).orElse(row.order().sourceName());
        return row.value("abuse").or(() -> row.value("category")).map(kind -> kind + ": " + label).orElse(label);
    }
}
