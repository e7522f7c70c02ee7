package org.suppliercompliance.notification.channel;

import java.util.List;
import java.util.UUID;

/**
 * One mail to one person about many things.
 *
 * @param digest its id makes the Message-ID, the same on every repeat
 * @param facts what it tells, the worst first; never empty
 * @param subscriptions what the reader may end; empty when some of it is told by part
 */
public record DigestMessage(
        UUID digest, String address, Language language, List<ReaderFacts> facts, List<UUID> subscriptions) {}
