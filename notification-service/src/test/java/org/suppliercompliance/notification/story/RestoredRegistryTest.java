package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("The registry of suppliers was restored to an hour ago")
class RestoredRegistryTest {
    private final World world = new World("Restored region", "Part AB");
    private final World other = new World("Other region", "Whole AB");

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @BeforeEach
    void twoBecomeOne() {
        merged(world, other);
        Settings.swedishOfficeHours(world);
    }

    /** A case of the merged one, communicated after hours: its mail waits for the morning. */
    private void aMailWaitsFor(Person reader) {
        world.newCase("NC-1").communicated();
        await().atMost(World.SOON).until(() -> mails(reader, "PENDING") == 1);
    }

    @Test
    @DisplayName(
            "FH5: a merge that was lost is taken back: what still waits is not mailed to the other supplier's contact, and waits for its own")
    void a_merge_that_was_lost() {
        Person others = world.contactOf(other.supplier);
        try (MovedClock clock = new MovedClock("2026-12-01T20:00:00Z")) {
            aMailWaitsFor(others);

            Topics.inEpoch(2, () -> {
                restored(world);
                registered(world);
            });
            await().atMost(World.SOON).until(() -> standsAlone(world) == 1);

            assertEquals(1, mails(others, "CANCELLED"));
            assertEquals(1, world.alerts("unaddressed=true").getList("items").size());
            Person own = world.contactOf(world.supplier);
            await().atMost(World.SOON).until(() -> mails(own, "PENDING") == 1);
            clock.to("2026-12-02T06:00:01Z");
            await().atMost(World.SOON).until(() -> MailServer.to(own.email()).size() == 1);
            assertEquals(0, MailServer.to(others.email()).size());
        }
    }

    @Test
    @DisplayName(
            "FH5: a merge that still holds is told anew, and what waits comes back to the survivor's contact, once")
    void a_merge_that_still_holds() {
        Person others = world.contactOf(other.supplier);
        try (MovedClock clock = new MovedClock("2026-12-01T20:00:00Z")) {
            aMailWaitsFor(others);

            Topics.inEpoch(2, () -> {
                restored(world);
                registered(world);
                merged(world, other);
            });
            await().atMost(World.SOON)
                    .until(() -> Rows.count(
                                    "select count(*) from inbox_aggregate where consumer = 'notification-reference'"
                                            + " and subject = ? and epoch = 2 and version = 2",
                                    world.supplier.toString())
                            == 1);

            await().atMost(World.SOON).until(() -> mails(others, "PENDING") == 1);
            clock.to("2026-12-02T06:00:01Z");
            await().atMost(World.SOON).until(() -> mails(others, "DELIVERED") == 1);
            assertEquals(1, MailServer.to(others.email()).size());
            assertEquals(0, world.alerts("unaddressed=true").getList("items").size());
        }
    }

    private static void restored(World world) {
        send(
                "supplier.producer-restored.v1",
                world.supplier,
                0,
                "{\"cutOver\": \"2026-12-01T19:00:00Z\", \"known\": true}");
    }

    private static void registered(World world) {
        send(
                "supplier.supplier-registered.v1",
                world.supplier,
                1,
                Json.object("id", world.supplier.toString(), "legalName", world.supplierName, "country", "SE"));
    }

    private static void merged(World part, World whole) {
        String survivor = whole.supplier.toString();
        send(
                "supplier.supplier-merged.v1",
                part.supplier,
                2,
                Json.object(
                        "id",
                        part.supplier.toString(),
                        "survivorId",
                        survivor,
                        "mergedInto",
                        survivor,
                        "mergedAt",
                        "2026-11-22T10:15:30Z"));
        await().atMost(World.SOON).until(() -> standsAlone(part) == 0);
    }

    /** Keyed as the registry keys it: by the supplier the fact is about. */
    private static void send(String type, UUID subject, long version, String data) {
        Topics.send("suppliers.v1", UUID.randomUUID(), type, subject.toString(), version, subject.toString(), data);
    }

    private static long mails(Person person, String status) {
        return Rows.count("select count(*) from delivery where target = ? and status = ?", person.id(), status);
    }

    private static long standsAlone(World world) {
        return Rows.count("select count(*) from known_supplier where id = ? and survivor_id is null", world.supplier);
    }
}
