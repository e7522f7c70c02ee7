package org.suppliercompliance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One case through the packaged services, as a collector of traces sees it. */
@Order(7)
class TracesTest {
    private static final String DAY = "2026-05-04";

    private final SuiteUnderTest suite = SuiteUnderTest.get();

    @Test
    @Tag("FG16")
    @DisplayName(
            "A case is one trace, the client's own: the act, the fact in every service that hears of it, the mail and the webhook; no span of any story names an address, a token or a finding")
    void from_the_act_to_the_mail() throws Exception {
        String trace = UUID.randomUUID().toString().replace("-", "");
        try (Authority authority = new Authority(suite, "STORY-TRACES", "SE", "Europe/Stockholm", "en")) {
            Case one = authority.raise("MAJOR", DAY);
            HttpRequest act = HttpRequest.newBuilder(URI.create(one.url() + "/communication"))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"communicatedOn\": \"" + DAY + "\"}"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + authority.manager())
                    .header("If-Match", one.etag())
                    .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(act, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);

            await().atMost(SuiteUnderTest.SOON).untilAsserted(() -> {
                Set<String> spans = suite.traces.spans(trace);
                assertThat(spans)
                        .contains(
                                "notification-service: process audit.non-compliance-communicated.v1",
                                "notification-service: send MAIL",
                                "notification-service: send WEBHOOK",
                                "supplier-service: process audit.non-compliance-communicated.v1");
                assertThat(spans).anyMatch(span -> span.startsWith("audit-service: POST "));
            });
            assertThat(authority.mailIds(authority.supplierMail, one, one.reference()))
                    .hasSize(1);

            String all = suite.traces.received();
            assertThat(LogsTest.NEVER.matcher(all).results().map(match -> match.group()))
                    .isEmpty();
            assertThat(all).doesNotContain(authority.webhookSecret, "Working hours above 60");
        }
    }
}
