package org.suppliercompliance.supplier.standing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.offset;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StandingTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private String here;
    private String id;

    @BeforeEach
    void supplierHere() {
        here = authority();
        id = supplierOf(here, "Standing " + UUID.randomUUID());
    }

    private void stands(String who, String colour, int open, int passed) {
        soon(() -> get(buyer(here), "/suppliers/" + who + "/standing")
                .statusCode(200)
                .body("colour", equalTo(colour))
                .body("openCases", equalTo(open))
                .body("passedCases", equalTo(passed)));
    }

    private List<Object> colours(String supplier) {
        return changes(buyer(here), here + "/" + supplier).stream()
                .<Object>map(fact -> ((Map<?, ?>) fact.get("data")).get("colour"))
                .toList();
    }

    @Test
    @DisplayName(
            "decision 9: green when nothing is open, yellow within the dates, red after one, green when all is closed; each told once")
    void from_green_to_red_and_back() {
        String path = "/suppliers/" + id + "/standing";
        String green = get(buyer(here), path)
                .statusCode(200)
                .body("authority", equalTo(here))
                .body("colour", equalTo("GREEN"))
                .body("facts", hasSize(0))
                .extract()
                .header("ETag");
        get(buyer(here).header("If-None-Match", green), path).statusCode(304);

        AuditFacts mild = new AuditFacts(here, id, "MINOR").detected().communicated(today, today.plusMonths(5));
        mild.send();
        stands(id, "YELLOW", 1, 0);
        get(buyer(here).header("If-None-Match", green), path).statusCode(200);
        AuditFacts late = new AuditFacts(here, id, "MAJOR")
                .communicated(today.minusDays(1), today.plusMonths(5))
                .send();
        stands(id, "RED", 2, 1);
        get(as("sustainability-manager", here), "/suppliers/" + id + "/standing")
                .body("facts.caseId", contains(late.id.toString(), mild.id.toString()))
                .body("facts.clock", contains("PLAN", "PLAN"))
                .body("facts.dueOn", contains(today.minusDays(1).toString(), today.toString()))
                .body("facts.passed", contains(true, false))
                .body("facts[0].reference", equalTo(late.reference))
                .body("facts[0].severity", equalTo("MAJOR"))
                .body("facts[0].status", equalTo("COMMUNICATED"))
                .body("facts[0].authority", equalTo(here));

        late.tell("plan-submitted", "PLAN_SUBMITTED").told.get(1).send();
        stands(id, "YELLOW", 2, 0);
        late.tell("non-compliance-withdrawn", "WITHDRAWN").told.get(2).send();
        mild.tell("non-compliance-closed", "CLOSED").told.get(2).send();
        stands(id, "GREEN", 0, 0);
        mild.tell("non-compliance-reopened", "PLAN_APPROVED").told.get(3).send();
        stands(id, "YELLOW", 1, 0);
        soon(() -> assertEquals(List.of("YELLOW", "RED", "YELLOW", "GREEN", "YELLOW"), colours(id)));
    }

    @Test
    @DisplayName(
            "decision 9: each authority sees its own cases only; the supplier sees what was communicated to it, and no other supplier's standing")
    void who_sees_what() {
        String there = authority();
        AuditFacts known = new AuditFacts(here, id, "MAJOR")
                .detected()
                .communicated(today.minusDays(1), today.plusDays(9))
                .send();
        new AuditFacts(there, id, "SERIOUS").detected().send();
        stands(id, "RED", 1, 1);
        soon(() -> get(buyer(there), "/suppliers/" + id + "/standing")
                .body("colour", equalTo("YELLOW"))
                .body("facts.severity", contains("SERIOUS")));
        get(buyer(there), "/standings").body("items.colour", contains("YELLOW"));
        get(buyer(there), "/standings?colour=RED").body("items", hasSize(0));

        get(supplier(id), "/suppliers/" + id + "/standing")
                .statusCode(200)
                .body("authority", nullValue())
                .body("colour", equalTo("RED"))
                .body("openCases", equalTo(1))
                .body("facts.caseId", contains(known.id.toString()))
                .body("facts.authority", contains(here));
        String other = supplierOf(here, "Other " + UUID.randomUUID());
        get(supplier(other), "/suppliers/" + id + "/standing").statusCode(404);
        get(supplier(id), "/standings").statusCode(403);
        get(buyer(here), "/suppliers/" + UUID.randomUUID() + "/standing").statusCode(404);
        get(operator(), "/suppliers/" + id + "/standing").statusCode(403);
        assertEquals(
                List.of(),
                changes(supplier(id), here + "/" + id),
                "the supplier does not learn of a standing from the feed");
    }

    @Test
    @DisplayName(
            "decision 14: the cases of a merged supplier count for its survivor, and for itself again after a split")
    void merged() {
        String survivor = supplierOf(here, "Survivor " + UUID.randomUUID());
        new AuditFacts(here, id, "MAJOR")
                .communicated(today.minusDays(1), today.plusDays(90))
                .send();
        new AuditFacts(here, survivor, "MINOR").detected().send();
        stands(id, "RED", 1, 1);
        stands(survivor, "YELLOW", 1, 0);

        decide("merge", Map.of("survivorId", survivor, "reason", "Twice."));
        stands(survivor, "RED", 2, 1);
        soon(() -> get(buyer(here), "/standings").body("items.supplierId", contains(survivor)));
        new AuditFacts(here, id, "MINOR").detected().send();
        stands(survivor, "RED", 3, 1);
        soon(() -> get(buyer(here), "/standings").body("items.openCases", contains(3)));
        buyer(here)
                .redirects()
                .follow(false)
                .get("/supplier/v1/suppliers/" + id + "/standing")
                .then()
                .statusCode(308)
                .header("Location", "/supplier/v1/suppliers/" + survivor + "/standing");

        decide("split", Map.of("reason", "Not the same."));
        stands(id, "RED", 2, 1);
        stands(survivor, "YELLOW", 1, 0);
        soon(() -> get(buyer(here), "/standings").body("items.supplierId", contains(id, survivor)));
    }

    private void decide(String act, Map<String, String> body) {
        String change = post(buyer(here), "/suppliers/" + id + "/" + act, body)
                .statusCode(202)
                .extract()
                .path("id");
        post(operator().header("If-Match", "\"1\""), "/identity-changes/" + change + "/confirmation", "{}")
                .statusCode(200);
    }

    @Test
    @DisplayName("decision 3: a supplier turns red when a date passes without any new fact, and it is told once")
    void time_alone_turns_red() {
        new AuditFacts(here, id, "MAJOR")
                .communicated(today, today.plusDays(90))
                .send();
        stands(id, "YELLOW", 1, 0);
        soon(() -> assertEquals(List.of("YELLOW"), colours(id)));
        try {
            offset(Duration.ofDays(2));
            soon(() -> get(buyer(here), "/standings?colour=RED").body("items.supplierId", contains(id)));
            stands(id, "RED", 1, 1);
            soon(() -> assertEquals(List.of("YELLOW", "RED"), colours(id)));
            // A fact that comes now finds it told already.
            new AuditFacts(here, id, "MINOR").detected().send();
            stands(id, "RED", 2, 1);
            assertEquals(List.of("YELLOW", "RED"), colours(id));
        } finally {
            offset(Duration.ZERO);
        }
    }

    @Test
    @DisplayName(
            "decision 4: a plan rejected today is late from tomorrow, also when its date is moved to another day that has passed")
    void moved_after_a_late_rejection() {
        AuditFacts late = new AuditFacts(here, id, "MAJOR")
                .communicated(today.minusDays(9), today.plusDays(90))
                .tell("plan-submitted", "PLAN_SUBMITTED")
                .rejectedAndAdjusted(today.plusDays(1), today.minusDays(3))
                .send();
        soon(() -> get(buyer(here), "/suppliers/" + id + "/standing")
                .body("facts.dueOn", contains(today.minusDays(3).toString()))
                .body("facts.caseId", contains(late.id.toString()))
                .body("facts.passed", contains(false)));
        stands(id, "YELLOW", 1, 0);
        try {
            offset(Duration.ofDays(2));
            soon(() -> get(buyer(here), "/standings?colour=RED").body("items.supplierId", contains(id)));
            stands(id, "RED", 1, 1);
        } finally {
            offset(Duration.ZERO);
        }
    }
}
