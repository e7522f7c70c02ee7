package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
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
        send(
                "supplier.supplier-merged.v1",
                world.supplier,
                2,
                Json.object(
                        "id",
                        world.supplier.toString(),
                        "survivorId",
                        survivor.toString(),
                        "mergedInto",
                        survivor.toString(),
                        "mergedAt",
                        "2026-11-22T10:15:30Z"));
        await().atMost(World.SOON)
                .until(() -> Rows.count("select count(*) from known_supplier where survivor_id = ?", survivor) == 1);
    }

    /** Keyed as the registry keys it: by the supplier the fact is about. */
    private void send(String type, UUID subject, long version, String data) {
        Topics.send("suppliers.v1", UUID.randomUUID(), type, subject.toString(), version, subject.toString(), data);
    }

    private Person contactOf(UUID supplier) {
        return world.person(
                world.manager(),
                Map.of(
                        "name",
                        "Contact",
                        "email",
                        "m" + UUID.randomUUID() + "@example.org",
                        "language",
                        "en",
                        "supplierId",
                        supplier.toString()));
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
        world.newCase("NC-1").communicated();
        await().atMost(World.SOON)
                .until(() -> world.alerts("unaddressed=true").getList("items").size() == 1);

        survivor();
        Person contact = contactOf(survivor);
        merge();

        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 1);
        assertEquals(0, world.alerts("unaddressed=true").getList("items").size());
    }
}
