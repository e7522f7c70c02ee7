package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("While a person is away the deputy is told")
class DeputyTest {
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Stockholm"));

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static ValidatableResponse patch(World world, Person person, Object... change) {
        String etag = world.manager().get("/people/" + person.id()).header("ETag");
        return world.manager()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(Json.object(change))
                .patch("/people/" + person.id())
                .then();
    }

    private static Set<String> told(World world) {
        await().atMost(World.SOON)
                .until(() ->
                        !world.alerts("factType=plan-overdue").getList("items").isEmpty());
        return Set.copyOf(world.alerts("factType=plan-overdue").<String>getList("items.recipient"));
    }

    private static Person colleague(World world, String name) {
        Person added = world.managerNamed(name, "sv");
        patch(world, added, "roles", List.of("buyer")).statusCode(200);
        return added;
    }

    @Test
    @DisplayName("N6 the manager is away: the first deputy who is not is told, once, and the manager is not")
    void the_first_deputy_who_is_there_is_told() {
        World world = new World("Region Stockholm", "Deputy AB");
        Person manager = world.managerNamed("Away", "sv");
        Person awayToo = colleague(world, "Away too");
        Person there = colleague(world, "There");
        patch(
                        world,
                        awayToo,
                        "deputyId",
                        there.id().toString(),
                        "absentFrom",
                        TODAY.minusDays(40).toString())
                .statusCode(200);
        patch(
                        world,
                        manager,
                        "deputyId",
                        awayToo.id().toString(),
                        "absentFrom",
                        TODAY.minusDays(40).toString(),
                        "absentTo",
                        TODAY.plusDays(40).toString())
                .statusCode(200)
                .body("deputyId", equalTo(awayToo.id().toString()));

        world.newCase("NC-2027-0601").planOverdue();

        assertEquals(Set.of(there.id().toString()), told(world));
        await().atMost(World.SOON).until(() -> MailServer.to(there.email()).size() == 1);
        assertEquals(List.of(), MailServer.to(manager.email()));
    }

    @Test
    @DisplayName("N6 an absence that is over, or without anybody to stand in, leaves the manager the one who is told")
    void whoever_cannot_be_replaced_is_told() {
        World world = new World("Region Skåne", "Back AB");
        Person back = world.managerNamed("Back", "sv");
        Person circle = world.managerNamed("Circle", "sv");
        Person other = colleague(world, "Other");
        String before = TODAY.minusDays(40).toString();
        patch(
                        world,
                        back,
                        "deputyId",
                        other.id().toString(),
                        "absentFrom",
                        before,
                        "absentTo",
                        TODAY.minusDays(30).toString())
                .statusCode(200);
        patch(world, other, "deputyId", circle.id().toString(), "absentFrom", before)
                .statusCode(200);
        patch(world, circle, "deputyId", other.id().toString(), "absentFrom", before)
                .statusCode(200);

        world.newCase("NC-2027-0602").planOverdue();

        assertEquals(Set.of(back.id().toString(), circle.id().toString()), told(world));
    }

    @Test
    void a_deputy_is_another_person_of_the_same_address_book_and_leaves_with_its_entry() {
        World world = new World("Region Uppsala", "Faults AB");
        World foreign = new World("Oslo", "Foreign AB");
        Person manager = world.managerNamed("Manager", "sv");
        Person contact = world.contactNamed("Contact", "sv");
        Person deputy = colleague(world, "Deputy");
        for (Person wrong : List.of(manager, contact, foreign.managerNamed("Stranger", "nb"))) {
            patch(world, manager, "deputyId", wrong.id().toString())
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/deputyId")));
        }
        patch(world, manager, "absentTo", "2027-03-01", "email", "no address")
                .statusCode(422)
                .body("errors.pointer", hasItems("/absentFrom", "/email"));
        patch(world, manager, "absentFrom", "2027-03-02", "absentTo", "2027-03-01")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/absentTo")));
        patch(world, manager, "absentFrom", "2027-02-30").statusCode(400);
        patch(world, manager, "deputyId", deputy.id().toString()).statusCode(200);

        world.manager().delete("/people/" + deputy.id()).then().statusCode(204);

        world.manager()
                .get("/people/" + manager.id())
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("deputyId", nullValue());
    }

    @Test
    @DisplayName(
            "a deputy who stands in the authority's book and in the supplier's own has one mailbox, and gets one mail")
    void one_mailbox_one_mail() {
        World world = new World("Region Stockholm", "Two books AB");
        Person away = world.contactNamed("Away", "en");
        Person noted = world.contactNamed("Deputy", "en");
        Person own = world.person(
                world.supplierUser(),
                Map.of(
                        "name",
                        "Deputy",
                        "email",
                        noted.email(),
                        "language",
                        "en",
                        "subject",
                        "deputy@" + world.supplier,
                        "supplierId",
                        world.supplier.toString()));
        patch(
                        world,
                        away,
                        "deputyId",
                        noted.id().toString(),
                        "absentFrom",
                        TODAY.minusDays(40).toString())
                .statusCode(200);

        world.newCase("NC-2027-0603").communicated();

        await().atMost(World.SOON).until(() -> MailServer.to(own.email()).size() == 1);
        assertEquals(List.of(own.id().toString()), world.alerts("").getList("items.recipient"));
    }

    @Test
    @DisplayName("FF6 N6 that an endpoint was switched off is told to the deputy of a manager who is away")
    void a_deputy_hears_that_an_endpoint_is_off() {
        World world = new World("Region Skåne", "Off AB");
        Person manager = world.managerNamed("Away", "sv");
        Person there = colleague(world, "There");
        patch(
                        world,
                        manager,
                        "deputyId",
                        there.id().toString(),
                        "absentFrom",
                        TODAY.minusDays(40).toString())
                .statusCode(200);
        try (Receiver gone = new Receiver()) {
            gone.answer(410);
            world.endpoint(gone.url(), "plan-overdue");
            world.newCase("NC-2027-0604").planOverdue();

            await().atMost(World.SOON)
                    .until(() -> world.alerts("factType=webhook-endpoint-off")
                            .getList("items.recipient")
                            .equals(List.of(there.id().toString())));
        }
    }
}
