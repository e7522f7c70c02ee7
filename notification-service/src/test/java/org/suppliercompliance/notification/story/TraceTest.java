package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.Metrics;
import org.suppliercompliance.chassis.tracing.Tracing;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("What is sent can be followed and counted")
class TraceTest {
    /** Keeps the spans, where a collector would be. */
    static class Spans {
        @Produces
        @ApplicationScoped
        InMemorySpanExporter exporter() {
            return InMemorySpanExporter.create();
        }
    }

    @Inject
    InMemorySpanExporter spans;

    @Inject
    Tracing tracing;

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @DisplayName("The trace of an act that arrives over Kafka goes on to the mail, and tells nothing of the person")
    void the_trace_of_an_act_goes_on_to_the_mail() {
        World world = new World("Region Stockholm", "Traced AB");
        Person manager = world.managerNamed("Manager", "en");
        String trace = tracing.span("the act", SpanKind.SERVER, null, Map.of(), () -> {
            world.newCase("NC-TRACE").planOverdue();
            return Span.current().getSpanContext().getTraceId();
        });
        await().atMost(World.SOON).until(() -> of(trace).size() >= 3);
        assertEquals(
                Set.of("the act", "process audit.plan-overdue.v1", "send MAIL"),
                of(trace).stream().map(SpanData::getName).collect(Collectors.toSet()));
        assertEquals(1, MailServer.to(manager.email()).size());
        assertTrue(of(trace).stream().noneMatch(span -> span.toString().contains(manager.email())));
    }

    @Test
    @DisplayName("Attempts are counted by how they end, and what dashboards and alerts rely on is there")
    void attempts_are_counted_by_how_they_end() {
        World world = new World("Region Stockholm", "Counted AB");
        Person manager = world.managerNamed("Manager", "en");
        world.newCase("NC-COUNT").planOverdue();
        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 1);
        await().atMost(World.SOON)
                .until(() -> Metrics.scrape().names().contains("notification_delivery_attempts_total"));
        Metrics metrics = Metrics.scrape();
        assertTrue(
                metrics.value("notification_delivery_attempts_total", "channel=\"MAIL\"", "outcome=\"ACCEPTED\"") >= 1);
        Set<String> missing = new TreeSet<>(Metrics.promised("notification_"));
        assertTrue(missing.size() >= 3, "the list was read");
        missing.removeAll(metrics.names());
        assertEquals(Set.of(), missing);
    }

    private List<SpanData> of(String trace) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
    }
}
