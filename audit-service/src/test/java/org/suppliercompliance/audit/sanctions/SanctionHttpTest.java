package org.suppliercompliance.audit.sanctions;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.ContractFacts;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.StatedFacts;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("Sanctions over HTTP: two triggers, decided by people")
class SanctionHttpTest {
    private static final String SANCTIONS = "/audit/v1/sanctions";
    private static final String REGION = "SANCTION-REGION";
    private static final String OTHER = "SANCTION-OTHER";
    private static final String ZONE = "Europe/Stockholm";
    private static final String WARNING = "{\"kind\":\"WARNING\",\"reason\":\"Passports were kept\"}";

    private final String manager = AuditApi.manager(REGION);
    private UUID supplier;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, ZONE, "[]", "[0,7]", 1);
        SuiteFacts.authority(OTHER, "Europe/Oslo");
        supplier = SuiteFacts.supplier();
    }

    @AfterEach
    void now() {
        AuditApi.setOffset(0);
    }

    private String serious(String day) {
        String id = AuditApi.raised(REGION, supplier, "SERIOUS", day);
        AuditApi.act(manager, id, "communication", "{}").then().statusCode(200);
        return id;
    }

    private List<String> ofCase(String id) {
        return AuditApi.as(manager)
                .get(SANCTIONS + "?nonComplianceId=" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private String proposedFor(String caseId) {
        List<String> ids = ofCase(caseId);
        assertEquals(1, ids.size());
        return ids.get(0);
    }

    private static Response act(String token, String id, String act, String body) {
        return act(token, id, act, body, AuditApi.etag(token, SANCTIONS + "/" + id));
    }

    private static Response act(String token, String id, String act, String body, String etag) {
        return AuditApi.as(token).header("If-Match", etag).body(body).post(SANCTIONS + "/" + id + "/" + act);
    }

    private static List<String> facts(String sanction) {
        return SuiteFacts.texts(
                "select event_type || ' ' || (data ->> 'status') || ' ' || coalesce(data ->> 'kind', '-')"
                        + " from outbox where data ->> 'id' = '" + sanction + "' order by position");
    }

    @Test
    @DisplayName("A28, N9: a serious non-compliance proposes at once when it is communicated, a grave one does not")
    @Tag("A28")
    @Tag("N9")
    void a_serious_breach_proposes_at_once() {
        AuditApi.noonOf("2027-05-04", ZONE);
        String major = AuditApi.communicated(REGION, supplier, "2027-05-04");
        assertEquals(List.of(), ofCase(major));
        String hidden = AuditApi.raised(REGION, supplier, "SERIOUS", "2027-05-04");
        assertEquals(List.of(), ofCase(hidden));
        String serious = serious("2027-05-04");
        String id = proposedFor(serious);

        AuditApi.as(manager)
                .get(SANCTIONS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("reference", matchesPattern("SA-20\\d\\d-\\d{5}"))
                .body("trigger", equalTo("SERIOUS_BREACH"))
                .body("status", equalTo("PROPOSED"))
                .body("nonComplianceId", equalTo(serious))
                .body("supplierId", equalTo(supplier.toString()))
                .body("kind", nullValue());
        String supplierToken = AuditApi.supplier(supplier);
        AuditApi.as(supplierToken).get(SANCTIONS + "/" + id).then().statusCode(404);
        AuditApi.as(supplierToken).get(SANCTIONS).then().statusCode(200).body("items", hasSize(0));

        act(manager, id, "decision", WARNING)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("DECIDED"))
                .body("kind", equalTo("WARNING"))
                .body("decision.by", equalTo("sustainability-manager@" + REGION));
        AuditApi.as(supplierToken)
                .get(SANCTIONS)
                .then()
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].decision.reason", equalTo("Passports were kept"));
        act(supplierToken, id, "lifting", "{\"reason\":\"We think so\"}").then().statusCode(403);
        act(manager, id, "lifting", "{\"reason\":\"Papers given back\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("LIFTED"))
                .body("lifting.reason", equalTo("Papers given back"));
        act(manager, id, "decision", WARNING).then().statusCode(409);
        assertEquals(
                List.of(
                        "audit.sanction-proposed.v1 PROPOSED -",
                        "audit.sanction-decided.v1 DECIDED WARNING",
                        "audit.sanction-lifted.v1 LIFTED WARNING"),
                facts(id));
    }

    @Test
    @DisplayName("A27, N9: a late correction proposes after the last reminder, not before, and once per missed date")
    @Tag("A27")
    @Tag("N9")
    void a_late_correction_proposes_after_the_last_reminder() {
        AuditApi.noonOf("2027-01-31", ZONE);
        String id = AuditApi.communicated(REGION, supplier, "2027-01-31");
        AuditApi.noonOf("2027-08-02", ZONE);
        SuiteFacts.await("select 1 from outbox where data ->> 'factKey' = '" + id + "/CORRECTION/1/0'");
        StatedFacts.awaitOnePass();
        assertEquals(List.of(), ofCase(id), "late, but reminders are left; a late plan proposes nothing");

        AuditApi.noonOf("2027-08-08", ZONE);
        SuiteFacts.await("select 1 from sanction where non_compliance_id = '" + id + "'");
        String first = proposedFor(id);
        AuditApi.as(manager)
                .get(SANCTIONS + "/" + first)
                .then()
                .body("trigger", equalTo("CORRECTION_OVERDUE"))
                .body("proposedOn", equalTo("2027-08-08"));

        miss(id, "2027-09-10", "2027-09-20", 2);
        assertEquals(List.of(first), ofCase(id), "one open proposal per case and trigger");

        act(manager, first, "declination", "{\"reason\":\"New owner, in dialogue\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("declination.reason", equalTo("New owner, in dialogue"));
        miss(id, "2027-10-10", "2027-10-20", 3);
        SuiteFacts.await("select 1 from sanction where non_compliance_id = '" + id + "' and status = 'PROPOSED'");
        assertEquals(2, ofCase(id).size(), "a date given anew and missed again is a new occasion");
        assertEquals(
                List.of("audit.sanction-proposed.v1 PROPOSED -", "audit.sanction-declined.v1 DECLINED -"),
                facts(first));
    }

    /** Moves the correction's date and lets it pass with its last reminder. */
    private void miss(String id, String dueOn, String today, int version) {
        AuditApi.act(manager, id, "deadline-adjustments", """
                        {"clock":"CORRECTION","dueOn":"%s","reasonCode":"OWNER","reason":"New owner","decidedBy":"m-9"}""".formatted(dueOn))
                .then()
                .statusCode(200);
        AuditApi.noonOf(today, ZONE);
        SuiteFacts.await("select 1 from deadline where non_compliance_id = '" + id
                + "' and clock = 'CORRECTION' and version = " + version + " and next_step_at is null");
    }

    @Test
    @DisplayName("A26: termination needs the authority's own contract with this supplier, with the clause, and running")
    @Tag("A26")
    void kinds_by_contract() {
        ContractFacts clause = new ContractFacts(REGION, supplier)
                .with("sanctionClause", "true")
                .told();
        ContractFacts without = new ContractFacts(REGION, supplier).told();
        ContractFacts ended = new ContractFacts(REGION, supplier)
                .with("sanctionClause", "true")
                .period("2020-01-01", "2024-12-31")
                .told();
        ContractFacts foreign = new ContractFacts(OTHER, supplier)
                .with("sanctionClause", "true")
                .told();
        ContractFacts others = new ContractFacts(REGION, SuiteFacts.supplier())
                .with("sanctionClause", "true")
                .told();
        String found = serious("2026-05-04");
        AuditApi.act(AuditApi.supplier(supplier), found, "plan", AuditApi.PLAN)
                .then()
                .statusCode(200);
        String id = proposedFor(found);
        for (UUID refused : List.of(without.id(), ended.id(), foreign.id(), others.id(), UUID.randomUUID())) {
            act(manager, id, "decision", termination(refused))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/contractId")));
        }
        act(manager, id, "decision", "{\"kind\":\"TERMINATION\",\"reason\":\"Again\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/contractId")));
        act(manager, id, "decision", termination(clause.id()))
                .then()
                .statusCode(200)
                .body("kind", equalTo("TERMINATION"))
                .body("contractId", equalTo(clause.id().toString()));
    }

    private static String termination(UUID contract) {
        return "{\"kind\":\"TERMINATION\",\"contractId\":\"%s\",\"reason\":\"Again\"}".formatted(contract);
    }

    @Test
    @DisplayName("Decision 5: the manager who raised the finding does not decide about it; another one does, once")
    void four_eyes_and_one_decision() {
        String raiser = TestTokens.token(Role.SUSTAINABILITY_MANAGER, REGION, "raiser");
        String found = AuditApi.post(raiser, AuditApi.CASES, AuditApi.raising(supplier, "SERIOUS", "2026-05-04"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        AuditApi.act(raiser, found, "communication", "{}").then().statusCode(200);
        String id = proposedFor(found);
        act(raiser, id, "decision", WARNING).then().statusCode(403);
        act(AuditApi.auditor(REGION), id, "decision", WARNING, "\"1\"").then().statusCode(403);
        AuditApi.as(manager)
                .body(WARNING)
                .post(SANCTIONS + "/" + id + "/decision")
                .then()
                .statusCode(428);
        act(manager, id, "decision", WARNING, "\"1\"").then().statusCode(200);
        act(manager, id, "declination", "{\"reason\":\"Too late\"}", "\"1\"")
                .then()
                .statusCode(412);
    }

    @Test
    @DisplayName("A27: a case that is closed or withdrawn takes its open proposal with it, and leaves a decided one")
    void a_case_that_is_over_takes_its_proposal() {
        String withdrawn = serious("2026-05-04");
        String open = proposedFor(withdrawn);
        String closed = serious("2026-05-04");
        String decided = proposedFor(closed);
        act(manager, decided, "decision", WARNING).then().statusCode(200);
        AuditApi.act(manager, withdrawn, "withdrawal", "{\"reason\":\"Another site\"}")
                .then()
                .statusCode(200);
        AuditApi.act(AuditApi.supplier(supplier), closed, "plan", AuditApi.PLAN)
                .then()
                .statusCode(200);
        AuditApi.act(manager, closed, "plan-approval", "{}").then().statusCode(200);
        AuditApi.act(AuditApi.supplier(supplier), closed, "correction", AuditApi.CORRECTION)
                .then()
                .statusCode(200);
        AuditApi.act(manager, closed, "closure", AuditApi.ELIMINATED).then().statusCode(200);

        AuditApi.as(manager)
                .get(SANCTIONS + "?supplierId=" + supplier + "&status=WITHDRAWN")
                .then()
                .body("items.id", equalTo(List.of(open)));
        AuditApi.as(manager)
                .get(SANCTIONS + "?supplierId=" + supplier + "&status=DECIDED")
                .then()
                .body("items.id", equalTo(List.of(decided)));
        act(manager, open, "decision", WARNING).then().statusCode(409);
        AuditApi.as(AuditApi.supplier(supplier))
                .get(SANCTIONS + "/" + open)
                .then()
                .statusCode(404);
        assertEquals(
                List.of("audit.sanction-proposed.v1 PROPOSED -", "audit.sanction-withdrawn.v1 WITHDRAWN -"),
                facts(open));
    }
}
