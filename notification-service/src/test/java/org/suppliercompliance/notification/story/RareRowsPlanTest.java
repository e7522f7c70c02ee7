package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.PlansTaken;

/** What is rare among all that an authority was ever told is found, and not looked for. */
@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
class RareRowsPlanTest {
    private static final int GROWN = 20_000;

    private final World world = new World("Region Stockholm", "Grown AB");

    /** Leaves what was told: the topic is read again by other tests, and would tell it anew. */
    @AfterEach
    void clear() {
        String told = "(select id from fact where authority = ? and reference = 'NC-RARE')";
        for (String table : List.of("delivery", "alert")) {
            Rows.update(
                    "delete from " + table + " where authority = ? and (fact_id <> " + told
                            + " or id not in (select id from " + table + " where authority = ? order by "
                            + (table.equals("alert") ? "raised_at" : "created_at") + " limit 1))",
                    world.authority,
                    world.authority,
                    world.authority);
        }
        Rows.update("delete from fact where authority = ? and reference <> 'NC-RARE'", world.authority);
    }

    @Test
    @DisplayName(
            "the alerts about one case and the deliveries that were given up are found among 20,000 without reading the others")
    void found_by_their_index() throws Exception {
        MailServer.ready();
        world.managerNamed("Manager", "en");
        // a number that no other test uses: the more rows have it, the more does a plan expect to find
        world.newCase("NC-RARE").planOverdue();
        await().atMost(World.SOON)
                .until(() ->
                        world.deliveries("status=DELIVERED").getList("items").size() == 1);
        grow("fact", "'fact_key', r.fact_key || '/' || i, 'reference', 'NC-' || 100 + i");
        // older than the one that is asked for would be found at once
        Rows.update(
                "insert into alert select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'fact_id', f.id,"
                        + " 'raised_at', a.raised_at + interval '1 minute'))).* from alert a, fact f"
                        + " where a.authority = ? and f.authority = a.authority and f.id <> a.fact_id",
                world.authority);
        grow("delivery", "'target', gen_random_uuid(), 'created_at', r.created_at + interval '1 minute'");
        Rows.update(
                "update delivery set status = 'DEAD' where authority = ? and created_at = (select min(created_at) from delivery where authority = ?)",
                world.authority,
                world.authority);
        for (String table : List.of("delivery", "alert", "fact")) {
            Rows.update("analyze " + table);
        }

        PlansTaken plans = PlansTaken.during(() -> {
            // often enough for a plan that knows no parameter
            for (int i = 0; i < 8; i++) {
                world.manager().get("/alerts?caseReference=NC-RARE").then().body("items", hasSize(1));
                world.manager().get("/deliveries?status=DEAD").then().body("items", hasSize(1));
            }
        });

        for (String table : List.of("delivery", "alert", "fact")) {
            // by all sixteen together not even once
            long read = plans.rowsReadOf(table);
            assertTrue(
                    read > 0 && read < GROWN,
                    () -> read + " rows of " + plans.readings(table).get(0));
        }
    }

    private void grow(String table, String changed) {
        Rows.update(
                "insert into " + table
                        + " select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), " + changed
                        + "))).* from " + table + " r, generate_series(1, " + GROWN + ") i where r.authority = ?",
                world.authority);
    }
}
