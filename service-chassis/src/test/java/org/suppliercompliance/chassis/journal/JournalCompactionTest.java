package org.suppliercompliance.chassis.journal;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.parcels.As;
import org.suppliercompliance.chassis.parcels.ParcelService;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.testing.servers.OpenTransactions;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class JournalCompactionTest {
    @Inject
    ParcelService parcels;

    private final String tenant = "COMPACT-" + ThreadLocalRandom.current().nextInt(1_000_000);
    private final String viewer = tenant + "-VIEWER";
    private final String goesOn = UUID.randomUUID().toString();
    private final String ended = UUID.randomUUID().toString();
    private final String shown = UUID.randomUUID().toString();

    @AfterEach
    void the_first_epoch_again() {
        Rows.change("update producer_epoch set epoch = 1 where ?::text is not null", "other tests");
    }

    @Test
    @DisplayName(
            "The journal lets go of what was overtaken long ago: who starts anew reads a snapshot in order, who is behind is 410, who is at the head reads on")
    void what_was_overtaken_leaves() {
        compacted();
        state("parcel-registered", goesOn, 1);
        String behind = page(tenant, null, 1).getString("next");
        state("parcel-registered", ended, 1);
        state("parcel-moved", goesOn, 2);
        state("parcel-moved", ended, 2);
        state("parcel-moved", goesOn, 3);
        show();
        show();
        state("parcel-delivered", ended, 3);
        longAgo();
        state("parcel-moved", goesOn, 4);
        state("parcel-moved", goesOn, 5);
        List<String> before = walk(tenant);
        assertEquals(10, before.size());
        String head = page(tenant, behind, 100).getString("next");
        String quiet = page(tenant + "-QUIET", null, 100).getString("next");

        // goesOn 2 and 3, ended 1 and 2, one of shown for the owner and one for the viewer; goesOn 4 is overtaken too,
        // but not long ago
        assertEquals(6, compacted());

        String snapshot = String.join(
                "\n",
                goesOn + " shop.parcel-registered.v1 1",
                shown + " shop.parcel-moved.v1 1",
                ended + " shop.parcel-delivered.v1 3",
                goesOn + " shop.parcel-moved.v1 4",
                goesOn + " shop.parcel-moved.v1 5");
        assertEquals(snapshot, String.join("\n", walk(tenant)));
        assertEquals(List.of(shown + " shop.parcel-moved.v1 1"), walk(viewer), "a viewer keeps what it may see");
        feed(tenant, behind, 1).statusCode(410);
        for (String reader : List.of(tenant, tenant + "-QUIET")) {
            feed(reader, reader.equals(tenant) ? head : quiet, 1)
                    .statusCode(200)
                    .body("items", equalTo(List.of()))
                    .body("more", equalTo(false));
        }

        assertEquals(0, compacted());
        assertEquals(snapshot, String.join("\n", walk(tenant)));
    }

    @Test
    @DisplayName("A fact that ends a thing only in one state ends nothing in another")
    void an_end_that_depends_on_the_state() {
        compacted();
        for (String state : List.of("LIGHT", "HEAVY")) {
            String subject = state.equals("LIGHT") ? goesOn : ended;
            state("parcel-registered", subject, 1);
            state("parcel-moved", subject, 2);
            As.tenantRuns(tenant, () -> parcels.state("parcel-weighed", subject, 3, state));
            // the suite's facts call their state a status
            Rows.change(
                    "update outbox set data = json_build_object('status', data ->> 'state') where aggregate_version = 3 and subject = ?",
                    subject);
        }
        longAgo();

        assertEquals(2, compacted());

        assertEquals(
                List.of(
                        goesOn + " shop.parcel-registered.v1 1",
                        goesOn + " shop.parcel-moved.v1 2",
                        goesOn + " shop.parcel-weighed.v1 3",
                        ended + " shop.parcel-weighed.v1 3"),
                walk(tenant));
    }

    @Test
    @DisplayName("FH5: a restore after a compaction: everybody converges on what the shortened journal says")
    void a_restore_after_a_compaction() throws SQLException {
        compacted();
        state("parcel-registered", goesOn, 1);
        state("parcel-moved", goesOn, 2);
        state("parcel-moved", goesOn, 3);
        awaitProjection("3 MOVED");
        longAgo();
        assertEquals(1, compacted());
        Instant cutOver = Instant.now();
        As.tenantRuns(tenant, () -> parcels.state("parcel-moved", goesOn, 4, "SLOW"));
        awaitProjection("4 SLOW");
        published();
        // the restored database has all but the last move
        try (var superuser = TestServers.superuser();
                var statement = superuser.createStatement()) {
            assertEquals(
                    1,
                    statement.executeUpdate(
                            "delete from outbox where aggregate_version = 4 and subject = '" + goesOn + "'"));
        }

        command("/shop/v1/restorations", "{\"cutOver\": \"" + cutOver + "\"}", TestTokens.operatorToken())
                .statusCode(200);
        assertEquals(
                List.of("true"),
                Rows.texts(
                        "select data ->> 'known' as value from outbox where event_type = 'shop.producer-restored.v1' and subject = ?",
                        goesOn));
        awaitProjection("3 MOVED");
    }

    @Test
    @DisplayName("Only an operator compacts a journal, only of long ago, and one at a time")
    void what_is_refused() throws SQLException {
        String path = "/shop/v1/journal-compactions";
        String body = "{\"before\": \"" + weeksAgo(20) + "\"}";
        command(path, body, TestTokens.token("clerk", tenant)).statusCode(403);
        given().auth()
                .oauth2(TestTokens.token("clerk", tenant))
                .get(path)
                .then()
                .statusCode(403);
        for (String unreadable : List.of(
                "{}",
                "{\"before\": \"yesterday\"}",
                "{\"before\": null}",
                "{\"before\": \"-5000-01-01T00:00:00Z\"}",
                "[]")) {
            command(path, unreadable, TestTokens.operatorToken()).statusCode(400);
        }
        compact(weeksAgo(12))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/before"))
                .body("errors[0].detail", containsString("for 90 days"));
        try (var other = TestServers.worker();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + JournalCompaction.LOCK + ")");
            compact(weeksAgo(20)).statusCode(409).header("Retry-After", "60");
            assertTrue(journal().getBoolean("running"), "any replica sees that one is running");
        }
    }

    private void state(String type, String subject, long version) {
        As.tenantRuns(tenant, () -> parcels.state(type, subject, version, "MOVED"));
    }

    private void show() {
        As.tenantRuns(tenant, () -> parcels.show(shown, Set.of(viewer)));
    }

    /** What was stated so far was stated half a year ago. */
    private void longAgo() {
        published();
        Rows.change(
                "update outbox set published_at = published_at - interval '200 days', occurred_at = occurred_at - interval '200 days'"
                        + " where audience in (?, ?)",
                tenant,
                viewer);
    }

    private void published() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rows.count("from outbox where audience in (?, ?) and published_at is null", tenant, viewer)
                        == 0);
    }

    private void awaitProjection(String expected) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rows.texts(
                                "select version || ' ' || state as value from parcel_projection where subject = ?",
                                goesOn)
                        .equals(List.of(expected)));
    }

    private static Instant weeksAgo(int weeks) {
        return Instant.now().minus(Duration.ofDays(7L * weeks));
    }

    /** Compacts all that is old, waits for the end and answers how many facts left. */
    private static long compacted() {
        long before = journal().getLong("gone");
        compact(weeksAgo(20)).statusCode(202);
        await().atMost(Duration.ofSeconds(60)).until(() -> !journal().getBoolean("running"));
        return journal().getLong("gone") - before;
    }

    private static JsonPath journal() {
        return given().auth()
                .oauth2(TestTokens.operatorToken())
                .get("/shop/v1/journal-compactions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse compact(Instant before) {
        return command("/shop/v1/journal-compactions", "{\"before\": \"" + before + "\"}", TestTokens.operatorToken());
    }

    private static ValidatableResponse command(String path, String body, String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    /** From the start of the feed, a fact a page: each cursor is one from before the start of the journal. */
    private List<String> walk(String reader) {
        List<String> read = new ArrayList<>();
        String cursor = null;
        while (true) {
            JsonPath page = page(reader, cursor, 1);
            for (int i = 0; i < page.getList("items").size(); i++) {
                String item = "items[" + i + "].";
                if (Set.of(goesOn, ended, shown).contains(page.getString(item + "subject"))) {
                    read.add(page.getString(item + "subject") + " " + page.getString(item + "type") + " "
                            + page.getString(item + "aggregateversion"));
                }
            }
            if (!page.getBoolean("more")) {
                return read;
            }
            cursor = page.getString("next");
        }
    }

    private static JsonPath page(String reader, @Nullable String after, int limit) {
        OpenTransactions.awaitEnd();
        return feed(reader, after, limit).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse feed(String reader, @Nullable String after, int limit) {
        return given().auth()
                .oauth2(TestTokens.token("integrator", reader))
                .get("/shop/v1/changes?limit=" + limit + (after == null ? "" : "&after=" + after))
                .then();
    }
}
