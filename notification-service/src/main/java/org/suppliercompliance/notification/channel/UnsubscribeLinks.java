package org.suppliercompliance.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The addresses that end subscriptions: made anew for each mail out of the operator's key, so that none has to be kept. */
@ApplicationScoped
public class UnsubscribeLinks {
    private final SecretBox box;
    private final MailSettings settings;

    UnsubscribeLinks(SecretBox box, MailSettings settings) {
        this.box = box;
        this.settings = settings;
    }

    public String capability(UUID subscription) {
        return box.capability("unsubscribe", subscription);
    }

    String address(UUID subscription) {
        return settings.unsubscribeLink().replace("{capability}", capability(subscription));
    }
}
