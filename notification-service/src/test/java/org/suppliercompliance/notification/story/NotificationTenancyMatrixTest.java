package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.suppliercompliance.chassis.testing.matrix.TenancyMatrixTest;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.notification.story.World.Endpoint;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
class NotificationTenancyMatrixTest extends TenancyMatrixTest {
    private static final List<String> STRANGERS =
            List.of("sustainability-manager", "buyer", "auditor", "integrator", "supplier");

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Override
    protected List<Planted> planted() {
        World world = new World("Owner", "Planted AB");
        String owner = TestTokens.token("sustainability-manager", world.authority, "owner");
        Person person = world.person(
                world.manager(),
                Map.of(
                        "name",
                        "Owner's manager",
                        "email",
                        "owner-of-all@example.org",
                        "language",
                        "sv",
                        "subject",
                        "owner",
                        "roles",
                        List.of("sustainability-manager")));
        try (Receiver receiver = new Receiver()) {
            Endpoint endpoint = world.endpoint(receiver.url(), "plan-overdue");
            world.newCase("NC-1").planOverdue();
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("status=DELIVERED")
                                    .getList("items")
                                    .size()
                            == 2);
            String feed = World.posting(world.manager())
                    .body(Map.of("language", "sv"))
                    .post("/calendar-feeds")
                    .jsonPath()
                    .getString("id");
            String subscription = World.posting(world.manager())
                    .body(Map.of("personId", person.id(), "factType", "report-overdue"))
                    .post("/subscriptions")
                    .jsonPath()
                    .getString("id");
            world.manager()
                    .contentType("application/json")
                    .header("If-Match", "\"0\"")
                    .body(Map.of(
                            "subject", "Planted {case}",
                            "what", "{supplier}",
                            "when", "{dueOn} {overdueSince}",
                            "todo", "Call."))
                    .put("/mail-texts/plan-overdue/sv")
                    .then()
                    .statusCode(200);
            String news = World.posting(world.manager())
                    .body(Map.of(
                            "network", World.network(world), "language", "sv", "title", "Planted", "text", "Planted."))
                    .post("/network-news")
                    .jsonPath()
                    .getString("id");
            return List.of(
                    new Planted("/notification/v1/network-news/{id}", news, owner, STRANGERS),
                    new Planted("/notification/v1/subscriptions/{id}", subscription, owner, STRANGERS),
                    new Planted("/notification/v1/calendar-feeds/{id}", feed, owner, STRANGERS),
                    new Planted("/notification/v1/people/{id}", person.id().toString(), owner, STRANGERS),
                    new Planted(
                            "/notification/v1/webhook-endpoints/{id}",
                            endpoint.id().toString(),
                            owner,
                            STRANGERS),
                    new Planted(
                            "/notification/v1/inbox/{id}", world.alerts("").getString("items[0].id"), owner, STRANGERS),
                    new Planted(
                            "/notification/v1/alerts/{id}",
                            world.alerts("").getString("items[0].id"),
                            owner,
                            STRANGERS),
                    new Planted(
                            "/notification/v1/deliveries/{id}",
                            world.deliveries("").getString("items[0].id"),
                            owner,
                            STRANGERS));
        }
    }
}
