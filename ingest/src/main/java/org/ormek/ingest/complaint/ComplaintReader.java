package org.ormek.ingest.complaint;

import org.ormek.ingest.shared.Findings;
import org.ormek.ingest.shared.RowReader;
import org.ormek.model.EntityType;
import org.ormek.model.MentionRole;

/** The columns of a complaint; see docs/formats/complaints.md. */
public final class ComplaintReader implements RowReader {

    @Override
    public void read(Findings row) {
        row.observed("received_at");
        row.amount("amount", "currency");
        row.entities("phones", EntityType.PHONE, MentionRole.SENDER);
        row.entities("messengers", EntityType.MESSENGER, MentionRole.CONTACT);
        row.entities("emails", EntityType.EMAIL, MentionRole.CONTACT);
        row.entities("sites", EntityType.SITE, MentionRole.RESOURCE);
        row.entities("wallets", EntityType.WALLET, MentionRole.PAYMENT);
        row.entities("accounts", EntityType.BANK_ACCOUNT, MentionRole.PAYMENT);
        row.entities("cards", EntityType.PAYMENT_CARD, MentionRole.PAYMENT);
        // A stated amount is the loss; amounts in the text are taken only where no column states one.
        row.text(row.required("text"), "text", row.value("amount").isEmpty());
        row.keep("id", "channel", "category", "region");
    }
}
