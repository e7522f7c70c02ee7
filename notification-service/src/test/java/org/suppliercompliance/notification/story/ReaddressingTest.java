package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("Open alerts follow the function")
class ReaddressingTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    /** The state of each case's alert to the person. */
    private static Map<String, String> told(World world, Person person) {
        Map<String, String> told = new TreeMap<>();
        world.alerts("recipient=" + person.id())
                .<Map<String, String>>getList("items")
                .forEach(one -> told.put(one.get("caseReference"), one.get("status")));
        return told;
    }

    @Test
    @Tag("N6")
    @DisplayName(
            "N6 what nobody acknowledged goes to the new manager, once; the old one keeps what was sent and gets nothing more; it comes back with the function")
    void a_new_manager_takes_over() {
        World world = new World("Region Stockholm", "Handed over AB");
        Person first = world.managerNamed("First", "sv");
        Case sent = world.newCase("NC-SENT");
        Case taken = world.newCase("NC-TAKEN");
        Case closed = world.newCase("NC-CLOSED");
        List.of(sent, taken, closed).forEach(Case::planOverdue);
        await().atMost(World.SOON)
                .until(() ->
                        world.deliveries("status=DELIVERED").getList("items").size() == 3);
        String path = "/alerts/" + world.alerts("nonComplianceId=" + taken.id).getString("items[0].id");
        world.manager()
                .header("If-Match", "\"1\"")
                .post(path + "/acknowledgement")
                .then()
                .statusCode(200);
        closed.tell("non-compliance-closed", "CLOSED");
        Settings.wish(world, first, "WEEKLY");
        Case waiting = world.newCase("NC-WAITING");
        waiting.planOverdue();
        await().atMost(World.SOON)
                .until(() -> told(world, first).size() == 4
                        && Rows.count("select count(*) from known_case where id = ? and status = 'CLOSED'", closed.id)
                                == 1);
        Person second = world.managerNamed("Second", "sv");

        Settings.patch(world, first, "roles", List.of("buyer"));

        await().atMost(World.SOON).until(() -> MailServer.to(second.email()).size() == 2);
        assertEquals(Map.of("NC-SENT", "RAISED", "NC-WAITING", "RAISED"), told(world, second));
        assertEquals(
                Map.of(
                        "NC-SENT",
                        "RAISED",
                        "NC-TAKEN",
                        "ACKNOWLEDGED",
                        "NC-CLOSED",
                        "RAISED",
                        "NC-WAITING",
                        "CANCELLED"),
                told(world, first));
        assertEquals(
                List.of("READDRESSED"), world.deliveries("status=CANCELLED").getList("items.reason"));
        assertEquals(3, MailServer.to(first.email()).size());
        assertEquals(
                List.of(),
                world.alerts("unaddressed=true&factType=plan-overdue").getList("items"));

        Settings.wish(world, first, "IMMEDIATE");
        Settings.patch(world, first, "roles", List.of("sustainability-manager"));
        world.manager().delete("/people/" + second.id()).then().statusCode(204);

        await().atMost(World.SOON).until(() -> MailServer.to(first.email()).size() == 4);
        assertEquals("RAISED", told(world, first).get("NC-WAITING"));
        assertEquals(
                4, Rows.count("select count(*) from delivery where target = ? and status = 'DELIVERED'", first.id()));
    }

    @Test
    @Tag("N6")
    @DisplayName("N6 while nobody is manager it waits, visible, for who becomes one")
    void nobody_in_between() {
        World world = new World("Region Uppsala", "Vacant AB");
        Person first = world.managerNamed("First", "sv");
        world.newCase("NC-1").planOverdue();
        await().atMost(World.SOON).until(() -> MailServer.to(first.email()).size() == 1);

        Settings.patch(world, first, "roles", List.of());

        assertEquals(List.of("NC-1"), world.alerts("unaddressed=true").getList("items.caseReference"));
        Person second = world.managerNamed("Second", "nb");
        await().atMost(World.SOON).until(() -> MailServer.to(second.email()).size() == 1);
        assertEquals(Map.of("NC-1", "RAISED"), told(world, first));
    }

    @Test
    @Tag("N6")
    @DisplayName("N6 that a manager asked to be told of one supplier keeps nothing about another from the next manager")
    void a_wish_about_another_supplier_keeps_nothing_back() {
        World world = new World("Region Stockholm", "Late AB");
        World other = new World("Region Skåne", "Followed AB");
        Person first = world.managerNamed("First", "sv");
        World.posting(world.manager())
                .body(Map.of("personId", first.id(), "factType", "plan-overdue", "supplierId", other.supplier))
                .post("/subscriptions")
                .then()
                .statusCode(201);
        world.newCase("NC-1").planOverdue();
        await().atMost(World.SOON).until(() -> MailServer.to(first.email()).size() == 1);
        Person second = world.managerNamed("Second", "sv");

        Settings.patch(world, first, "roles", List.of("buyer"));

        await().atMost(World.SOON).until(() -> MailServer.to(second.email()).size() == 1);
        assertEquals(Map.of("NC-1", "RAISED"), told(world, second));
    }

    @Test
    @Tag("N6")
    @DisplayName(
            "N6 a new manager is not told of a proposal that was settled, of an audit that is shared no more, or of a meeting that is over")
    void what_counts_no_more_is_not_handed_over() {
        World world = new World("Region Stockholm", "Over AB");
        World owner = new World("Region Skåne", "Shared AB");
        Person first = world.managerNamed("First", "sv");
        UUID sanction = UUID.randomUUID();
        UUID audit = UUID.randomUUID();
        world.newCase("NC-1").planOverdue();
        sanction(world, sanction, 1, "sanction-proposed", "PROPOSED");
        owner.sharing(
                UUID.randomUUID(),
                audit,
                5,
                "audit-shared",
                "sharedWith",
                List.of(world.authority),
                "sharedOn",
                "2027-03-01");
        Meetings.due(world, "2025-01-15");
        Meetings.due(world, "2037-12-15");
        await().atMost(World.SOON)
                .until(() ->
                        world.deliveries("status=DELIVERED").getList("items").size() == 5);
        sanction(world, sanction, 2, "sanction-declined", "DECLINED");
        owner.sharing(
                UUID.randomUUID(),
                audit,
                6,
                "audit-sharing-withdrawn",
                "networks",
                List.of("SKR"),
                "withdrawnOn",
                "2027-03-02");
        await().atMost(World.SOON)
                .until(() -> Rows.count(
                                "select count(*) from fact where (subject_id = ? and type = 'sanction-declined')"
                                        + " or (subject_id = ? and settled_at is not null)",
                                sanction,
                                audit)
                        == 2);
        Person second = world.managerNamed("Second", "sv");

        Settings.patch(world, first, "roles", List.of("buyer"));

        await().atMost(World.SOON).until(() -> MailServer.to(second.email()).size() == 2);
        JsonPath handed = world.alerts("recipient=" + second.id());
        assertEquals(Set.of("plan-overdue", "dialogue-due"), Set.copyOf(handed.<String>getList("items.factType")));
        assertEquals(Set.of("2027-02-28", "2037-12-15"), Set.copyOf(handed.<String>getList("items.dueOn")));
        assertEquals(List.of(), world.alerts("unaddressed=true").getList("items"));
    }

    @Test
    @Tag("N6")
    @DisplayName(
            "N6 a mail that comes back to its reader has the whole schedule before it, however often it had failed")
    void a_mail_that_comes_back_begins_anew() {
        World world = new World("Region Stockholm", "Back AB");
        Person manager = world.managerNamed("Manager", "sv");
        MailServer.stop();
        try {
            world.newCase("NC-1").planOverdue();
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("status=PENDING").getInt("items[0].attempts") >= 1);
            Settings.patch(world, manager, "roles", List.of());
            await().atMost(World.SOON)
                    .until(() -> Rows.count(
                                    "select count(*) from delivery where target = ? and status = 'CANCELLED' and lease is null",
                                    manager.id())
                            == 1);
            // As after nine attempts: the tenth would be its last.
            Rows.update("update delivery set round_attempts = 9 where target = ?", manager.id());
            int before = world.deliveries("").getInt("items[0].attempts");

            Settings.patch(world, manager, "roles", List.of("sustainability-manager"));

            await().atMost(World.SOON).until(() -> world.deliveries("").getInt("items[0].attempts") > before);
        } finally {
            MailServer.start();
        }
        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 1);
    }

    private static void sanction(World world, UUID sanction, long version, String fact, String status) {
        Topics.send(
                "audits.v1",
                UUID.randomUUID(),
                "audit." + fact + ".v1",
                sanction.toString(),
                version,
                world.supplier.toString(),
                Json.object(
                        "id",
                        sanction.toString(),
                        "reference",
                        "SA-2027-00003",
                        "authority",
                        world.authority,
                        "supplierId",
                        world.supplier.toString(),
                        "nonComplianceId",
                        sanction.toString(),
                        "trigger",
                        "SERIOUS_BREACH",
                        "status",
                        status,
                        "proposedOn",
                        "2027-08-31"));
    }

    @Test
    @Tag("N6")
    @DisplayName(
            "N6 what is told in the moment in which managers change reaches who is there afterwards; and nobody leaves while somebody is just being told")
    void told_while_managers_change() throws Exception {
        World world = new World("Region Skåne", "Changing AB");
        Person first = world.managerNamed("First", "sv");
        Person second = world.managerNamed("Second", "sv");
        String lock = "select pg_advisory_xact_lock%s(hashtextextended('managers:" + world.authority + "', 0))::text";
        try (Connection changing = TestServers.superuser()) {
            changing.setAutoCommit(false);
            changing.createStatement().execute(lock.formatted(""));
            world.newCase("NC-1").planOverdue();
            await().atMost(World.SOON)
                    .until(() ->
                            world.alerts("unaddressed=true").getList("items").size() == 1);
            changing.commit();
            await().atMost(World.SOON)
                    .until(() -> told(world, first).equals(Map.of("NC-1", "RAISED"))
                            && told(world, second).equals(Map.of("NC-1", "RAISED")));

            changing.createStatement().execute(lock.formatted("_shared"));
            CompletableFuture<Void> leaves =
                    CompletableFuture.runAsync(() -> Settings.patch(world, first, "roles", List.of("buyer")));
            await().atMost(World.SOON)
                    .until(() -> Rows.count("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                            > 0);
            changing.commit();
            leaves.get(30, TimeUnit.SECONDS);
        }
    }
}
