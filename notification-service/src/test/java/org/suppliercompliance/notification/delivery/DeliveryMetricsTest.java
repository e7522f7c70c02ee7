package org.suppliercompliance.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.metrics.SampledNumber;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
@DisplayName("How long mails wait and how long webhooks wait are told apart")
class DeliveryMetricsTest {
    private static final String MAILS = "notification.mails.due.age";
    private static final String WEBHOOKS = "notification.webhooks.due.age";

    @Test
    void a_webhook_that_hangs_makes_no_mail_late() throws SQLException {
        try (Connection connection = TestServers.worker();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            plant(statement, "WEBHOOK", 100_000, "null");
            assertTrue(hours(statement, WEBHOOKS) >= 100_000);
            assertTrue(hours(statement, MAILS) < 100_000);
            plant(statement, "MAIL", 120_000, "null");
            assertTrue(hours(statement, MAILS) >= 120_000);
            assertTrue(hours(statement, WEBHOOKS) < 120_000);
            plant(statement, "MAIL", 140_000, "gen_random_uuid()");
            assertTrue(hours(statement, MAILS) >= 140_000);
            connection.rollback();
        }
    }

    private static void plant(Statement statement, String channel, int hours, String digest) throws SQLException {
        statement.execute("""
                with f as (insert into fact (id, fact_key, type, authority, subject_id, occurred_at, recorded_at, outcome)
                    values (gen_random_uuid(), gen_random_uuid()::text, 'audit-planned', 'T-AGE', gen_random_uuid(), now(), now(), 'TOLD')
                    returning id)
                insert into delivery (id, fact_id, channel, target, lane, authority, status, next_attempt_at, created_at, digest_id)
                select gen_random_uuid(), f.id, '%s', gen_random_uuid(), 'x', 'T-AGE', 'PENDING', now() - interval '%d hours', now(), %s
                from f""".formatted(channel, hours, digest));
    }

    private static double hours(Statement statement, String name) throws SQLException {
        SampledNumber number = new DeliveryMetrics(new SimpleMeterRegistry())
                .numbers().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        try (var result = statement.executeQuery(number.sql())) {
            result.next();
            return result.getDouble(1) / 3600;
        }
    }
}
