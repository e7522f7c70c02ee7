package org.suppliercompliance.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How deliveries are worked off. */
@ConfigMapping(prefix = "notification.delivery")
public interface DeliverySettings {
    /** Whether this replica sends at all. */
    @WithDefault("true")
    boolean enabled();

    /** How many deliveries a replica sends at the same time. */
    @WithDefault("48")
    int senders();

    /** How many of them are the mail server's; the others are for webhooks. */
    @WithDefault("8")
    int mailLane();

    /** How many may go to one endpoint, so that a slow one holds up nobody else; one, while nothing arrives there. */
    @WithDefault("4")
    int endpointLane();

    /** How many mails one person gets in a minute, over all replicas; what is beyond it waits. */
    @WithDefault("60")
    int mailsPerMinute();

    /**
     * How many deliveries a replica begins in a second while its consumers are behind, for a minute in two at most, so that what is to be told
     * is written down first; with 0 nothing goes first.
     */
    @WithDefault("20")
    int whileBehind();

    /** How long a claim counts; longer than the longest attempt. When a replica dies, others take over after it. */
    @WithDefault("30S")
    Duration lease();

    /** How many months it is remembered how each attempt went; at least two, since the statistics look back 31 days. */
    @WithDefault("24")
    int attemptsMonthsKept();

    /** The longest sleep between two looks, should a signal be lost. */
    @WithDefault("5S")
    Duration poll();
}
