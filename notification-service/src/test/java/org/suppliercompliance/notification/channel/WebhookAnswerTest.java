package org.suppliercompliance.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.channel.SendResult.Verdict;

@DisplayName("FF6 FF11 what an answer means")
class WebhookAnswerTest {
    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");

    @Test
    void any_2xx_is_delivered_whatever_it_says() {
        for (int status : List.of(200, 201, 202, 204)) {
            assertEquals(SendResult.delivered(status), WebhookAnswer.judge(status, "120", NOW));
        }
    }

    @Test
    void redirects_client_and_server_errors_are_tried_again_and_410_is_not() {
        for (int status : List.of(301, 302, 303, 307, 308, 400, 404, 429, 500, 503)) {
            assertEquals(Verdict.RETRY, WebhookAnswer.judge(status, null, NOW).verdict());
        }
        assertEquals(Verdict.ENDPOINT_GONE, WebhookAnswer.judge(410, null, NOW).verdict());
    }

    @Test
    void retry_after_is_read_as_seconds_or_as_a_date_and_garbage_is_passed_over() {
        assertEquals(
                Duration.ofSeconds(120), WebhookAnswer.judge(503, "120", NOW).askedFor());
        assertEquals(
                Duration.ofHours(1),
                WebhookAnswer.judge(503, "Mon, 1 Mar 2027 09:00:00 GMT", NOW).askedFor());
        assertEquals(
                Duration.ofSeconds(315_360_000),
                WebhookAnswer.judge(429, "999999999", NOW).askedFor());
        for (String garbage :
                List.of("", "soon", "-5", "1e9", "Mon, 1 Mar 2027 07:00:00 GMT", "99999999999999999999")) {
            assertNull(WebhookAnswer.judge(503, garbage, NOW).askedFor());
        }
    }
}
