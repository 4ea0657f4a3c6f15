package org.ormek.bench.text.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the labelled set. The same seed gives the same narratives, character by character. */
public final class NarrativeSet {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private final Map<String, Sentences> sentences = Map.of("kk", Sentences.of("kk"), "ru", Sentences.of("ru"), "en", Sentences.of("en"));
    private final Draw draw;

    private NarrativeSet(long seed) {
        draw = new Draw(seed);
    }

    /** So many narratives, the three languages in turn. */
    public static List<Narrative> of(long seed, int count) {
        NarrativeSet set = new NarrativeSet(seed);
        List<Narrative> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(set.next(LANGUAGES.get(i % LANGUAGES.size())));
        }
        return all;
    }

    private Narrative next(String language) {
        String region = switch (language) {
            case "en" -> draw.pick("GB", "US", "KZ");
            case "ru" -> draw.pick("KZ", "KZ", "RU");
            default -> "KZ";
        };
        Sentences own = Objects.requireNonNull(sentences.get(language));
        StringBuilder text = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        boolean plain = false;
        for (int i = 9 + draw.below(7); i > 0; i--) {
            boolean filler = draw.oneIn(2);
            if (!text.isEmpty()) {
                // Some people leave the space behind a full stop out.
                text.append(filler && plain && draw.oneIn(6) ? "" : draw.oneIn(8) ? "\n" : " ");
            }
            if (filler) {
                text.append(own.pick("filler", draw));
            } else {
                add(draw.oneIn(2) ? identifier(region) : Traps.next(draw, region), own, text, pieces);
            }
            plain = filler;
        }
        return new Narrative(text.toString(), language, region, pieces);
    }

    private Item identifier(String region) {
        return switch (draw.below(16)) {
            case 0, 1, 2, 3, 4 -> PhoneItems.next(draw, region);
            case 5, 6, 7 -> WebItems.site(draw);
            case 8 -> WebItems.email(draw);
            case 9, 10 -> WalletItems.next(draw);
            case 11 -> MoneyItems.account(draw);
            case 12 -> MoneyItems.card(draw);
            case 13, 14 -> MessengerItems.next(draw);
            default -> draw.oneIn(2) ? WebItems.ip(draw) : MoneyItems.organization(draw);
        };
    }

    private void add(Item item, Sentences own, StringBuilder text, List<Piece> pieces) {
        String sentence = own.pick(item.sentence(), draw);
        int place = sentence.indexOf("{}");
        text.append(sentence, 0, place);
        int start = text.length();
        text.append(item.written());
        pieces.add(new Piece(item.category(), start, text.length(), item.names()));
        text.append(sentence, place + 2, sentence.length());
    }
}
