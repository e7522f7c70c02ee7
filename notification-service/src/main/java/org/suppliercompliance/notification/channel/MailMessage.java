package org.suppliercompliance.notification.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person.
 *
 * @param delivery its id makes the Message-ID, the same on every repeat
 * @param subscription set when the reader is told by wish alone, and may end it
 */
public record MailMessage(
        UUID delivery,
        String address,
        Language language,
        ReaderFacts facts,
        @Nullable UUID subscription) {
    public MailMessage(UUID delivery, String address, Language language, ReaderFacts facts) {
        this(delivery, address, language, facts, null);
    }
}
