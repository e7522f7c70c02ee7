package org.suppliercompliance.chassis.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.parcels.ParcelTopicSubscription;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.parcels.Wire;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@Tag("FH6")
class ProjectionRebuildTest {
    private static final String PATH = "/shop/v1/projection-rebuilds";
    private static final String EXCHANGE = "{\"acceptLoss\": true}";
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    ParcelTopicSubscription subscription;

    private final String damaged = UUID.randomUUID().toString();
    private final String lost = UUID.randomUUID().toString();
    private final String neverTold = UUID.randomUUID().toString();

    @AfterEach
    void nothing_is_refused_and_nothing_left() {
        subscription.refuse(null);
        subscription.stray(null);
        Rows.change("delete from inbox_aggregate where subject = ?", neverTold);
        Rows.change("delete from parcel_projection where subject = ?", neverTold);
    }

    @Test
    @DisplayName(
            "FH6: what was damaged, lost and never told is mended from the first event on; effects do not happen again, and nothing changes before the exchange")
    void mended() {
        Wire.send(Wire.moved(damaged, 1), Wire.moved(lost, 1), Wire.moved(damaged, 2), Wire.moved(lost, 2));
        awaitProjection(damaged, "2 MOVED");
        awaitProjection(lost, "2 MOVED");
        rebuilt(EXCHANGE);
        damage();
        long effects = Rows.count("from parcel_effect");

        JsonPath compared = rebuilt("{\"dryRun\": true}");
        assertTrue(compared.getBoolean("dryRun"));
        assertDifference(compared);
        assertEquals("0 x", projection(damaged), "a dry run changes nothing");
        assertEquals("", projection(lost));

        JsonPath exchanged = rebuilt(EXCHANGE);
        assertDifference(exchanged);
        assertTrue(exchanged.getLong("eventsRead") >= 4);
        assertEquals("2 MOVED", projection(damaged));
        assertEquals("2 MOVED", projection(lost));
        assertEquals("", projection(neverTold));
        assertEquals(effects, Rows.count("from parcel_effect"), "what is done besides is not done again");

        JsonPath again = rebuilt(EXCHANGE);
        assertEquals(List.of(0L, 0L, 0L), differences(again), "nothing differs any more");
    }

    @Test
    @DisplayName(
            "FH6: what the consumer has not applied when tables are exchanged is left to it, with its effects, and nothing goes back")
    void the_consumer_goes_on_behind_it() throws SQLException {
        Wire.send(Wire.moved(damaged, 1));
        awaitProjection(damaged, "1 MOVED");
        rebuilt(EXCHANGE);
        Rows.change("update parcel_projection set version = 0, state = 'x' where subject = ?", damaged);
        Rows.change(
                "insert into inbox_aggregate (consumer, subject, epoch, version) values ('held', ?, 1, 1)", neverTold);
        try (Connection held = TestServers.worker();
                Statement statement = held.createStatement()) {
            held.setAutoCommit(false);
            statement.execute("select 1 from inbox_aggregate where consumer = 'held' and subject = '" + neverTold
                    + "' for no key update");
            command(EXCHANGE).statusCode(202);
            await().atMost(LONG)
                    .until(() -> Rows.count(
                                    "from pg_stat_activity where wait_event_type = 'Lock' and query like 'lock table public.inbox_aggregate%'")
                            > 0);
            // the consumer stands in line behind the exchange
            Wire.send(Wire.moved(damaged, 2), Wire.moved(damaged, 3));
            assertEquals("0 x", projection(damaged), "who reads is served from the first copy");
            held.rollback();
        }
        JsonPath exchanged = awaitEnd();
        assertEquals(1, exchanged.getLong("tables[0].changed"));
        await().atMost(LONG)
                .until(() -> Rows.texts(
                                "select version::text as value from parcel_effect where subject = ? order by happened_at",
                                damaged)
                        .equals(List.of("1", "2", "3")));
        assertEquals("3 MOVED", projection(damaged));
    }

    @Test
    @DisplayName("FH6: where the topics tell less than is known, nothing is exchanged unless the loss is accepted")
    void known_and_not_told() {
        rebuilt(EXCHANGE);
        long unknown = rebuilt("{\"dryRun\": true}").getLong("newerKnown");
        Rows.change("insert into parcel_projection (subject, version, state) values (?, 7, 'MOVED')", neverTold);
        Rows.change(
                "insert into inbox_aggregate (consumer, subject, epoch, version) values ('parcels', ?, 1, 7)",
                neverTold);

        JsonPath refused = rebuilt("{}");
        assertEquals(unknown + 1, refused.getLong("newerKnown"));
        assertFailure(refused, "the topics tell less of " + (unknown + 1) + " aggregates than is known of them");
        assertFailure(refused, "history would go from parcel_projection");
        assertEquals(List.of(0L, 0L, 1L), differences(refused), "what would go is told");
        assertEquals("7 MOVED", projection(neverTold));

        assertNull(rebuilt(EXCHANGE).getString("failure"));
        assertEquals("", projection(neverTold));
    }

    @Test
    @DisplayName(
            "FC3: an event that was taken once and cannot be taken any more is counted, and what came of it is not lost by an exchange; an open dead letter is not counted")
    void an_event_that_cannot_be_applied() {
        Wire.send(Wire.moved(damaged, 1), Wire.moved(lost, 1));
        awaitProjection(damaged, "1 MOVED");
        awaitProjection(lost, "1 MOVED");
        long refused = rebuilt(EXCHANGE).getLong("eventsRefused");
        subscription.refuse(damaged);

        JsonPath without = rebuilt("{}");
        assertEquals(refused + 1, without.getLong("eventsRefused"));
        assertFailure(without, (refused + 1) + " events that were taken once cannot be taken any more");
        assertEquals(List.of(0L, 0L, 1L), differences(without), "what would go is told");
        assertEquals("1 MOVED", projection(damaged));

        Wire.send(Wire.moved(damaged, 2));
        await().atMost(LONG).until(() -> Rows.count("from dead_letter where event_key = ?", damaged) == 1);
        assertEquals(refused + 1, rebuilt("{\"dryRun\": true}").getLong("eventsRefused"));
    }

    @Test
    @DisplayName(
            "FH6: a projection that writes to a table that is none of its copies ends the rebuild, and writes nothing")
    void a_projection_that_does_more() {
        Wire.send(Wire.moved(damaged, 1));
        awaitProjection(damaged, "1 MOVED");
        rebuilt(EXCHANGE);
        damage();
        subscription.stray(damaged);

        JsonPath failed = rebuilt(EXCHANGE);
        assertTrue(failed.getString("failure").contains("read-only transaction"), failed.getString("failure"));
        assertEquals(List.of(), failed.getList("tables"));
        assertEquals("0 x", projection(damaged), "nothing was exchanged");
    }

    @Test
    @DisplayName("Only an operator rebuilds projections, and one at a time")
    void what_is_refused() throws SQLException {
        String clerk = TestTokens.token(
                "clerk", "REBUILD-" + ThreadLocalRandom.current().nextInt(1_000_000));
        given().auth().oauth2(clerk).get(PATH).then().statusCode(403);
        command("{}", clerk).statusCode(403);
        for (String unreadable : List.of("[]", "{\"dryRun\": \"maybe\"}", "{\"dryrun\": true}", "")) {
            command(unreadable).statusCode(400);
        }
        try (Connection other = TestServers.worker();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + RebuildRecord.LOCK + ")");
            command("{}").statusCode(409).header("Retry-After", "60").body("detail", containsString("is running"));
            given().auth()
                    .oauth2(TestTokens.operatorToken())
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .body("running", equalTo(true));
        }
    }

    private void damage() {
        Rows.change("update parcel_projection set version = 0, state = 'x' where subject = ?", damaged);
        Rows.change("delete from parcel_projection where subject = ?", lost);
        Rows.change("insert into parcel_projection (subject, version, state) values (?, 1, 'MOVED')", neverTold);
    }

    private static void assertFailure(JsonPath rebuild, String reason) {
        assertThat(
                rebuild.getString("failure"),
                both(startsWith("Not exchanged: ")).and(containsString(reason)));
    }

    private static void assertDifference(JsonPath rebuild) {
        assertEquals("parcel_projection", rebuild.getString("tables[0].table"));
        assertEquals(List.of(1L, 1L, 1L), differences(rebuild));
    }

    private static List<Long> differences(JsonPath rebuild) {
        return List.of(
                rebuild.getLong("tables[0].added"),
                rebuild.getLong("tables[0].changed"),
                rebuild.getLong("tables[0].removed"));
    }

    private static String projection(String subject) {
        return String.join(
                ", ",
                Rows.texts(
                        "select version || ' ' || state as value from parcel_projection where subject = ?", subject));
    }

    private static void awaitProjection(String subject, String expected) {
        await().atMost(LONG).until(() -> projection(subject).equals(expected));
    }

    /** Asks, waits for the end, and answers how it ended. */
    private static JsonPath rebuilt(String wish) {
        command(wish).statusCode(202);
        return awaitEnd();
    }

    private static JsonPath awaitEnd() {
        await().atMost(LONG).until(() -> !state().getBoolean("running"));
        JsonPath ended = state();
        assertFalse(ended.getString("finishedAt").isEmpty());
        return ended;
    }

    private static JsonPath state() {
        return given().auth()
                .oauth2(TestTokens.operatorToken())
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse command(String wish) {
        return command(wish, TestTokens.operatorToken());
    }

    private static ValidatableResponse command(String wish, String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(wish)
                .post(PATH)
                .then();
    }
}
