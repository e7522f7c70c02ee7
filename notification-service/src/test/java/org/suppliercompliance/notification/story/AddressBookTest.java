package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("The address book is the only place with people in it")
class AddressBookTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static RequestSpecification patching(World world, String etag) {
        return world.manager().contentType("application/merge-patch+json").header("If-Match", etag);
    }

    @Test
    void a_person_is_added_read_changed_with_if_match_and_listed() {
        World world = new World("Region Stockholm", "People AB");
        Person person = world.managerNamed("Åsa Öberg", "sv");

        world.manager()
                .get("/people/" + person.id())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Åsa Öberg"))
                .body("language", equalTo("sv"))
                .body("roles", equalTo(List.of("sustainability-manager")))
                .body("authority", equalTo(world.authority));
        world.manager()
                .contentType("application/merge-patch+json")
                .body("{\"language\": \"nb\"}")
                .patch("/people/" + person.id())
                .then()
                .statusCode(428);
        patching(world, "\"7\"")
                .body("{\"language\": \"nb\"}")
                .patch("/people/" + person.id())
                .then()
                .statusCode(412);
        patching(world, "\"1\"")
                .body("{\"language\": \"nb\", \"roles\": null}")
                .patch("/people/" + person.id())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("language", equalTo("nb"))
                .body("roles", empty())
                .body("name", equalTo("Åsa Öberg"));
        patching(world, "\"2\"")
                .body("{\"name\": null}")
                .patch("/people/" + person.id())
                .then()
                .statusCode(400);
        patching(world, "\"2\"")
                .body("{\"authority\": \"OSLO\"}")
                .patch("/people/" + person.id())
                .then()
                .statusCode(400);
        world.manager().get("/people").then().statusCode(200).body("items", hasSize(1));
        world.manager().get("/people?role=sustainability-manager").then().body("items", empty());
    }

    @Test
    void the_same_mail_address_is_a_conflict_and_the_same_key_makes_one_person() {
        World world = new World("Region Stockholm", "Once AB");
        Person person = world.managerNamed("One", "sv");
        World.posting(world.manager())
                .body(Map.of(
                        "name", "Two", "email", person.email().toUpperCase(java.util.Locale.ROOT), "language", "sv"))
                .post("/people")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:notification:person-known"));
        Map<String, Object> body =
                Map.of("name", "Three", "email", "three" + world.supplier + "@example.org", "language", "en");
        String key = "\"" + UUID.randomUUID() + "\"";
        String first = world.manager()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String again = world.manager()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(first, again);
        assertEquals(2, Rows.count("select count(*) from person where authority = ?", world.authority));
        world.manager().delete("/people/" + first).then().statusCode(204);
        world.manager()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/people")
                .then()
                .statusCode(404);
        assertEquals(1, Rows.count("select count(*) from person where authority = ?", world.authority));
    }

    @Test
    @DisplayName(
            "FG6 another authority's people, endpoints, alerts and deliveries are 404 and in no list; the supplier's own contacts are its own")
    void tenants_do_not_meet() {
        World one = new World("One", "Shared AB");
        World two = new World("Two", "Other AB");
        Person person = one.managerNamed("Manager", "sv");
        try (Receiver receiver = new Receiver()) {
            UUID endpoint = one.endpoint(receiver.url(), "plan-overdue").id();
            one.newCase("NC-1").planOverdue();
            await().atMost(World.SOON)
                    .until(() ->
                            one.deliveries("status=DELIVERED").getList("items").size() == 2);
            String alert = one.alerts("").getString("items[0].id");
            String delivery = one.deliveries("").getString("items[0].id");
            for (String path : List.of(
                    "/people/" + person.id(),
                    "/webhook-endpoints/" + endpoint,
                    "/alerts/" + alert,
                    "/deliveries/" + delivery,
                    "/people/" + person.id() + "/export")) {
                one.manager().get(path).then().statusCode(200);
                two.manager().get(path).then().statusCode(404);
            }
            for (String list : List.of("/people", "/webhook-endpoints", "/alerts", "/deliveries")) {
                two.manager().get(list).then().statusCode(200).body("items", empty());
            }
            for (String act : List.of(
                    "/alerts/" + alert + "/acknowledgement",
                    "/deliveries/" + delivery + "/resend",
                    "/webhook-endpoints/" + endpoint + "/secret-rotation")) {
                two.manager().header("If-Match", "\"1\"").post(act).then().statusCode(404);
            }
            two.manager().delete("/people/" + person.id()).then().statusCode(404);
            two.manager().delete("/webhook-endpoints/" + endpoint).then().statusCode(404);
            two.manager()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"1\"")
                    .body("{\"name\": \"X\"}")
                    .patch("/people/" + person.id())
                    .then()
                    .statusCode(404);
            one.supplierUser().get("/people").then().statusCode(200).body("items", empty());
            one.supplierUser().get("/deliveries").then().statusCode(403);
            one.supplierUser().get("/webhook-endpoints").then().statusCode(403);
        }
    }

    @ParameterizedTest
    @DisplayName("FF10 what is not one plain mail address is refused")
    @ValueSource(
            strings = {
                "a@example.org,b@example.org",
                "a@example.org; b@example.org",
                "A <a@example.org>",
                "a@example.org\\r\\nBcc: b@example.org",
                "a b@example.org",
                "\\\"a\\\"@example.org",
                "abc@",
                "@example.org",
                "a@example..org",
                "a@@example.org",
                "a@[127.0.0.1]",
                "ä@example.org",
                "=?utf-8?q?a?=@exa mple.org",
                "a\\u202e@example.org",
                "a@example.org\\u0000"
            })
    void addresses_that_are_not_are_refused(String email) {
        World.posting(REFUSING.manager())
                .body("{\"name\": \"X\", \"language\": \"sv\", \"email\": \"" + email + "\"}")
                .post("/people")
                .then()
                .statusCode(email.contains("\\u0000") ? 400 : 422)
                .body("errors[0].pointer", equalTo("/email"));
    }

    private static final World REFUSING = new World("Refusing", "Nobody AB");

    @Test
    void unknown_suppliers_foreign_authorities_and_unknown_words_are_refused() {
        Map<String, Object> good = Map.of("name", "X", "email", "x@example.org", "language", "sv");
        refused(good, "supplierId", UUID.randomUUID().toString(), 422);
        refused(good, "authority", "OSLO", 422);
        refused(good, "language", "de", 400);
        refused(good, "roles", List.of("king"), 400);
        refused(good, "id", UUID.randomUUID().toString(), 400);
        refused(good, "version", 7, 400);
        refused(good, "name", "x".repeat(201), 400);
        refused(good, "name", 12, 400);
        refused(good, "roles", List.of("buyer", "buyer"), 422);
        World.posting(REFUSING.supplierUser())
                .body(with(good, "supplierId", UUID.randomUUID().toString()))
                .post("/people")
                .then()
                .statusCode(422);
        REFUSING.manager()
                .contentType("application/json")
                .body(good)
                .post("/people")
                .then()
                .statusCode(400);
        assertEquals(0, Rows.count("select count(*) from person where authority = ?", REFUSING.authority));
    }

    private static void refused(Map<String, Object> good, String member, Object value, int status) {
        World.posting(REFUSING.manager())
                .body(with(good, member, value))
                .post("/people")
                .then()
                .statusCode(status)
                .body(
                        "errors[0].pointer",
                        equalTo(member.equals("roles") && status == 400 ? "/roles/0" : "/" + member));
    }

    private static Map<String, Object> with(Map<String, Object> good, String member, Object value) {
        Map<String, Object> body = new HashMap<>(good);
        body.put(member, value);
        return body;
    }
}
