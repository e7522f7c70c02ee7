package org.suppliercompliance.chassis.tracing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.parcels.As;
import org.suppliercompliance.chassis.parcels.ParcelService;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.parcels.Wire;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class TracingTest {
    private static final String ORDER =
            "{\"title\": \"Followed\", \"quantity\": 4, \"lines\": [{\"item\": \"chair\", \"quantity\": 4}]}";

    @Inject
    InMemorySpanExporter spans;

    @Inject
    Tracing tracing;

    @Inject
    ParcelService parcels;

    private final String parcel = UUID.randomUUID().toString();

    @Test
    void one_act_is_followed_from_the_request_through_outbox_and_broker_to_its_effect() {
        String order = given().auth()
                .oauth2(TestTokens.token("clerk", "TRACE"))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("X-Correlation-ID", "followed-" + parcel.substring(0, 8))
                .contentType("application/json")
                .body(ORDER)
                .post("/shop/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceAll(".*/", "");
        String remembered = Rows.texts("select trace_parent as value from outbox where subject = ?", order)
                .get(0);
        SpanData request = await().atMost(Duration.ofSeconds(20))
                .until(() -> span(remembered.substring(3, 35), SpanKind.SERVER), found -> found != null);
        assertEquals(request.getSpanId(), remembered.substring(36, 52));
        ConsumerRecord<String, byte[]> record = await().atMost(Duration.ofSeconds(20))
                .until(() -> Wire.records(order), found -> !found.isEmpty())
                .get(0);
        assertEquals(remembered, Wire.header(record, "ce_traceparent"));
        assertEquals("followed-" + parcel.substring(0, 8), Wire.header(record, "ce_correlationid"));
    }

    @Test
    void the_effect_of_an_event_is_part_of_the_trace_that_stated_it() {
        String trace = tracing.span("test", SpanKind.INTERNAL, null, Map.of(), () -> {
            As.tenantRuns("TRACE", () -> parcels.state("parcel-moved", parcel, 1, "MOVED"));
            return Span.current().getSpanContext().getTraceId();
        });
        SpanData effect = await().atMost(Duration.ofSeconds(30))
                .until(() -> span(trace, SpanKind.CONSUMER), found -> found != null);
        assertEquals("process shop.parcel-moved.v1", effect.getName());
        assertEquals(1, Rows.count("from parcel_effect where subject = ?", parcel));
    }

    @Test
    void without_a_trace_nothing_is_remembered_and_what_is_no_trace_parent_begins_a_new_one() {
        assertNull(tracing.current());
        String trace = tracing.span(
                "test",
                SpanKind.INTERNAL,
                "rubbish",
                Map.of(),
                () -> Span.current().getSpanContext().getTraceId());
        assertEquals(32, trace.length());
        assertNotNull(await().atMost(Duration.ofSeconds(20))
                .until(() -> span(trace, SpanKind.INTERNAL), found -> found != null));
    }

    @Test
    void a_request_without_a_correlation_id_gets_one_that_its_facts_carry() {
        var answer = given().auth()
                .oauth2(TestTokens.token("clerk", "TRACE"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(ORDER)
                .post("/shop/v1/orders")
                .then()
                .statusCode(201)
                .extract();
        assertEquals(
                List.of(answer.header("X-Correlation-ID")),
                Rows.texts(
                        "select correlation_id as value from outbox where subject = ?",
                        answer.header("Location").replaceAll(".*/", "")));
    }

    @Test
    @Tag("FG16")
    @DisplayName(
            "FG16: a span tells which operation was asked for, and no address, no query, nothing of who asked from where")
    void a_span_tells_no_address_and_no_caller() {
        String canary = UUID.randomUUID().toString();
        for (String address : List.of(
                "/shop/v1/orders/" + canary, "/shop/v1/orders?cursor=" + canary, "/shop/v1/nowhere/" + canary)) {
            String trace = UUID.randomUUID().toString().replace("-", "");
            given().auth()
                    .oauth2(TestTokens.token("clerk", "TRACE"))
                    .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                    .header("User-Agent", "agent-" + canary)
                    .header("X-Forwarded-For", "203.0.113.77")
                    .get(address);
            SpanData request = await().atMost(Duration.ofSeconds(20))
                    .until(() -> span(trace, SpanKind.SERVER), found -> found != null);
            for (SpanData span : spans.getFinishedSpanItems()) {
                if (span.getTraceId().equals(trace)) {
                    String told = span.getName() + " " + span.getAttributes();
                    assertFalse(told.contains(canary), told);
                    assertFalse(told.contains("203.0.113.77"), told);
                }
            }
            assertEquals("", request.getAttributes().get(AttributeKey.stringKey("client.address")));
            if (address.startsWith("/shop/v1/orders/")) {
                String path = request.getAttributes().get(AttributeKey.stringKey("url.path"));
                assertTrue(path != null && path.endsWith("/orders/{id}"), path);
            }
        }
    }

    private SpanData span(String trace, SpanKind kind) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace) && span.getKind() == kind)
                .findFirst()
                .orElse(null);
    }
}
