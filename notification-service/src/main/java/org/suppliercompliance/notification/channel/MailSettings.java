package org.suppliercompliance.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mails are written and sent; the mail server itself is set by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "notification.mail")
public interface MailSettings {
    /** The address of a case, as a reader opens it; {@code {id}} stands for the case's id. */
    @WithDefault("http://localhost:8083/audit/v1/non-compliances/{id}")
    String caseLink();

    /** The domain in the Message-ID of mails. */
    @WithDefault("notification.localhost")
    String messageIdDomain();

    /** The longest an attempt may take. */
    @WithDefault("20S")
    Duration timeout();
}
