package org.suppliercompliance.audit.audits;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.ContractFacts;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("Who does an audit, and with what right")
class AssignedAuditTest {
    private static final String REGION = "ASSIGN-REGION";
    private static final String MANAGER = AuditApi.manager(REGION);
    private UUID supplier;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
    }

    private static String auditor(String subject) {
        return TestTokens.token(Role.AUDITOR, REGION, subject);
    }

    private Response plan(String type, String more) {
        return plan(MANAGER, type, more);
    }

    private Response plan(String token, String type, String more) {
        return AuditApi.post(
                token,
                AuditApi.AUDITS,
                "{\"supplierId\":\"%s\",\"type\":\"%s\",\"plannedOn\":\"2026-05-01\"%s}"
                        .formatted(supplier, type, more));
    }

    private String planned(String type, String more) {
        return plan(type, more).then().statusCode(201).extract().path("id");
    }

    /** A factory audit planned for 1 May 2026 stands with the right to audit, or without it. */
    private void plannedWithRight(String manager, boolean given) {
        plan(manager, "FACTORY", "").then().statusCode(201).body("rightToAudit.given", equalTo(given));
    }

    private ContractFacts running(String authority) {
        return new ContractFacts(authority, supplier).period("2026-01-01", "2026-12-31");
    }

    private UUID contract() {
        return running(REGION).told().id();
    }

    private static Response act(String token, String id, String act, String body) {
        String address = AuditApi.AUDITS + "/" + id;
        return AuditApi.as(token)
                .header("If-Match", AuditApi.etag(MANAGER, address))
                .body(body)
                .post(address + "/" + act);
    }

    private String found(String token, String audit) {
        String body = AuditApi.raising(supplier, "MAJOR", "2026-05-04").strip();
        return AuditApi.post(
                        token, AuditApi.CASES, body.substring(0, body.length() - 1) + ",\"auditId\":\"" + audit + "\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @DisplayName(
            "A2, A13, A30: outside consultants see the audit they were given and what was found in it, and no other")
    void an_auditor_sees_what_it_was_given() {
        String consultant = "consultant-" + UUID.randomUUID();
        String given = planned("DESKTOP", "");
        String other = planned("FACTORY", "");
        act(MANAGER, given, "start", "{}").then().statusCode(200);
        act(MANAGER, other, "start", "{}").then().statusCode(200);
        String foundThere = found(MANAGER, given);
        String foundElsewhere = found(MANAGER, other);
        String token = auditor(consultant);
        AuditApi.as(token).get(AuditApi.AUDITS + "/" + given).then().statusCode(404);

        act(MANAGER, given, "assignment", """
                        {"organisation":"Nordic Social Audit AB","method":"Interviews and documents",
                         "team":[{"subject":"%s","function":"LEAD_AUDITOR"}]}""".formatted(consultant))
                .then()
                .statusCode(200)
                .body("organisation", equalTo("Nordic Social Audit AB"))
                .body("method", equalTo("Interviews and documents"))
                .body("team.function", equalTo(List.of("LEAD_AUDITOR")));

        AuditApi.as(token).get(AuditApi.AUDITS + "/" + given).then().statusCode(200);
        AuditApi.as(token).get(AuditApi.AUDITS).then().body("items.id", equalTo(List.of(given)));
        AuditApi.as(token).get(AuditApi.AUDITS + "/" + other).then().statusCode(404);
        AuditApi.as(token).get(AuditApi.CASES).then().body("items.id", equalTo(List.of(foundThere)));
        AuditApi.as(token).get(AuditApi.CASES + "/" + foundElsewhere).then().statusCode(404);
        AuditApi.as(token)
                .get(AuditApi.CASES + "/" + foundElsewhere + "/history")
                .then()
                .statusCode(404);
        act(token, other, "draft", "{}").then().statusCode(404);
        AuditApi.as(token).get("/audit/v1/changes").then().statusCode(403);
        String own = found(token, given);
        AuditApi.as(token).get(AuditApi.CASES).then().body("items.id", hasItems(own, foundThere));
        String refused = AuditApi.raising(supplier, "MAJOR", "2026-05-04").strip();
        AuditApi.post(
                        token,
                        AuditApi.CASES,
                        refused.substring(0, refused.length() - 1) + ",\"auditId\":\"" + other + "\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/auditId")));
    }

    @Test
    @DisplayName("A2: who is taken off an audit sees it no more; the supplier never sees who the people are")
    void an_audit_is_given_to_somebody_else() {
        String first = "first-" + UUID.randomUUID();
        String id = planned("DESKTOP", ",\"team\":[{\"subject\":\"" + first + "\",\"function\":\"AUDITOR\"}]");
        act(auditor(first), id, "start", "{}").then().statusCode(200);
        act(auditor(first), id, "draft", "{}").then().statusCode(200);
        AuditApi.as(AuditApi.supplier(supplier))
                .get(AuditApi.AUDITS + "/" + id)
                .then()
                .statusCode(200)
                .body("team", empty())
                .body("rightToAudit", nullValue());
        AuditApi.as(auditor(first))
                .get(AuditApi.AUDITS + "/" + id + "/supplier-comments")
                .then()
                .statusCode(200);

        act(auditor(first), id, "assignment", "{\"team\":[]}").then().statusCode(403);
        act(MANAGER, id, "assignment", "{\"team\":[]}").then().statusCode(200);

        AuditApi.as(auditor(first)).get(AuditApi.AUDITS + "/" + id).then().statusCode(404);
        AuditApi.as(auditor(first))
                .get(AuditApi.AUDITS + "/" + id + "/supplier-comments")
                .then()
                .statusCode(404);
        act(MANAGER, id, "finalisation", "{}").then().statusCode(200);
        act(MANAGER, id, "assignment", "{\"team\":[]}").then().statusCode(409);
    }

    @Test
    @DisplayName("A2: a team names everybody once, with a function; each fault is named")
    void a_team_is_checked() {
        String twice = "{\"subject\":\"a\",\"function\":\"AUDITOR\"},{\"subject\":\"a\",\"function\":\"OBSERVER\"}";
        plan("FACTORY", ",\"team\":[" + twice + "],\"withoutRightReason\":\" \"")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/team/1/subject", "/withoutRightReason")));
        plan("FACTORY", ",\"team\":[{\"subject\":\" \",\"function\":\"KING\"}]")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/team/0/subject", "/team/0/function"));
    }

    @Test
    @Tag("A29")
    @DisplayName(
            "A29: without the right to audit in a running contract the plan warns, keeps the reason, and is no wall")
    void the_right_to_audit() {
        plan("FACTORY", ",\"withoutRightReason\":\"The supplier agreed by mail\"")
                .then()
                .statusCode(201)
                .body("rightToAudit.given", equalTo(false))
                .body("rightToAudit.warning", containsString("right to audit"))
                .body("rightToAudit.reason", equalTo("The supplier agreed by mail"));

        contract();

        plan("FACTORY", "")
                .then()
                .statusCode(201)
                .body("rightToAudit.given", equalTo(true))
                .body("rightToAudit.warning", nullValue());
    }

    @Test
    @Tag("A29")
    @DisplayName("A29: a contract that does not give the right gives none, until it is changed to give it")
    void a_contract_without_the_right() {
        ContractFacts contract = running(REGION).with("rightToAudit", "false").told();
        plannedWithRight(MANAGER, false);

        contract.with("rightToAudit", "true").told();
        plannedWithRight(MANAGER, true);
    }

    @Test
    @Tag("A29")
    @DisplayName("A29: the right ends with the period of its contract, whose last day still counts")
    void the_right_of_a_contract_that_ended() {
        ContractFacts contract = new ContractFacts(REGION, supplier)
                .period("2025-05-01", "2026-04-30")
                .told();
        plannedWithRight(MANAGER, false);

        contract.period("2025-05-01", "2026-05-01").told();
        plannedWithRight(MANAGER, true);

        contract.period("2026-05-02", "2027-05-01").told();
        plannedWithRight(MANAGER, false);
    }

    @Test
    @Tag("A29")
    @DisplayName("A29: another authority's contract with the supplier gives the right to that authority alone")
    void the_right_of_another_authority() {
        String other = SuiteFacts.newAuthority("ASSIGN-OTHER");
        running(other).told();

        plannedWithRight(MANAGER, false);
        plannedWithRight(AuditApi.manager(other), true);
    }

    @Test
    @Tag("A33")
    @DisplayName(
            "A33: the audit of one contract counts for the supplier, whichever of its contracts is asked about next")
    void a_result_is_the_suppliers() {
        UUID first = contract();
        UUID second = contract();
        String id = planned("DESKTOP", ",\"contractIds\":[\"" + first + "\"]");

        plan("DESKTOP", ",\"contractIds\":[\"" + second + "\"]")
                .then()
                .statusCode(409)
                .body("existing.auditId", equalTo(id));
        AuditApi.as(MANAGER)
                .queryParam("supplierId", supplier)
                .get(AuditApi.AUDITS)
                .then()
                .body("items.id", hasItem(id))
                .body("items.id", not(empty()));
    }
}
