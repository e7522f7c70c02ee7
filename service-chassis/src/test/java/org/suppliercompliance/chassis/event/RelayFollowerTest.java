package org.suppliercompliance.chassis.event;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.DedicatedConnections;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class RelayFollowerTest {
    @Inject
    RelayRunner runner;

    @Inject
    DedicatedConnections connections;

    @Test
    @DisplayName(
            "FI1: a relay that does not lead hears no wake-ups, which would pile up in it for as long as another leads")
    void who_does_not_lead_hears_nothing() throws Exception {
        await().atMost(Duration.ofSeconds(60)).until(runner::isLeading);
        try (RelayStore follower = new RelayStore(connections)) {
            assertFalse(follower.tryLead());
            notifyRelays();
            assertFalse(follower.tryLead());
            assertFalse(follower.awaitWakeup(Duration.ofMillis(1)));
            runner.stop();
            await().atMost(Duration.ofSeconds(60)).until(follower::tryLead);
            notifyRelays();
            assertTrue(follower.awaitWakeup(Duration.ofSeconds(60)));
        } finally {
            runner.start();
        }
    }

    private static void notifyRelays() throws SQLException {
        try (var connection = TestServers.superuser();
                var statement = connection.createStatement()) {
            statement.execute("notify " + RelayWakeup.CHANNEL);
        }
    }
}
