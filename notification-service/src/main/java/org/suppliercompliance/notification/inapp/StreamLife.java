package org.suppliercompliance.notification.inapp;

import java.time.Duration;
import java.time.Instant;

/**
 * The times of the token a stream was opened with, by the machine's clock as wherever tokens are judged.
 *
 * @param issuedAt a token of a subject that is blocked later than that ends the stream
 * @param endsAt the token's end, or ten minutes from the beginning should it say nothing or too much
 */
record StreamLife(Instant issuedAt, Instant endsAt) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    static StreamLife of(Instant issuedAt, Instant expiry, Instant now) {
        Instant longest = now.plus(LONGEST);
        return new StreamLife(issuedAt, expiry.isBefore(longest) ? expiry : longest);
    }
}
