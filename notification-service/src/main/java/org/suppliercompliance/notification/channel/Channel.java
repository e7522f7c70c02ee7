package org.suppliercompliance.notification.channel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ways to reach somebody. */
@Schema(description = "By which way somebody is told: a mail to a person, or a webhook to an endpoint.")
public enum Channel {
    MAIL,
    WEBHOOK
}
