package org.ormek.api.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entities as STIX 2.1 observables. Where the standard has a type of its own it is taken; telephone numbers, wallets, accounts,
 * cards, trackers, kits and favicons are {@value #IDENTIFIER} of our extension definition. Ids follow from the values alone (STIX 2.1, 2.9),
 * so that they meet those of others.
 */
final class StixObservables {

    /** Type of what the standard has no type for. */
    static final String IDENTIFIER = "x-ormek-identifier";
    /** Id of the definition of that type, and of what we add to relationships; never changes. */
    static final String EXTENSION = "extension-definition--6f6d7e0c-3a51-5d2b-9f0e-2a8f6b1d4c70";
    private static final UUID NAMESPACE = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StixObservables() {
    }

    /** The observable of an entity with its id, its display where it tells more than the value. */
    static Map<String, Object> of(EntityKey key, String display) {
        String value = key.value();
        return switch (key.type()) {
            case SITE, NAME_SERVER -> observable("domain-name", Map.of("value", value));
            case WEB_PAGE -> observable("url", Map.of("value", value));
            case IP_ADDRESS -> observable(value.indexOf(':') >= 0 ? "ipv6-addr" : "ipv4-addr", Map.of("value", value));
            case EMAIL -> observable("email-addr", Map.of("value", value));
            case CERTIFICATE -> observable("x509-certificate", Map.of("hashes", Map.of("SHA-256", value)));
            case MESSENGER -> messenger(value, display);
            default -> identifier(key, display);
        };
    }

    /** Platform and name as in the key: {@code telegram:name}. */
    private static Map<String, Object> messenger(String value, String display) {
        int colon = value.indexOf(':');
        Map<String, Object> account = observable("user-account", Map.of("account_type", value.substring(0, Math.max(0, colon)), "account_login", value.substring(colon + 1)));
        account.put("display_name", display);
        return account;
    }

    private static Map<String, Object> identifier(EntityKey key, String display) {
        Map<String, Object> identifier = observable(IDENTIFIER, Map.of("kind", kind(key.type()), "value", key.value()));
        identifier.put("display_name", display);
        identifier.put("extensions", Map.of(EXTENSION, Map.of("extension_type", "new-sco")));
        return identifier;
    }

    private static String kind(EntityType type) {
        return switch (type) {
            case PHONE -> "phone-number";
            case BANK_ACCOUNT -> "bank-account";
            case PAYMENT_CARD -> "payment-card";
            default -> type.prefix();
        };
    }

    /** With an id from the values, written as canonical JSON (RFC 8785): sorted keys, no spaces. */
    private static Map<String, Object> observable(String type, Map<String, ?> contributing) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", type);
        object.put("spec_version", "2.1");
        object.put("id", type + "--" + NameUuid.of(NAMESPACE, JSON.writeValueAsString(new TreeMap<>(contributing))));
        object.putAll(new TreeMap<>(contributing));
        return object;
    }

    /** Ids of their own kind for objects that are not observables. */
    static String id(String type, List<String> parts) {
        return type + "--" + NameUuid.of(UUID.fromString("1c9a3c0e-5b7e-5f7a-8c63-0d4a3f9e2b11"), String.join("\n", parts));
    }
}
