package org.suppliercompliance.chassis.restoration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.parcels.As;
import org.suppliercompliance.chassis.parcels.ParcelService;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class RestorationTest {
    @Inject
    ParcelService parcels;

    private final String changed = UUID.randomUUID().toString();
    private final String created = UUID.randomUUID().toString();
    private final String closed = UUID.randomUUID().toString();
    private final String untouched = UUID.randomUUID().toString();

    @Test
    @DisplayName("FH5: after a restore those who heard of the lost hour converge: changed, created, closed; nothing happens a second time")
    void after_a_restore_everybody_converges() throws SQLException {
        state(changed, 1, "REGISTERED");
        state(closed, 1, "REGISTERED");
        state(untouched, 1, "REGISTERED");
        await(() -> projection(untouched).equals(List.of("1 REGISTERED")));
        long cut = Rows.count("from outbox");
        Instant cutOver = Instant.now();
        state(changed, 2, "MOVED");
        state(changed, 3, "SLOW");
        state(created, 1, "REGISTERED");
        state(closed, 2, "DELIVERED");
        await(() -> projection(changed).equals(List.of("3 SLOW"))
                && projection(created).equals(List.of("1 REGISTERED"))
                && projection(closed).equals(List.of("2 DELIVERED")));
        await(() -> Rows.count("from outbox where published_at is null") == 0);

        loseAllBut(cut);
        JsonPath done = restored(cutOver);

        assertEquals(List.of("true"), told(changed));
        assertEquals(List.of("false"), told(created));
        assertEquals(List.of("true"), told(closed));
        assertEquals(List.of(), told(untouched), "the window is wider than what was lost");
        await(() -> projection(changed).equals(List.of("1 REGISTERED"))
                && projection(created).isEmpty()
                && projection(closed).equals(List.of("1 REGISTERED")));
        assertEquals(List.of("1 REGISTERED"), projection(untouched));
        assertEquals(1, effects(untouched), "what was not concerned is not told again");
        assertEquals(1, Rows.count("from (select distinct event_id from parcel_effect where subject = ? and version = 1) as ids", closed),
                "what is stated anew keeps its id");

        state(changed, 2, "DELIVERED");
        await(() -> projection(changed).equals(List.of("2 DELIVERED")));

        assertEquals(done.getInt("epoch") + 1, restored(cutOver).getInt("epoch"));
        await(() -> Rows.count("from outbox where published_at is null") == 0);
        await(() -> projection(changed).equals(List.of("2 DELIVERED")));
    }

    @AfterEach
    void the_first_epoch_again() {
        Rows.change("update producer_epoch set epoch = 1 where ?::text is not null", "other tests");
    }

    @Test
    void only_an_operator_says_that_the_database_was_restored() {
        given().auth()
                .oauth2(TestTokens.token("clerk", "X"))
                .contentType("application/json")
                .body("{\"cutOver\": \"2026-11-26T10:00:00Z\"}")
                .post("/shop/v1/restorations")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.operatorToken())
                .contentType("application/json")
                .body("{\"cutOver\": \"2999-01-01T00:00:00Z\"}")
                .post("/shop/v1/restorations")
                .then()
                .statusCode(400)
                .body("status", equalTo(400));
    }

    private void state(String parcel, int version, String state) {
        As.tenantRuns("RESTORED", () -> parcels.state("parcel-moved", parcel, version, state));
    }

    /** As a restore to the moment before would leave the journal. */
    private void loseAllBut(long first) throws SQLException {
        try (var superuser = TestServers.superuser();
                var statement = superuser.createStatement()) {
            assertEquals(
                    4,
                    statement.executeUpdate("delete from outbox where subject in ('" + String.join("','", changed, created, closed)
                            + "') and position > (select max(position) from (select position from outbox order by position limit "
                            + first + ") as kept)"));
        }
    }

    private static JsonPath restored(Instant cutOver) {
        return given().auth()
                .oauth2(TestTokens.operatorToken())
                .contentType("application/json")
                .body("{\"cutOver\": \"" + cutOver + "\"}")
                .post("/shop/v1/restorations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void await(Callable<Boolean> condition) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    private static List<String> projection(String parcel) {
        return Rows.texts("select version || ' ' || state as value from parcel_projection where subject = ?", parcel);
    }

    /** Whether the producer still knows the aggregate, as often as it said so. */
    private static List<String> told(String parcel) {
        return Rows.texts(
                "select data ->> 'known' as value from outbox where event_type = 'shop.producer-restored.v1' and subject = ?", parcel);
    }

    private static long effects(String parcel) {
        return Rows.count("from parcel_effect where subject = ?", parcel);
    }
}
