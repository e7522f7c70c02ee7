package org.suppliercompliance.chassis.changes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.parcels.As;
import org.suppliercompliance.chassis.parcels.ParcelService;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.testing.servers.OpenTransactions;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.embedded.TokenClaims;

@QuarkusTest
class ChangeFeedTest {
    private static final int WRITERS = 20;
    private static final int FACTS_EACH = 25;
    private static final int PATIENCE_SECONDS = 240;

    @Inject
    ParcelService parcels;

    @Inject
    ChangeFeed feed;

    @Test
    @DisplayName("FC7: 20 writers that commit 0 to 500 ms late, 2 crawlers: each sees every fact once")
    void crawlers_see_every_fact_of_slow_writers() throws Exception {
        String tenant = "FEED-" + ThreadLocalRandom.current().nextInt(1_000_000);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
        try {
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(CompletableFuture.runAsync(() -> writeSlowly(tenant), threads));
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
            var one = CompletableFuture.supplyAsync(() -> crawl(tenant, 7), threads);
            var other = CompletableFuture.supplyAsync(() -> crawl(tenant, 100), threads);
            all.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Set<String> written =
                    new HashSet<>(Rows.texts("select event_id::text as value from outbox where audience = ?", tenant));
            assertEquals(WRITERS * FACTS_EACH, written.size());
            long overtaken = Rows.count(
                    "from (select transaction_id, lag(transaction_id) over (order by position) as before from outbox"
                            + " where audience = ?) as row where before > transaction_id",
                    tenant);
            assertTrue(overtaken > 0, "the fault hit: positions and transactions are out of step");
            assertCrawled(written, one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertCrawled(written, other.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertCrawled(Set<String> written, List<String> crawled) {
        assertEquals(crawled.size(), new HashSet<>(crawled).size(), "no repeat");
        assertEquals(written, new HashSet<>(crawled));
    }

    private void writeSlowly(String tenant) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 0; i < FACTS_EACH; i++) {
            double before = random.nextDouble(0.02);
            double after = random.nextInt(4) == 0 ? random.nextDouble(0.5) : 0;
            while (true) {
                try {
                    As.tenantRuns(
                            tenant, () -> parcels.stateSlowly(UUID.randomUUID().toString(), before, after));
                    break;
                } catch (RuntimeException poolExhausted) {
                    // 20 writers hold 10 connections for up to half a second: some have to ask again
                    assertEquals("", ((DatabaseException) poolExhausted).sqlState());
                }
            }
        }
    }

    /** Reads on until all is seen: whatever transaction is still open in the cluster holds the last facts back for a while. */
    private List<String> crawl(String tenant, int limit) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS - 30);
        while (true) {
            String from = cursor;
            ChangePage page;
            try {
                page = As.tenant(tenant, () -> feed.read(from, limit));
            } catch (DatabaseException poolExhausted) {
                continue;
            }
            page.items().stream()
                    .filter(change -> change.data().contains("SLOW"))
                    .forEach(change -> seen.add(change.id().toString()));
            cursor = page.next();
            if (seen.size() >= WRITERS * FACTS_EACH && !page.more() || System.nanoTime() > end) {
                return seen;
            }
        }
    }

    @Test
    void a_viewer_sees_what_is_for_everyone_and_what_is_for_itself() {
        String tenant = "VIEW-" + ThreadLocalRandom.current().nextInt(1_000_000);
        UUID carrier = UUID.randomUUID();
        String start = Feed.now();
        UUID own = As.tenant(tenant, () -> parcels.register(null, "own"));
        UUID named = As.tenant("SOMEBODY-ELSE", () -> parcels.register(carrier.toString(), "named"));
        UUID foreign = As.tenant("SOMEBODY-ELSE", () -> parcels.register(null, "foreign"));
        Rows.change(
                "update outbox set audience = '*' where subject = ?",
                As.tenant("X", () -> parcels.register(null, "all")).toString());
        String everyones = Rows.texts(
                        "select subject as value from outbox where audience = '*' order by position desc limit 1")
                .get(0);

        assertEquals(
                List.of(own.toString(), everyones),
                Feed.subjects(Feed.read(TestTokens.token("integrator", tenant), start)));
        assertEquals(
                List.of(named.toString(), everyones),
                Feed.subjects(Feed.read(
                        TestTokens.token(TokenClaims.of("c", "supplier").supplier(carrier.toString())), start)));
        assertEquals(List.of(everyones), Feed.subjects(Feed.read(TestTokens.operatorToken(), start)));
        assertEquals(1, Rows.count("from outbox where subject = ?", foreign.toString()));
    }

    @Test
    void a_change_is_a_cloud_event_with_the_resulting_state() {
        String tenant = "SHAPE-" + ThreadLocalRandom.current().nextInt(1_000_000);
        String start = Feed.now();
        UUID id = As.tenant(tenant, () -> parcels.register(null, "åäö"));
        OpenTransactions.awaitEnd();
        given().auth()
                .oauth2(TestTokens.token("integrator", tenant))
                .get("/shop/v1/changes?after=" + start)
                .then()
                .statusCode(200)
                .body("items[0].specversion", equalTo("1.0"))
                .body("items[0].type", equalTo("shop.parcel-registered.v1"))
                .body("items[0].source", equalTo("urn:service:shop"))
                .body("items[0].subject", equalTo(id.toString()))
                .body("items[0].aggregateversion", equalTo(1))
                .body("items[0].data.state", equalTo("REGISTERED"))
                .body("items[0].data.note", equalTo("åäö"))
                .body("more", equalTo(false));
    }

    @Test
    @DisplayName(
            "FH5: a cursor that is not ours is 400; one from before the kept journal, of another epoch, or ahead of the restored database is 410 and skips nothing")
    void a_cursor_that_is_not_ours_is_400_and_one_from_before_the_kept_journal_is_410() {
        String token = TestTokens.token("integrator", "CURSOR");
        for (String unreadable : List.of(
                "abc",
                "....",
                Feed.encoded("1.2"),
                Feed.encoded("1.2.3.4.5"),
                Feed.encoded("1.2.3."),
                Feed.encoded("1.-2.3"),
                Feed.encoded("1.2.3' or 1=1"))) {
            given().auth()
                    .oauth2(token)
                    .queryParam("after", unreadable)
                    .get("/shop/v1/changes")
                    .then()
                    .statusCode(400);
        }
        given().auth()
                .oauth2(token)
                .queryParam("after", Feed.encoded("9.1.1"))
                .get("/shop/v1/changes")
                .then()
                .statusCode(410);
        given().auth()
                .oauth2(token)
                .queryParam("after", Feed.encoded("1.999999999999.1"))
                .get("/shop/v1/changes")
                .then()
                .statusCode(410);
        List<String> start = Rows.texts(
                "select unnest(array[transaction_id::text, position::text, compaction::text]) as value from journal_start");
        try {
            Rows.change("update journal_start set transaction_id = '5', position = 5, compaction = 2");
            for (String behind : List.of("1.5.4", "1.5.4.1", "1.4.9")) {
                given().auth()
                        .oauth2(token)
                        .queryParam("after", Feed.encoded(behind))
                        .get("/shop/v1/changes")
                        .then()
                        .statusCode(410);
            }
            // at the start and behind it nothing was missed; and who began after the compaction reads what it left
            for (String known : List.of("1.5.5", "1.6.1.1", "1.5.4.2")) {
                given().auth()
                        .oauth2(token)
                        .queryParam("after", Feed.encoded(known))
                        .get("/shop/v1/changes")
                        .then()
                        .statusCode(200);
            }
        } finally {
            Rows.change(
                    "update journal_start set transaction_id = ?::text::xid8, position = ?::text::bigint, compaction = ?::text::integer",
                    start.toArray());
        }
    }

    @Test
    void limit_and_roles_are_checked() {
        given().get("/shop/v1/changes").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.token("clerk", "L"))
                .get("/shop/v1/changes")
                .then()
                .statusCode(403);
        for (String limit : List.of("0", "101", "-1", "2147483648", "x")) {
            given().auth()
                    .oauth2(TestTokens.token("integrator", "L"))
                    .get("/shop/v1/changes?limit=" + limit)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void a_page_is_read_through_the_index_whatever_the_size_of_the_journal() throws SQLException {
        try (var connection = TestServers.superuser();
                var statement = connection.createStatement()) {
            statement.execute("begin");
            statement.execute(
                    "insert into outbox (event_id, event_type, subject, aggregate_version, epoch, event_key, audience,"
                            + " occurred_at, data, published_at) select gen_random_uuid(), 't', 's', 1, 1, 'k', 'T' || n % 4,"
                            + " now(), '{}', now() from generate_series(1, 100000) as n");
            statement.execute("analyze outbox");
            statement.execute("set local role " + TestServers.database() + "_app");
            statement.execute("select set_config('app.tenant', 'T1', true)");
            StringBuilder plan = new StringBuilder();
            try (var lines = statement.executeQuery(
                    "explain select * from outbox where audience = 'T1' and (transaction_id, position) >"
                            + " ('3'::xid8, 5) and transaction_id < pg_snapshot_xmin(pg_current_snapshot())"
                            + " order by transaction_id, position limit 20")) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            statement.execute("rollback");
            assertTrue(plan.toString().contains("ix_outbox_audience"), plan.toString());
            assertTrue(!plan.toString().contains("Sort"), plan.toString());
        }
    }
}
