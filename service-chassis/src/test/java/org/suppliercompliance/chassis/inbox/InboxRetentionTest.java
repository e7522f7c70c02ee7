package org.suppliercompliance.chassis.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.parcels.Wire;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
@DisplayName("Decision 22: receipts leave with their month")
class InboxRetentionTest {
    private static final Instant LONG_AGO = Instant.parse("2024-02-03T04:05:06Z");

    private final String parcel = UUID.randomUUID().toString();

    @AfterEach
    void remember_everything() {
        Rows.change("update inbox_kept set since = '-infinity'");
        Rows.change("delete from inbox_default");
    }

    @Test
    @DisplayName(
            "an old month is dropped as a whole; an event from before what is kept moves projections by its version and has no other effect")
    void an_old_month_is_forgotten() throws SQLException {
        String before = UUID.randomUUID().toString();
        Wire.send(Wire.event(id(), "shop.parcel-moved.v1", before, 1, "{\"state\": \"MOVED\"}"));
        await().atMost(Duration.ofSeconds(60)).until(() -> effects(before) == 1);
        try (Connection owner = TestServers.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("create table inbox_202401 partition of inbox for values from"
                    + " (inbox_bound('2024-01-01T00:00Z')) to (inbox_bound('2024-02-01T00:00Z'))");
        }
        try (Connection worker = TestServers.worker();
                Statement statement = worker.createStatement()) {
            statement.execute("insert into inbox (consumer, event_id) values ('x', inbox_bound('2024-01-15T00:00Z'))");
            statement.execute("select inbox_forget(24)");
        }
        assertEquals(0, Rows.count("from pg_class where relname = 'inbox_202401'"));
        assertEquals(0, Rows.count("from inbox where event_id < inbox_bound('2024-03-01T00:00Z')"));
        assertEquals(
                1,
                Rows.count("from inbox_kept where since = (date_trunc('month', now() at time zone 'UTC')"
                        + " - interval '24 months') at time zone 'UTC'"));

        // The whole history again, as after a lost place in the topic: what has no receipt any more and what nobody
        // saw.
        Wire.send(Wire.event(id(), "shop.parcel-moved.v1", parcel, 1, "{\"state\": \"MOVED\"}"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rows.texts(
                                "select version || ' ' || state as value from parcel_projection where subject = ?",
                                parcel)
                        .equals(List.of("1 MOVED")));
        assertEquals(0, effects(parcel));
        Wire.send(Wire.moved(parcel, 2));
        await().atMost(Duration.ofSeconds(60)).until(() -> effects(parcel) == 1);
    }

    private static long effects(String subject) {
        return Rows.count("from parcel_effect where subject = ?", subject);
    }

    /** A UUIDv7 of a moment long ago. */
    private static UUID id() {
        UUID random = UUID.randomUUID();
        return new UUID(
                LONG_AGO.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF,
                random.getLeastSignificantBits());
    }
}
