package org.suppliercompliance.notification.story;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
@DisplayName("A dead letter that is applied again after newer facts of its case owes its alert all the same")
class LateDeadLetterTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    /** As after an update of this service, which knows the state now. */
    private static void mend(UUID event) {
        await().atMost(World.SOON)
                .until(() -> Rows.count(
                                "select count(*) from dead_letter where event_id = ? and consumer = 'notification-alerts'",
                                event)
                        == 1);
        Rows.update(
                "update dead_letter set payload = convert_to(replace(convert_from(payload, 'UTF8'), 'PARKED', 'COMMUNICATED'), 'UTF8')"
                        + " where event_id = '" + event + "'");
    }

    private static void replay(UUID event) {
        String letter = Rows.texts("select id::text from dead_letter where event_id = '" + event
                        + "' and consumer = 'notification-alerts'")
                .get(0);
        given().auth()
                .oauth2(TestTokens.operatorToken())
                .post("/notification/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(200)
                .body("result", equalTo("APPLIED"));
    }

    @Test
    @Tag("N2")
    @DisplayName(
            "FC3, FC2, N2: the supplier hears of its case, once, though its date was moved meanwhile; of a case that was withdrawn it hears nothing")
    void the_supplier_hears_of_its_case() {
        World world = new World("Region Stockholm", "Late AB");
        Person contact = world.contactNamed("Contact", "en");
        Case moved = world.newCase("NC-MOVED");
        UUID parked = moved.tell("non-compliance-communicated", "PARKED", Case.COMMUNICATION);
        moved.adjusted("PLAN", 2, "2027-02-28", "2027-03-31");
        Case withdrawn = world.newCase("NC-WITHDRAWN");
        UUID never = withdrawn.tell("non-compliance-communicated", "PARKED", Case.COMMUNICATION);
        withdrawn.tell("non-compliance-withdrawn", "WITHDRAWN");
        mend(parked);
        mend(never);
        await().atMost(World.SOON)
                .until(() -> Rows.count(
                                "select count(*) from known_case where id = ? and status = 'WITHDRAWN'", withdrawn.id)
                        == 1);

        replay(parked);
        replay(never);

        assertEquals(
                List.of("NC-MOVED " + contact.id()),
                world.alerts("factType=non-compliance-communicated").getList("items").stream()
                        .map(each ->
                                ((Map<?, ?>) each).get("caseReference") + " " + ((Map<?, ?>) each).get("recipient"))
                        .toList());
        // that its date was moved, and now what it is about
        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 2);
        assertEquals(List.of("CASE_CLOSED"), Rows.texts("select outcome from fact where fact_key = '" + never + "'"));
        // what newer facts said stands: the date is the moved one
        assertEquals(1, Rows.count("select count(*) from known_case where id = ? and plan_version = 2", moved.id));
    }
}
