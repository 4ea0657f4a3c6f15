package org.ormek.analysis.projection;

import org.ormek.analysis.signal.Signal;
import org.ormek.model.EntityType;
import org.ormek.model.Link;
import org.ormek.model.LinkType;

/** Which signal a stated link is. */
public final class SignalOfLink {

    private SignalOfLink() {
    }

    /** The signal of the link. */
    public static Signal of(Link link) {
        return of(link.type(), link.to().type());
    }

    /** The signal of a link of the type to an entity of the type. */
    public static Signal of(LinkType type, EntityType to) {
        return switch (type) {
            case HAS_CONTACT -> contact(to);
            case PUBLISHES_WALLET -> to == EntityType.WALLET ? Signal.WALLET_PUBLISHED : Signal.PAYEE_PUBLISHED;
            case RESOLVED_TO -> Signal.ADDRESS_RESOLVED;
            case USES_NAME_SERVER -> Signal.NAME_SERVER_USED;
            case SERVES_CERTIFICATE -> Signal.CERTIFICATE_SERVED;
            case USES_TRACKER -> Signal.TRACKER_USED;
            case HOSTED_KIT -> Signal.KIT_HOSTED;
            case HAS_FAVICON -> Signal.FAVICON_SHOWN;
            case REDIRECTS_TO -> Signal.REDIRECT;
            case PART_OF, REGISTERED_BY -> Signal.SAME_THING;
        };
    }

    private static Signal contact(EntityType to) {
        return switch (to) {
            case PHONE -> Signal.PHONE_PUBLISHED;
            case EMAIL -> Signal.EMAIL_PUBLISHED;
            case ORGANIZATION -> Signal.ORGANIZATION_NAMED;
            default -> Signal.MESSENGER_PUBLISHED;
        };
    }
}
