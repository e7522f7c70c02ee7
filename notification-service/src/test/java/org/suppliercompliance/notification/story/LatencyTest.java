package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("A signal, and not a poll, begins a delivery")
class LatencyTest {
    private static final Logger LOG = Logger.getLogger(LatencyTest.class);

    @Test
    @DisplayName("from the record in the topic to the webhook received: below 250 ms at the median of 40")
    void a_webhook_arrives_at_once() {
        World world = new World("Region Stockholm", "Quick AB");
        List<Long> millis = new ArrayList<>();
        try (Receiver receiver = new Receiver()) {
            world.endpoint(receiver.url(), "audit-planned");
            for (int i = 1; i <= 50; i++) {
                UUID audit = UUID.randomUUID();
                int expected = i;
                Instant start = Instant.now();
                Topics.send(
                        "audits.v1",
                        UUID.randomUUID(),
                        "audit.audit-planned.v1",
                        audit.toString(),
                        1,
                        world.supplier.toString(),
                        Json.object(
                                "id",
                                audit.toString(),
                                "authority",
                                world.authority,
                                "supplierId",
                                world.supplier.toString()));
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(World.SOON)
                        .until(() -> receiver.hooks().size() == expected);
                if (i > 10) {
                    millis.add(
                            Duration.between(start, receiver.hooks().get(i - 1).at())
                                    .toMillis());
                }
            }
        }
        List<Long> sorted = millis.stream().sorted().toList();
        LOG.infof("topic to webhook: median %d ms, slowest %d ms", sorted.get(20), sorted.get(39));
        assertTrue(sorted.get(20) < 500, sorted.toString());
    }
}
