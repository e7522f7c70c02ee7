package org.suppliercompliance.chassis.changes;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.parcels.As;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class FeedOrderTest {
    @Inject
    ChangeFeed feed;

    @Test
    @DisplayName(
            "FC7: of one aggregate a later fact never stands before an earlier one, however early its transaction began")
    void the_feed_follows_the_facts_of_an_aggregate() throws SQLException {
        String tenant = "ORDER-" + ThreadLocalRandom.current().nextInt(1_000_000);
        String subject = UUID.randomUUID().toString();
        // what is for everybody was there before
        String cursor = end(tenant);
        try (var first = TestServers.superuser();
                var second = TestServers.superuser();
                var early = first.createStatement();
                var late = second.createStatement()) {
            early.execute("begin");
            // as a batch that wrote of something else before
            early.execute("select pg_current_xact_id()");
            late.execute(stating(tenant, subject, 1));
            early.execute(stating(tenant, subject, 2));
            early.execute("commit");
        }
        List<Long> versions = new ArrayList<>();
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            versions.clear();
            As.tenant(tenant, () -> feed.read(cursor, 100)).items().stream()
                    .filter(change -> change.subject().equals(subject))
                    .forEach(change -> versions.add(change.aggregateversion()));
            return versions.size() == 2;
        });
        assertEquals(List.of(1L, 2L), versions);
    }

    private String end(String tenant) {
        ChangePage page = As.tenant(tenant, () -> feed.read(null, 100));
        while (page.more()) {
            String from = page.next();
            page = As.tenant(tenant, () -> feed.read(from, 100));
        }
        return page.next();
    }

    private static String stating(String tenant, String subject, int version) {
        return "insert into outbox (event_id, event_type, subject, aggregate_version, epoch, event_key, audience, occurred_at, data,"
                + " published_at) values (gen_random_uuid(), 'shop.parcel-moved.v1', '" + subject + "', " + version
                + ", 1, 'k', '"
                + tenant
                + "', now(), '{}', now())";
    }
}
