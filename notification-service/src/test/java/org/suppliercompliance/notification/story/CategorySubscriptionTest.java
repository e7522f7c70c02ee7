package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

/** The supplier service tells which codes of the CPV a category stands for, and which codes a contract is about. */
@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("N6: a subscription to a category reaches what is about a supplier")
class CategorySubscriptionTest {
    private final String name = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final String machines = "MACHINES-" + name;
    private final String screens = "SCREENS-" + name;
    private final String chairs = "CHAIRS-" + name;
    private final World world = new World("Region Stockholm", "Category AB");
    private long version;

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private UUID category(String code, @Nullable String parent, String... cpvCodes) {
        UUID event = UUID.randomUUID();
        Topics.send(
                "suppliers.v1",
                event,
                "supplier.category-changed.v1",
                code,
                ++version,
                code,
                Json.object("code", code, "parent", parent, "cpvCodes", List.of(cpvCodes), "highRisk", true));
        await().atMost(World.SOON)
                .until(() -> Rows.count("select count(*) from known_category_branch where category = ?", code)
                        == cpvCodes.length);
        return event;
    }

    /** @param part of the vocabulary, which no other test names */
    private void categories(String part) {
        category(machines, null, part + "000000");
        category(screens, machines, part + "960000");
        category(chairs, null, part + "110000");
    }

    private Person asking(String category, String... factTypes) {
        Person person = world.person(
                world.manager(),
                Map.of(
                        "name",
                        "Buyer",
                        "email",
                        "b" + UUID.randomUUID() + "@example.org",
                        "language",
                        "sv",
                        "roles",
                        List.of("buyer")));
        for (String type : factTypes) {
            World.posting(world.manager())
                    .body(Json.object("personId", person.id(), "factType", type, "category", category))
                    .post("/subscriptions")
                    .then()
                    .statusCode(201);
        }
        return person;
    }

    private Set<String> told(String query) {
        return Set.copyOf(world.alerts(query).getList("items.recipient"));
    }

    @Test
    @Tag("N6")
    @DisplayName(
            "N6 of a case is told who asked for a category that its authority buys from the supplier, or for the one above it, and not who asked for another")
    void a_case_of_a_category() {
        categories("42");
        Person manager = world.managerNamed("Manager", "sv");
        Person wide = asking(machines, "plan-overdue");
        Person narrow = asking(screens, "plan-overdue");
        asking(chairs, "plan-overdue");
        World elsewhere = new World("Oslo kommune", "Elsewhere AS");
        elsewhere.contract(List.of("42112000"));
        world.contract(List.of("42961000"));

        world.newCase("NC-1").planOverdue();

        await().atMost(World.SOON)
                .until(() -> MailServer.to(narrow.email()).size() == 1
                        && MailServer.to(wide.email()).size() == 1
                        && MailServer.to(manager.email()).size() == 1);
        assertEquals(
                Set.of(
                        manager.id().toString(),
                        wide.id().toString(),
                        narrow.id().toString()),
                told("factType=plan-overdue"));
    }

    @Test
    @DisplayName("N6 what is about one contract is of that contract's categories, whatever else the supplier delivers")
    void what_is_about_one_contract() {
        categories("43");
        Person ofScreens = asking(screens, "sanction-lifted", "report-received");
        Person ofChairs = asking(chairs, "sanction-lifted", "report-received");
        world.contract(List.of("43961000"));
        UUID contract = world.contract(List.of("43112000"));
        UUID sanction = UUID.randomUUID();
        Topics.send(
                "audits.v1",
                UUID.randomUUID(),
                "audit.sanction-lifted.v1",
                sanction.toString(),
                1,
                world.supplier.toString(),
                Json.object(
                        "id",
                        sanction.toString(),
                        "reference",
                        "SA-1",
                        "authority",
                        world.authority,
                        "supplierId",
                        world.supplier.toString(),
                        "contractId",
                        contract.toString(),
                        "nonComplianceId",
                        UUID.randomUUID().toString(),
                        "kind",
                        "WARNING",
                        "status",
                        "LIFTED",
                        "liftedOn",
                        "2027-09-15"));

        await().atMost(World.SOON).until(() -> MailServer.to(ofChairs.email()).size() == 1);

        assertEquals(0, MailServer.to(ofScreens.email()).size());
    }

    @Test
    @DisplayName(
            "FC1 N6 codes that move to another category count from then on, for contracts of before, too; and the copy is made anew from old facts")
    void codes_that_move_and_a_copy_made_anew() {
        categories("44");
        Person ofScreens = asking(screens, "plan-overdue");
        Person ofChairs = asking(chairs, "plan-overdue");
        world.contract(List.of("44961000"));
        category(screens, machines);
        UUID moved = category(chairs, null, "44110000", "44961000");

        world.newCase("NC-1").planOverdue();

        await().atMost(World.SOON).until(() -> MailServer.to(ofChairs.email()).size() == 1);
        Rows.update("delete from known_category_branch where category = ?", chairs);
        Rows.update("delete from inbox where consumer = 'notification-contracts' and event_id = ?", moved);
        Rows.update("delete from inbox_aggregate where consumer = 'notification-contracts' and subject = ?", chairs);
        Topics.again("suppliers.v1", moved);
        await().atMost(World.SOON)
                .until(() -> Rows.count("select count(*) from known_category_branch where category = ?", chairs) == 2);
        world.newCase("NC-2").planOverdue();
        await().atMost(World.SOON).until(() -> MailServer.to(ofChairs.email()).size() == 2);
        assertEquals(0, MailServer.to(ofScreens.email()).size());
    }
}
