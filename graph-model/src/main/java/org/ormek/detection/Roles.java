package org.ormek.detection;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.MemberRole;
import org.ormek.model.Entity;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.MentionRole;

/** What sources say one entity does, and what role it has in its cluster by that. */
final class Roles {

    private static final int SEVERAL = 2;

    private final String display;
    private final Set<MentionRole> seen = EnumSet.noneOf(MentionRole.class);
    private final CallOrder.Tally calls = new CallOrder.Tally();
    private final Set<String> payers = new HashSet<>();
    private @Nullable Instant first;

    Roles(Entity entity) {
        this.display = entity.display();
    }

    void add(MentionRole role) {
        seen.add(role);
    }

    void add(CallOrder.Part part) {
        calls.add(part);
    }

    /** Once for each piece of evidence that names it: when, and whose complaint it is. */
    void seenIn(Evidence evidence) {
        Instant at = evidence.observedAt();
        first = at != null && (first == null || at.isBefore(first)) ? at : first;
        if (evidence.type() == EvidenceType.COMPLAINT && payers.size() < SEVERAL) {
            payers.add(evidence.subject() == null ? evidence.id().hex() : evidence.subject());
        }
    }

    String display() {
        return display;
    }

    /** Earliest evidence that names it; null if none is dated. */
    @Nullable Instant first() {
        return first;
    }

    /** The role of an entity of the type; what is known of it is null if no evidence names it. */
    static MemberRole of(EntityType type, @Nullable Roles roles) {
        return switch (type) {
            case PHONE -> roles == null ? MemberRole.CONTACT_NUMBER : roles.ofNumber();
            case MESSENGER -> MemberRole.MESSENGER_CONTACT;
            case EMAIL -> MemberRole.EMAIL_CONTACT;
            case SITE, WEB_PAGE -> MemberRole.LANDING_SITE;
            case WALLET -> MemberRole.PAYMENT_WALLET;
            case BANK_ACCOUNT, PAYMENT_CARD -> roles != null && roles.payers.size() >= SEVERAL ? MemberRole.MULE_ACCOUNT : MemberRole.PAYMENT_ACCOUNT;
            case IP_ADDRESS, NAME_SERVER, CERTIFICATE, TRACKER, KIT, FAVICON -> MemberRole.INFRASTRUCTURE;
            default -> MemberRole.NAMED;
        };
    }

    private MemberRole ofNumber() {
        if (calls.isClearly(CallOrder.Part.CLOSER)) {
            return MemberRole.CLOSER_NUMBER;
        }
        if (calls.isClearly(CallOrder.Part.OPENER)) {
            return MemberRole.OPENER_NUMBER;
        }
        return seen.contains(MentionRole.SENDER) ? MemberRole.CALLING_NUMBER : MemberRole.CONTACT_NUMBER;
    }
}
