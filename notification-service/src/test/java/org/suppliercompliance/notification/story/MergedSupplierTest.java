package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("Decisions 14 and 23: after a merge the contacts of both suppliers count for each other")
class MergedSupplierTest {
    private World world;
    private UUID survivor;

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private void survivor() {
        survivor = UUID.randomUUID();
        send(
                "supplier.supplier-registered.v1",
                survivor,
                1,
                Json.object("id", survivor.toString(), "legalName", "Whole AB", "country", "SE"));
        await().atMost(World.SOON)
                .until(() -> Rows.count("select count(*) from known_supplier where id = ?", survivor) == 1);
    }

    private void merge() {
        merge(world.supplier);
    }

    private void merge(UUID merged) {
        send(
                "supplier.supplier-merged.v1",
                merged,
                2,
                Json.object(
                        "id",
                        merged.toString(),
                        "survivorId",
                        survivor.toString(),
                        "mergedInto",
                        survivor.toString(),
                        "mergedAt",
                        "2026-11-22T10:15:30Z"));
        await().atMost(World.SOON)
                .until(() -> Rows.count("select count(*) from known_supplier where survivor_id = ?", survivor) == 1);
    }

    private void split(UUID merged) {
        send(
                "supplier.supplier-split.v1",
                merged,
                3,
                Json.object(
                        "id",
                        merged.toString(),
                        "formerSurvivorId",
                        survivor.toString(),
                        "legalName",
                        "Part AB",
                        "country",
                        "SE"));
        await().atMost(World.SOON)
                .until(() -> Rows.count("select count(*) from known_supplier where survivor_id = ?", survivor) == 0);
    }

    /** Keyed as the registry keys it: by the supplier the fact is about. */
    private void send(String type, UUID subject, long version, String data) {
        Topics.send("suppliers.v1", UUID.randomUUID(), type, subject.toString(), version, subject.toString(), data);
    }

    private Person contactOf(UUID supplier) {
        return world.contactOf(supplier);
    }

    @Test
    @DisplayName(
            "N2: a case under the merged id is told to the survivor's contact, and the survivor's token sees the alert")
    @Tag("N2")
    void told_to_the_survivor() {
        world = new World("Merging region", "Part AB");
        survivor();
        merge();
        Person contact = contactOf(survivor);

        world.newCase("NC-1").communicated();

        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 1);
        World.as(TestTokens.supplierToken(survivor.toString()))
                .get("/alerts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].recipient", equalTo(contact.id().toString()));
        assertEquals(1, world.alerts("supplierId=" + survivor).getList("items").size());
        World.as(TestTokens.supplierToken(UUID.randomUUID().toString()))
                .get("/alerts")
                .then()
                .body("items", empty());
    }

    @Test
    @DisplayName(
            "N2: an alert that waited for a contact of the merged supplier finds the survivor's when they become one")
    @Tag("N2")
    void a_waiting_alert_finds_the_survivors_contact() {
        world = new World("Merging region", "Part AB");
        world.managerNamed("Manager", "en");
        world.newCase("NC-1").communicated();
        await().atMost(World.SOON)
                .until(() -> world.alerts("unaddressed=true").getList("items").size() == 1);

        survivor();
        Person contact = contactOf(survivor);
        merge();

        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 1);
        assertEquals(0, world.alerts("unaddressed=true").getList("items").size());
    }

    @Test
    @DisplayName(
            "N2: what still waits at night is mailed to nobody whose supplier is another one since the split, on either side")
    @Tag("N2")
    void what_waits_parts_with_the_suppliers() {
        world = new World("Merging region", "Whole AB");
        World other = new World("Other region", "Part AB");
        survivor = world.supplier;
        merge(other.supplier);
        Settings.swedishOfficeHours(world);
        Settings.swedishOfficeHours(other);
        Person survivors = contactOf(survivor);
        Person notSurvivors = contactOf(other.supplier);
        Person merged = other.contactOf(other.supplier);
        Person notMerged = other.contactOf(survivor);
        try (MovedClock clock = new MovedClock("2026-12-01T20:00:00Z")) {
            world.newCase("NC-1").communicated();
            other.newCase("NC-2").communicated();
            await().atMost(World.SOON)
                    .until(() -> List.of(survivors, notSurvivors, merged, notMerged).stream()
                            .allMatch(one -> mails(one, "PENDING") == 1));

            split(other.supplier);

            assertEquals(1, mails(notSurvivors, "CANCELLED"));
            assertEquals(1, mails(notMerged, "CANCELLED"));
            assertEquals(
                    List.of("READDRESSED"), world.deliveries("status=CANCELLED").getList("items.reason"));
            assertEquals(
                    2,
                    Rows.count(
                            "select count(*) from alert where recipient in (?, ?) and status = 'CANCELLED'",
                            notSurvivors.id(),
                            notMerged.id()));
            assertEquals(0, world.alerts("unaddressed=true").getList("items").size());
            clock.to("2026-12-02T06:00:01Z");
            await().atMost(World.SOON)
                    .until(() -> mails(survivors, "DELIVERED") == 1 && mails(merged, "DELIVERED") == 1);
            assertEquals(0, MailServer.to(notSurvivors.email()).size());
            assertEquals(0, MailServer.to(notMerged.email()).size());
        }
    }

    @Test
    @DisplayName("N2: what was given up before the split is not sent again to a contact of the other supplier")
    @Tag("N2")
    void what_was_given_up_is_not_resent_after_the_split() {
        world = new World("Merging region", "Whole AB");
        World other = new World("Other region", "Part AB");
        survivor = world.supplier;
        merge(other.supplier);
        Person notSurvivors = contactOf(other.supplier);
        world.newCase("NC-1").communicated();
        await().atMost(World.SOON).until(() -> mails(notSurvivors, "DELIVERED") == 1);
        Rows.update(
                "update delivery set status = 'DEAD', reason = 'BOUNCED', delivered_at = null where target = ?",
                notSurvivors.id());

        split(other.supplier);

        String path = "/deliveries/" + world.deliveries("status=DEAD").getString("items[0].id");
        world.manager()
                .header("If-Match", world.manager().get(path).header("ETag"))
                .post(path + "/resend")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:notification:delivery-not-resendable"));
    }

    @Test
    @DisplayName("N2: what only contacts of the other supplier were to be told waits for one of its own, and finds it")
    @Tag("N2")
    void what_nobody_was_told_waits_after_the_split() {
        world = new World("Merging region", "Whole AB");
        World other = new World("Other region", "Part AB");
        survivor = world.supplier;
        merge(other.supplier);
        Settings.swedishOfficeHours(world);
        Person notSurvivors = contactOf(other.supplier);
        try (MovedClock clock = new MovedClock("2026-12-01T20:00:00Z")) {
            world.newCase("NC-1").communicated();
            await().atMost(World.SOON).until(() -> mails(notSurvivors, "PENDING") == 1);

            split(other.supplier);

            assertEquals(1, mails(notSurvivors, "CANCELLED"));
            assertEquals(1, world.alerts("unaddressed=true").getList("items").size());
            Person survivors = contactOf(survivor);
            await().atMost(World.SOON).until(() -> mails(survivors, "PENDING") == 1);
            clock.to("2026-12-02T06:00:01Z");
            await().atMost(World.SOON)
                    .until(() -> MailServer.to(survivors.email()).size() == 1);
            assertEquals(0, MailServer.to(notSurvivors.email()).size());
        }
    }

    @Test
    @DisplayName("N2: who follows its survivor into another supplier parts from nobody: its mails still wait")
    @Tag("N2")
    void a_chain_of_merges_takes_nothing_back() {
        world = new World("Merging region", "Part AB");
        survivor();
        merge();
        Settings.swedishOfficeHours(world);
        Person survivors = contactOf(survivor);
        UUID last = UUID.randomUUID();
        try (MovedClock clock = new MovedClock("2026-12-01T20:00:00Z")) {
            world.newCase("NC-1").communicated();
            await().atMost(World.SOON).until(() -> mails(survivors, "PENDING") == 1);

            send(
                    "supplier.supplier-merged.v1",
                    world.supplier,
                    3,
                    Json.object(
                            "id",
                            world.supplier.toString(),
                            "survivorId",
                            last.toString(),
                            "mergedInto",
                            survivor.toString(),
                            "mergedAt",
                            "2026-11-22T10:15:30Z"));
            await().atMost(World.SOON)
                    .until(() -> Rows.count("select count(*) from known_supplier where survivor_id = ?", last) == 1);

            assertEquals(1, mails(survivors, "PENDING"));
            clock.to("2026-12-02T06:00:01Z");
            await().atMost(World.SOON)
                    .until(() -> MailServer.to(survivors.email()).size() == 1);
        }
    }

    private static long mails(Person person, String status) {
        return Rows.count("select count(*) from delivery where target = ? and status = ?", person.id(), status);
    }
}
