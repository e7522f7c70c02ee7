package org.suppliercompliance.chassis.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.parcels.Wire;
import org.suppliercompliance.chassis.testing.servers.Metrics;
import org.suppliercompliance.chassis.time.Ids;

@QuarkusTest
@DisplayName(
        "FE5: during a change a producer states two versions side by side, and who reads the older one passes the newer by")
class NewerVersionTest {
    private final SubscribedTypes types =
            new SubscribedTypes(Set.of("shop.parcel-moved.v1", "shop.parcel-lost.v2", "shop.parcel-lost.v3"));
    private final String parcel = UUID.randomUUID().toString();

    @Test
    @DisplayName(
            "FC3: a newer version of a type that is read is no dead letter, but is counted apart from what is nobody's concern")
    void a_newer_version_is_counted() {
        double newer = counted("unknown_version");
        double others = counted("passed_by");
        Wire.send(
                Wire.moved(parcel, 1),
                Wire.event(Ids.next(), "shop.parcel-moved.v2", parcel, 2, "{\"position\": {}}"),
                Wire.event(Ids.next(), "shop.parcel-moved.v7", parcel, 2, "not json"),
                Wire.event(Ids.next(), "nobody.knows-this.v9", parcel, 2, "not json"),
                Wire.moved(parcel, 3));
        await().atMost(Duration.ofSeconds(60)).until(() -> effects().equals(List.of("1", "3")));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertTrue(counted("unknown_version") >= newer + 2);
            assertTrue(counted("passed_by") >= others + 1);
        });
        assertEquals(0, Rows.count("from dead_letter where event_key = ?", parcel));
    }

    @Test
    void a_version_is_newer_than_the_newest_that_is_read() {
        assertEquals("shop.parcel-moved", types.knownInOlderVersion("shop.parcel-moved.v2"));
        assertEquals("shop.parcel-lost", types.knownInOlderVersion("shop.parcel-lost.v10"));
        assertTrue(types.contain("shop.parcel-lost.v3"));
        assertTrue(types.contain("shop.producer-restored.v1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.parcel-lost.v1",
                "shop.parcel-moved",
                "shop.parcel-moved.v",
                "shop.parcel-moved.v2\n",
                "shop.parcel-moved.v99999999999",
                "shop.unheard-of.v2",
                "v2",
                ""
            })
    void what_is_older_or_nobody_s_concern_is_not(String type) {
        assertNull(types.knownInOlderVersion(type));
    }

    private List<String> effects() {
        return Rows.texts(
                "select version::text as value from parcel_effect where subject = ? order by happened_at", parcel);
    }

    private static double counted(String outcome) {
        return Metrics.scrape().value("chassis_inbox_" + outcome + "_total", "consumer=\"parcels\"");
    }
}
