package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("A person takes everything along, and leaves nothing behind")
class PersonErasedTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @Tag("FG16")
    @DisplayName(
            "FG16 export holds all; erase leaves no string of the person in any table of the database, journal and dead letters included, in any topic, or in the log of the whole life")
    void a_person_is_exported_and_erased() {
        try (CapturedLog log = CapturedLog.open()) {
            World world = new World("Region Stockholm", "Erase AB");
            String name = "Canary Person " + world.supplier;
            Person person = world.managerNamed(name, "sv");
            live(world, person);
            world.manager()
                    .get("/people/" + person.id() + "/export")
                    .then()
                    .statusCode(200)
                    .body("person.email", equalTo(person.email()))
                    .body("told.caseReference", hasItem("NC-77"))
                    .body("asked.factType", contains("network-news"))
                    .body("asked.category", contains("ICT"))
                    .body("wish.byKind.pace", contains("WEEKLY"));

            world.manager().delete("/people/" + person.id()).then().statusCode(204);

            world.manager().get("/people/" + person.id()).then().statusCode(404);
            world.manager().delete("/people/" + person.id()).then().statusCode(404);
            List<String> canaries = List.of(name, person.email());
            canaries.forEach(PersonErasedTest::isInNoTable);
            for (String topic : List.of("notifications.v1", "audits.v1", "suppliers.v1", "criteria.v1")) {
                for (ConsumerRecord<String, byte[]> record : Topics.read(topic)) {
                    String all = record.key() + record.headers() + new String(record.value(), StandardCharsets.UTF_8);
                    assertFalse(canaries.stream().anyMatch(all::contains), topic);
                }
            }
            assertTrue(log.lines() > 0);
            assertFalse(canaries.stream().anyMatch(log::holds), "the log names the person");
        }
    }

    /** What can happen to a person: told, bounced, subscribed, asked how soon, deputy of somebody, refused twice under the same address. */
    private static void live(World world, Person person) {
        World.network(world);
        world.newCase("NC-77").planOverdue();
        await().atMost(World.SOON)
                .until(() ->
                        world.deliveries("status=DELIVERED").getList("items").size() == 1);
        world.manager()
                .contentType("application/json")
                .body(Map.of("status", "5.1.1"))
                .post("/deliveries/" + world.deliveries("").getString("items[0].id") + "/bounce")
                .then()
                .statusCode(200);
        World.posting(world.manager())
                .body(Map.of("personId", person.id(), "factType", "network-news", "category", "ICT"))
                .post("/subscriptions")
                .then()
                .statusCode(201);
        world.manager()
                .contentType("application/json")
                .header(
                        "If-Match",
                        world.manager()
                                .get("/people/" + person.id() + "/sending-wish")
                                .header("ETag"))
                .body(Map.of(
                        "usual",
                        "IMMEDIATE",
                        "byKind",
                        List.of(Map.of("factType", "plan-submitted", "pace", "WEEKLY"))))
                .put("/people/" + person.id() + "/sending-wish")
                .then()
                .statusCode(200);
        World.posting(world.manager())
                .body(Map.of(
                        "name", "Other", "email", person.email() + " x", "language", "sv", "roles", List.of("buyer")))
                .post("/people")
                .then()
                .statusCode(422);
        Person absent = world.managerNamed("Absent", "sv");
        world.manager()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(Map.of("deputyId", person.id()))
                .patch("/people/" + absent.id())
                .then()
                .statusCode(200);
    }

    /** Also not as the bytes of a column. */
    private static void isInNoTable(String canary) {
        String bytes = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
        for (String table :
                Rows.texts("select quote_ident(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'public' and c.relkind = 'r'")) {
            assertEquals(
                    0,
                    Rows.count(
                            "select count(*) from " + table + " t where t::text like ? or t::text like ?",
                            "%" + canary + "%",
                            "%" + bytes + "%"),
                    table);
        }
    }
}
