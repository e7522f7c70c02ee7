package org.suppliercompliance.audit.noncompliance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.StatedFacts;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("Decision 6: an observation is told and closed, and nothing is due")
class ObservationTest {
    private static final String REGION = "OBSERVING";
    private static final String ZONE = "Europe/Stockholm";
    private static final String MANAGER = AuditApi.manager(REGION);

    @AfterEach
    void now() {
        AuditApi.setOffset(0);
    }

    @Test
    @DisplayName(
            "Decision 6: it has neither date, is never late, has no date to move and no correction to judge, and the authority closes it as it was told")
    void told_and_closed() {
        UUID supplier = SuiteFacts.supplier();
        String id = raised(supplier);
        AuditApi.act(MANAGER, id, "communication", "{}")
                .then()
                .statusCode(200)
                .body("status", equalTo("COMMUNICATED"))
                .body("deadlines.plan", nullValue())
                .body("deadlines.correction", nullValue());
        for (String clock : List.of("PLAN", "CORRECTION")) {
            AuditApi.act(MANAGER, id, "deadline-adjustments", """
                            {"clock":"%s","dueOn":"2027-03-15","reasonCode":"OWNER","reason":"New owner","decidedBy":"manager-9"}""".formatted(clock))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem-type:audit:act-not-allowed-now"));
        }
        AuditApi.act(MANAGER, id, "closure", "{\"verdict\":\"NOT_ELIMINATED\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/verdict")));

        AuditApi.noonOf("2027-10-01", ZONE);
        StatedFacts.awaitOnePass();
        assertEquals(List.of(), StatedFacts.ofCase(id));
        AuditApi.as(MANAGER)
                .get(AuditApi.CASES + "?overdue=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        AuditApi.act(AuditApi.supplier(supplier), id, "closure", "{}").then().statusCode(403);
        AuditApi.act(MANAGER, id, "closure", "{}")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closedOn", equalTo("2027-10-01"))
                .body("verdict", nullValue());
    }

    @Test
    @DisplayName(
            "Decision 6: it takes no plan from anybody, and one that is reopened stands where it was told: nothing runs, and it is closed again")
    void no_plan_and_reopened() {
        UUID supplier = SuiteFacts.supplier();
        String id = raised(supplier);
        AuditApi.act(MANAGER, id, "communication", "{}").then().statusCode(200);
        takesNoPlan(id, supplier);
        AuditApi.act(MANAGER, id, "closure", "{}").then().statusCode(200);

        AuditApi.noonOf("2027-10-01", ZONE);
        AuditApi.act(MANAGER, id, "reopening", "{\"reason\":\"Seen again\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("COMMUNICATED"))
                .body("communicatedOn", equalTo("2027-01-31"))
                .body("closedOn", nullValue())
                .body("deadlines.plan", nullValue())
                .body("deadlines.correction", nullValue());
        takesNoPlan(id, supplier);
        StatedFacts.awaitOnePass();
        assertEquals(List.of(), StatedFacts.ofCase(id));
        AuditApi.act(MANAGER, id, "closure", "{}")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closedOn", equalTo("2027-10-01"));
    }

    private static String raised(UUID supplier) {
        SuiteFacts.authority(REGION, ZONE);
        AuditApi.noonOf("2027-01-31", ZONE);
        return AuditApi.raised(REGION, supplier, "OBSERVATION", "2027-01-31");
    }

    private static void takesNoPlan(String id, UUID supplier) {
        for (String token : List.of(AuditApi.supplier(supplier), MANAGER)) {
            AuditApi.act(token, id, "plan", AuditApi.PLAN)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem-type:audit:act-not-allowed-now"));
        }
    }
}
