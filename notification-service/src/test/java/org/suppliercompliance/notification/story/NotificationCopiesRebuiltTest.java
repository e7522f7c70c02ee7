package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.events.CopiesRebuiltTest;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
class NotificationCopiesRebuiltTest extends CopiesRebuiltTest {
    @Override
    protected void tell() {
        UUID supplier = UUID.randomUUID();
        tell("supplier-registered", supplier, 1, Json.object("id", supplier.toString(), "legalName", "Told AB"));
        await().atMost(World.SOON)
                .until(() -> Rows.count("select count(*) from known_supplier where id = ?", supplier) == 1);
    }

    /** What is known of a case follows its facts together with its alerts. */
    @Override
    protected Set<String> noCopies() {
        return Set.of("known_case");
    }

    @Test
    @DisplayName(
            "FH6: a supplier that was merged and parted is read again as it went, and what was told and what waits stays as it is")
    void merged_and_parted() {
        MailServer.ready();
        World world = new World("Rebuilt region", "Part AB");
        long refused = compared().getLong("eventsRefused");
        UUID survivor = UUID.randomUUID();
        tell("supplier-registered", survivor, 1, Json.object("id", survivor.toString(), "legalName", "Whole AB"));
        tell(
                "supplier-merged",
                world.supplier,
                2,
                Json.object(
                        "id",
                        world.supplier.toString(),
                        "survivorId",
                        survivor.toString(),
                        "mergedInto",
                        survivor.toString()));
        awaitMerged(survivor, 1);
        World.Person contact = world.contactOf(survivor);
        world.newCase("NC-1").communicated();
        String told =
                "select id || ' ' || status || ' ' || version || ' ' || coalesce(recipient::text, '-') from alert where recipient = '"
                        + contact.id() + "' or supplier_id = '" + world.supplier + "' order by id";
        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 1);

        tell("supplier-split", world.supplier, 3, Json.object("id", world.supplier.toString()));
        awaitMerged(survivor, 0);
        List<String> parted = Rows.texts(told);
        assertFalse(parted.isEmpty());

        JsonPath compared = compared();
        assertNull(compared.getString("failure"));
        assertEquals(refused, compared.getLong("eventsRefused"));
        assertEquals(parted, Rows.texts(told));
    }

    private static void tell(String type, UUID subject, long version, String data) {
        Topics.send(
                "suppliers.v1",
                UUID.randomUUID(),
                "supplier." + type + ".v1",
                subject.toString(),
                version,
                subject.toString(),
                data);
    }

    private static void awaitMerged(UUID survivor, long suppliers) {
        await().atMost(World.SOON)
                .until(() ->
                        Rows.count("select count(*) from known_supplier where survivor_id = ?", survivor) == suppliers);
    }
}
