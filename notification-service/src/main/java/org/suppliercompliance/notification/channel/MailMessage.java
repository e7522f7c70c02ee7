package org.suppliercompliance.notification.channel;

import java.util.UUID;

/**
 * One mail to one person.
 *
 * @param delivery its id makes the Message-ID, the same on every repeat
 */
public record MailMessage(UUID delivery, String address, Language language, ReaderFacts facts) {}
