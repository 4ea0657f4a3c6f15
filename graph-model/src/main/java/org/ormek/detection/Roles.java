package org.ormek.detection;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.MemberRole;
import org.ormek.model.Entity;
import org.ormek.model.EntityType;
import org.ormek.model.MentionRole;

/** In which roles sources mention one entity, and what role it has in its cluster by that. */
final class Roles {

    private final String display;
    private final Set<MentionRole> seen = EnumSet.noneOf(MentionRole.class);

    Roles(Entity entity) {
        this.display = entity.display();
    }

    void add(MentionRole role) {
        seen.add(role);
    }

    String display() {
        return display;
    }

    /** A number that some source names as the one that called is a calling number; for all others the type decides. */
    static MemberRole of(EntityType type, @Nullable Roles roles) {
        return switch (type) {
            case PHONE -> roles != null && roles.seen.contains(MentionRole.SENDER) ? MemberRole.CALLING_NUMBER : MemberRole.CONTACT_NUMBER;
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
