package org.suppliercompliance.notification.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one attempt ended. Says codes only: what a server answers in words may hold an address.
 *
 * @param verdict what follows from it
 * @param outcome a stable code, for instance {@code ACCEPTED}, {@code HTTP_STATUS}, {@code TIMEOUT}
 * @param statusCode the HTTP status or SMTP reply, or null when there was none
 * @param askedFor how long the receiver asked to be left alone, or null
 */
public record SendResult(
        Verdict verdict,
        String outcome,
        @Nullable Integer statusCode,
        @Nullable Duration askedFor) {
    /** What follows from an attempt. */
    public enum Verdict {
        /** It arrived. */
        DELIVERED,
        /** Try again by the schedule. */
        RETRY,
        /** Trying again is of no use. */
        STOP,
        /** There is nobody to send it to any more. */
        CANCEL,
        /** The endpoint said that it is gone: switch it off. */
        ENDPOINT_GONE,
        /** The mailbox refused for good: flag the person. */
        ADDRESS_REFUSED
    }

    public static SendResult delivered(int statusCode) {
        return new SendResult(Verdict.DELIVERED, "ACCEPTED", statusCode, null);
    }

    public static SendResult retry(String outcome) {
        return new SendResult(Verdict.RETRY, outcome, null, null);
    }
}
