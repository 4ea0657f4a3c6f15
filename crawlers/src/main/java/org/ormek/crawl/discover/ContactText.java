package org.ormek.crawl.discover;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.ormek.model.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contacts that a page does not write but leads to: in links, in fields and buttons to copy from, in scripts of buttons, in what it tells search engines
 * (JSON-LD, schema.org), and in addresses that a content network covers.
 */
final class ContactText {

    private static final Pattern MESSENGER = Pattern.compile("(?i)(?:(?:https?:)?//)?(?:www\\.)?(?:wa\\.me|t\\.me|telegram\\.me|api\\.whatsapp\\.com|"
            + "chat\\.whatsapp\\.com|viber\\.click|vk\\.com|instagram\\.com)/.{1,200}|(?:tg|viber|whatsapp|skype):.{1,200}");
    private static final Pattern QUOTED = Pattern.compile("'([^'\"]{4,300})'|\"([^'\"]{4,300})\"");
    private static final List<String> COPIED = List.of("value", "data-clipboard-text", "data-address", "data-wallet");
    private static final Set<String> TOLD = Set.of("telephone", "email", "sameas", "url");
    private static final int LONGEST = 200;
    private static final int LONGEST_JSON = 64 * 1024;
    private static final int LONGEST_TEXT = 200_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final StringBuilder text = new StringBuilder();

    private final int from;
    private final List<Span> bare;

    private ContactText(int from, List<Span> bare) {
        this.from = from;
        this.bare = bare;
    }

    /**
     * Each contact on a line of its own, behind a line break, so that none runs into the next; empty if there is none.
     *
     * @param from where the text will begin
     * @param bare is given the places of links that say no more than their text
     */
    static String of(PageElements page, int from, List<Span> bare) {
        ContactText all = new ContactText(from, bare);
        page.leading().forEach(all::leading);
        page.inputs().forEach(all::copied);
        page.told().forEach(all::told);
        return all.text.toString();
    }

    private void leading(Element element) {
        int before = text.length();
        address(element.attr("href").strip());
        if (text.length() > before && BareLinks.isBare(element)) {
            bare.add(new Span(from + before + 1, from + text.length()));
        }
        String covered = element.attr("data-cfemail");
        if (!covered.isEmpty()) {
            add(uncovered(covered));
        }
        String action = element.attr("onclick");
        if (!action.isEmpty()) {
            Matcher quoted = QUOTED.matcher(PageReader.cut(action, 1_000));
            while (quoted.find()) {
                address(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
            }
        }
    }

    private void copied(Element element) {
        for (String name : COPIED) {
            if (element.hasAttr(name) && (!name.equals("value") || element.hasAttr("readonly"))) {
                add(element.attr(name));
            }
        }
    }

    /** Takes an address if it leads to a person. */
    private void address(String href) {
        String scheme = href.length() > 7 ? href.substring(0, 7).toLowerCase(Locale.ROOT) : "";
        if (scheme.startsWith("tel:")) {
            add(href.substring(4));
        } else if (scheme.startsWith("mailto:")) {
            add(href.substring(7).split("\\?", 2)[0]);
        } else if (isMessenger(href)) {
            add(href);
        }
    }

    /** Data for search engines; what is no JSON tells nothing. */
    private void told(Element script) {
        String data = script.data();
        if (data.length() > LONGEST_JSON || !data.contains("\"telephone\"") && !data.contains("\"email\"") && !data.contains("\"sameAs\"")) {
            return;
        }
        try {
            told(JSON.readTree(data), "");
        } catch (JacksonException e) {
            // Templates that were never filled in, comments, trailing commas: people see none of it.
        }
    }

    private void told(JsonNode node, String name) {
        if (node.isObject()) {
            node.properties().forEach(field -> told(field.getValue(), field.getKey().toLowerCase(Locale.ROOT)));
        } else if (node.isArray()) {
            node.forEach(one -> told(one, name));
        } else if (node.isString() && TOLD.contains(name)) {
            String value = node.stringValue().strip();
            if (name.equals("telephone") || name.equals("email")) {
                add(value.startsWith("mailto:") ? value.substring(7) : value);
            } else {
                address(value);
            }
        }
    }

    /** Each byte is xored with the first; what is no such code is empty. */
    private static String uncovered(String hex) {
        if (hex.length() < 4 || hex.length() % 2 != 0 || hex.length() > 2 * LONGEST || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            return "";
        }
        byte[] bytes = HexFormat.of().parseHex(hex);
        byte[] plain = new byte[bytes.length - 1];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (bytes[i + 1] ^ bytes[0]);
        }
        return new String(plain, StandardCharsets.UTF_8);
    }

    private void add(String contact) {
        if (!contact.isBlank() && text.length() < LONGEST_TEXT) {
            text.append('\n').append(PageReader.cut(contact.strip(), LONGEST).replace('\n', ' '));
        }
    }

    /** Links to a messenger are few among many, so a look at the beginning comes before the pattern. */
    private static boolean isMessenger(String href) {
        int colon = href.indexOf(':');
        boolean own = colon > 1 && colon < 9 && !href.startsWith("http");
        return (own || href.contains(".me/") || href.contains("whatsapp") || href.contains("viber") || href.contains("vk.com/") || href.contains("instagram.com/"))
                && MESSENGER.matcher(href).matches();
    }
}
