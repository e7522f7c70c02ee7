package org.suppliercompliance.chassis.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.parcels.As;
import org.suppliercompliance.chassis.parcels.ParcelService;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class ChangeFeedViewersTest {
    @Inject
    ParcelService parcels;

    @Test
    void a_fact_with_several_viewers_is_in_the_feed_of_each_once_and_relayed_once() {
        String owner = "OWNER-" + ThreadLocalRandom.current().nextInt(1_000_000);
        String parcel = UUID.randomUUID().toString();
        String start = Feed.now();
        As.tenantRuns(owner, () -> parcels.show(parcel, Set.of(owner, owner + "-A", owner + "-B")));

        List<String> ids = new ArrayList<>();
        for (String viewer : List.of(owner, owner + "-A", owner + "-B")) {
            String token = TestTokens.token("integrator", viewer);
            JsonPath page = Feed.read(token, start);
            assertEquals(List.of(parcel), Feed.subjects(page));
            ids.addAll(page.getList("items.id", String.class));
        }
        assertEquals(1, new HashSet<>(ids).size(), "the same event, whoever reads it");
        assertEquals(List.of(), Feed.subjects(Feed.read(TestTokens.token("integrator", owner + "-C"), start)));
        assertEquals(
                2,
                Rows.count(
                        "from outbox where subject = ? and published_at = occurred_at and audience <> ?",
                        parcel,
                        owner),
                "the copies are never waiting for the relay");
    }
}
