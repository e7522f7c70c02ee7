package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Endpoint;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("What asks for an answer counts until it is answered")
class AnsweredTest {
    private static final Object[] DATES = {
        "communicatedOn", "2027-01-31", "planDueOn", "2027-02-28", "correctionDueOn", "2027-07-31"
    };

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @Tag("N6")
    @DisplayName(
            "N6: a plan and a correction that were assessed are not in the digest that comes later; endpoints are told of them all the same")
    void what_was_assessed_is_not_in_the_digest() {
        World world = new World("Region Skåne", "Answered AB");
        Settings.wish(world, world.managerNamed("Weekly", "sv"), "WEEKLY");
        try (Receiver receiver = new Receiver()) {
            receiver.answer(500);
            Endpoint endpoint = world.endpoint(receiver.url(), "plan-submitted", "correction-reported");
            Case one = world.newCase("NC-1");
            one.tell("plan-submitted", "PLAN_SUBMITTED", DATES);
            await().atMost(World.SOON).until(() -> pending(world).equals(List.of("plan-submitted")));
            one.tell("plan-rejected", "PLAN_REJECTED", DATES);
            await().atMost(World.SOON).until(() -> pending(world).isEmpty());
            one.tell("plan-submitted", "PLAN_SUBMITTED", DATES);
            await().atMost(World.SOON).until(() -> pending(world).equals(List.of("plan-submitted")));
            one.tell("plan-approved", "PLAN_APPROVED", DATES);
            one.tell("correction-reported", "CORRECTION_REPORTED", DATES);
            await().atMost(World.SOON).until(() -> pending(world).equals(List.of("correction-reported")));
            one.closed();
            await().atMost(World.SOON).until(() -> pending(world).isEmpty());

            assertEquals(
                    List.of("SUPERSEDED", "SUPERSEDED", "SUPERSEDED"),
                    world.deliveries("channel=MAIL&status=CANCELLED").getList("items.reason"));
            assertEquals(
                    List.of("PENDING", "PENDING", "PENDING"),
                    world.deliveries("channel=WEBHOOK&target=" + endpoint.id()).getList("items.status"));
            Rows.update(
                    "update delivery set status = 'DEAD', next_attempt_at = null where target = ? and status = 'PENDING'",
                    endpoint.id());
            receiver.answer(204);
            for (String id : world.deliveries("status=DEAD").<String>getList("items.id")) {
                String path = "/deliveries/" + id;
                world.manager()
                        .header("If-Match", world.manager().get(path).header("ETag"))
                        .post(path + "/resend")
                        .then()
                        .statusCode(200);
            }
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("channel=WEBHOOK&status=DELIVERED")
                                    .getList("items")
                                    .size()
                            == 3);
            // it is tried again otherwise while other tests count
            world.integrator()
                    .delete("/webhook-endpoints/" + endpoint.id())
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    @Tag("N6")
    @DisplayName("N6: the next manager is asked to assess what waits for it, and not what was assessed")
    void the_next_manager_is_asked_for_what_waits() {
        World world = new World("Region Uppsala", "Next AB");
        Person first = world.managerNamed("First", "sv");
        Case agreed = world.newCase("NC-AGREED");
        Case waiting = world.newCase("NC-WAITING");
        List.of(agreed, waiting).forEach(one -> one.tell("plan-submitted", "PLAN_SUBMITTED", DATES));
        await().atMost(World.SOON).until(() -> MailServer.to(first.email()).size() == 2);
        agreed.tell("plan-approved", "PLAN_APPROVED", DATES);
        await().atMost(World.SOON)
                .until(() ->
                        world.alerts("factType=plan-approved").getList("items").size() == 1);
        Person second = world.managerNamed("Second", "sv");

        Settings.patch(world, first, "roles", List.of("buyer"));

        await().atMost(World.SOON).until(() -> MailServer.to(second.email()).size() == 1);
        assertEquals(
                List.of("NC-WAITING"), world.alerts("recipient=" + second.id()).getList("items.caseReference"));
        assertEquals(Set.of("NC-AGREED", "NC-WAITING"), of(world, first));
    }

    private static Set<String> of(World world, Person person) {
        return new TreeSet<>(world.alerts("recipient=" + person.id()).<String>getList("items.caseReference"));
    }

    private static List<String> pending(World world) {
        return world.deliveries("channel=MAIL&status=PENDING").<Map<String, String>>getList("items").stream()
                .map(one -> one.get("factType"))
                .toList();
    }
}
