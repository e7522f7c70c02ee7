package org.suppliercompliance.notification.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.SendResult.Verdict;

/** What an endpoint's answer means. */
final class WebhookAnswer {
    private static final long LONGEST_SECONDS = 315_360_000L;

    private WebhookAnswer() {}

    static SendResult judge(int status, @Nullable String retryAfter, Instant now) {
        if (status >= 200 && status < 300) {
            return SendResult.delivered(status);
        }
        if (status == 410) {
            return new SendResult(Verdict.ENDPOINT_GONE, "ENDPOINT_GONE", status, null);
        }
        if (status >= 300 && status < 400) {
            return new SendResult(Verdict.RETRY, "REDIRECT_REFUSED", status, null);
        }
        return new SendResult(Verdict.RETRY, "HTTP_STATUS", status, wait(retryAfter, now));
    }

    /** Seconds or an HTTP date; anything else says nothing. */
    private static @Nullable Duration wait(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return null;
        }
        String text = retryAfter.trim();
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST_SECONDS));
        }
        try {
            Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            return until.isAfter(now) ? Duration.between(now, until) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
