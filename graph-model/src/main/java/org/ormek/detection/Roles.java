package org.ormek.detection;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.MemberRole;
import org.ormek.model.Entity;
import org.ormek.model.EntityType;
import org.ormek.model.MentionRole;

/** In which roles sources mention one entity, and what role it has in its cluster by that. */
final class Roles {

    private final String display;
    private final Map<MentionRole, Integer> counts = new EnumMap<>(MentionRole.class);

    Roles(Entity entity) {
        this.display = entity.display();
    }

    void add(MentionRole role) {
        counts.merge(role, 1, Integer::sum);
    }

    String display() {
        return display;
    }

    /** A number that some source names as the one that called is a calling number; for all others the type decides. */
    static MemberRole of(EntityType type, @Nullable Roles seen) {
        return switch (type) {
            case PHONE -> seen != null && seen.counts.containsKey(MentionRole.SENDER) ? MemberRole.CALLING_NUMBER : MemberRole.CONTACT_NUMBER;
            case MESSENGER -> MemberRole.MESSENGER_CONTACT;
            case EMAIL -> MemberRole.EMAIL_CONTACT;
            case SITE, WEB_PAGE -> MemberRole.LANDING_SITE;
            case WALLET -> MemberRole.PAYMENT_WALLET;
            case BANK_ACCOUNT, PAYMENT_CARD -> MemberRole.PAYMENT_ACCOUNT;
            case IP_ADDRESS, NAME_SERVER, CERTIFICATE, TRACKER, KIT -> MemberRole.INFRASTRUCTURE;
            default -> MemberRole.NAMED;
        };
    }
}
