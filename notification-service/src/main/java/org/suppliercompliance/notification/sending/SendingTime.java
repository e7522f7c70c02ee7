package org.suppliercompliance.notification.sending;

import java.time.Duration;
import java.time.Instant;

/**
 * The one rule of when a mail leaves. It moves only the sending: what happened, and the alert about it, keep their own moment.
 *
 * @param at the moment
 * @param digest whether it leaves together with all else for the same person and moment
 */
public record SendingTime(Instant at, boolean digest) {
    /**
     * @param now when the alert is raised
     * @param pace what its reader wishes for this kind of fact
     * @param urgent a serious non-compliance whose date has passed: it waits for nothing
     */
    static SendingTime of(Instant now, Pace pace, SendingCalendar calendar, boolean urgent) {
        if (urgent) {
            return new SendingTime(now, false);
        }
        return switch (pace) {
            case IMMEDIATE -> new SendingTime(calendar.opening(now), false);
            case DAILY -> new SendingTime(calendar.nextDigest(now, false), true);
            case WEEKLY -> new SendingTime(calendar.nextDigest(now, true), true);
        };
    }

    /**
     * When a mail leaves that could leave now and has to wait first. What leaves although the authority is closed, because it is urgent or
     * somebody asked for it, waits no longer than it has to.
     */
    static Instant putOff(Instant now, Duration wait, SendingCalendar calendar, boolean urgent) {
        Instant later = now.plus(wait);
        boolean open = calendar.opening(now).equals(now);
        return open && !urgent ? calendar.opening(later) : later;
    }
}
