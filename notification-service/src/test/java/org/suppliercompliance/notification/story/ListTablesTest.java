package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;
import org.suppliercompliance.notification.story.World.Endpoint;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("Alerts and deliveries as tables")
class ListTablesTest {
    private static final String LIVE = "=SUM(A1)";

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "A30 N1 FG6 FG13 alerts and deliveries as tables: the caller's own, with the filters of the lists, no formula live")
    void alerts_and_deliveries(String type) {
        World world = new World("Region Stockholm", "Table AB");
        World other = new World("Oslo kommune", "Annen AS");
        world.managerNamed("Manager", "en");
        try (Receiver receiver = new Receiver()) {
            Endpoint endpoint = world.endpoint(receiver.url(), "plan-overdue");
            String live = world.newCase(LIVE).planOverdue();
            String plain = world.newCase("NC-2").planOverdue();
            other.managerNamed("Leder", "nb");
            String foreign = other.newCase("NC-3").planOverdue();
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("").getList("items").size() == 4
                            && other.deliveries("").getList("items").size() == 1);

            TableAnswer.of(world.manager(), type, "/alerts")
                    .hasRows(2)
                    .holds("overdueSince", live, plain, "plan-overdue", "2027-03-01")
                    .holdsDefused(LIVE)
                    .lacks(foreign);
            TableAnswer.of(world.manager(), type, "/alerts?caseReference=NC-2")
                    .hasRows(1)
                    .holds(plain);
            TableAnswer.of(world.integrator(), type, "/deliveries")
                    .hasRows(4)
                    .holds("nextAttemptAt", live, plain, endpoint.id().toString(), "MAIL")
                    .holdsDefused(LIVE)
                    .lacks(foreign);
            TableAnswer.of(world.manager(), type, "/deliveries?channel=WEBHOOK")
                    .hasRows(2)
                    .holds(live, plain)
                    .lacks("MAIL");
            TableAnswer.of(other.manager(), type, "/deliveries").hasRows(1).holds(foreign);
        }
        World.as(TestTokens.token("buyer", world.authority))
                .accept(type)
                .get("/deliveries")
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("FI4 a table of many pages holds each alert once, though all were raised in the same moment")
    void many_pages() {
        World world = new World("Region Stockholm", "Long AB");
        world.managerNamed("Manager", "en");
        world.newCase("NC-1").planOverdue();
        await().atMost(World.SOON)
                .until(() -> world.deliveries("").getList("items").size() == 1);
        Rows.update("""
                insert into fact select (jsonb_populate_record(f, jsonb_build_object(
                    'id', gen_random_uuid(), 'fact_key', f.fact_key || '/' || i, 'reference', 'NC-' || 10000 + i))).*
                from fact f, generate_series(1, 250) i where f.authority = ?""", world.authority);
        Rows.update("""
                insert into alert select (jsonb_populate_record(a, jsonb_build_object(
                    'id', gen_random_uuid(), 'fact_id', f.id))).*
                from alert a, fact f where a.authority = ? and f.authority = a.authority and f.id <> a.fact_id""", world.authority);

        TableAnswer alerts = TableAnswer.of(world.manager(), CSV, "/alerts").hasRows(251);
        for (int i = 1; i <= 250; i++) {
            alerts.holds(",NC-" + (10_000 + i) + ",");
        }
    }

    @Test
    @DisplayName("what is no table is refused, and so is a page of one")
    void what_is_no_table_is_refused() {
        World world = new World("Region Stockholm", "Refused AB");
        TableAnswer.refusals(world::manager, "/alerts");
        TableAnswer.refusals(world::manager, "/deliveries");
    }
}
