package org.suppliercompliance.audit.sanctions;

import static org.hamcrest.Matchers.equalTo;
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
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("A32: what goes beyond a warning comes after dialogue about the case, or says why there was none")
@Tag("A32")
class DialogueBeforeForceTest {
    private static final String SANCTIONS = "/audit/v1/sanctions";
    private static final String REGION = "DIALOGUE-REGION";

    private final String manager = AuditApi.manager(REGION);
    private UUID supplier;
    private UUID contract;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
        contract = new ContractFacts(REGION, supplier)
                .with("sanctionClause", "true")
                .told()
                .id();
    }

    private String serious() {
        String found = AuditApi.raised(REGION, supplier, "SERIOUS", "2026-05-04");
        AuditApi.act(manager, found, "communication", "{}").then().statusCode(200);
        return found;
    }

    private String proposedFor(String found) {
        return AuditApi.as(manager)
                .get(SANCTIONS + "?nonComplianceId=" + found)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private void comment(String token, String found, String audience) {
        AuditApi.post(token, AuditApi.CASES + "/" + found + "/comments", """
                        {"text":"What keeps you from it?","audience":"%s"}""".formatted(audience))
                .then()
                .statusCode(201);
    }

    /** Decides that the contract ends; more is further members of the body. */
    private Response terminate(String sanction, String more) {
        return AuditApi.as(manager)
                .header("If-Match", AuditApi.etag(manager, SANCTIONS + "/" + sanction))
                .body("""
                        {"kind":"TERMINATION","contractId":"%s","reason":"Again"%s}""".formatted(contract, more))
                .post(SANCTIONS + "/" + sanction + "/decision");
    }

    @Test
    @DisplayName("A comment that both sides read is dialogue; what each side says among itself is none")
    void comments() {
        String found = serious();
        String sanction = proposedFor(found);
        comment(manager, found, "OWN_SIDE");
        comment(AuditApi.supplier(supplier), found, "OWN_SIDE");
        terminate(sanction, "")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/withoutDialogueReason")));
        comment(AuditApi.supplier(supplier), found, "BOTH_SIDES");
        terminate(sanction, ",\"withoutDialogueReason\":\"No need\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/withoutDialogueReason")));
        terminate(sanction, "").then().statusCode(200).body("withoutDialogueReason", nullValue());
    }

    @Test
    @DisplayName("A plan that was handed in is dialogue, too")
    void a_plan() {
        String found = serious();
        AuditApi.act(AuditApi.supplier(supplier), found, "plan", AuditApi.PLAN)
                .then()
                .statusCode(200);
        terminate(proposedFor(found), "").then().statusCode(200).body("status", equalTo("DECIDED"));
    }

    @Test
    @DisplayName("Without dialogue the reason is kept, and the supplier reads it")
    void a_reason() {
        String sanction = proposedFor(serious());
        terminate(sanction, ",\"withoutDialogueReason\":\"Nobody answers\"")
                .then()
                .statusCode(200);
        AuditApi.as(AuditApi.supplier(supplier))
                .get(SANCTIONS + "/" + sanction)
                .then()
                .statusCode(200)
                .body("withoutDialogueReason", equalTo("Nobody answers"));
    }
}
