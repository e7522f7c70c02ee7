package org.suppliercompliance.audit.noncompliance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("Decision 10: what is written about a case stays in this service")
class NoTextsInFactsTest {
    private static final String REGION = "NO-TEXTS";
    private static final String DAY = "2026-05-04";

    /** Stands in every text of the story, and in no other test. */
    private static final String WORD = "Vermilion";

    private static final String PLAN = """
            {"rootCause":"WORD orders","actions":[{"description":"Cap WORD","owner":"WORD management","dueOn":"2027-12-31"}]}""";
    private static final String CORRECTION = """
            {"description":"WORD capped","evidence":["WORD time sheets"]}""";
    private static final String MOVE = """
            {"clock":"CORRECTION","dueOn":"2027-09-30","reasonCode":"OWNER","reason":"WORD is the owner","decidedBy":"manager-9"}""";

    private static void acted(String token, String id, String act, String body) {
        AuditApi.act(token, id, act, body.replace("WORD", WORD)).then().statusCode(200);
    }

    @Test
    @DisplayName(
            "Decision 10, X2: of a whole case, from its finding to its withdrawal, no fact holds a word that was written: finding, site, brand, plan, reasons, corrections, evidence, checks")
    @Tag("X2")
    void no_fact_holds_a_word() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        UUID supplier = SuiteFacts.supplier();
        String manager = AuditApi.manager(REGION);
        String theirs = AuditApi.supplier(supplier);
        String id = AuditApi.post(AuditApi.auditor(REGION), AuditApi.CASES, """
                        {"supplierId":"%1$s","severity":"MAJOR","description":"%2$s found","detectedOn":"%3$s","siteName":"%2$s plant",
                         "siteCountry":"CN","brand":"%2$s Data"}""".formatted(supplier, WORD, DAY))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        acted(manager, id, "communication", "{\"communicatedOn\":\"" + DAY + "\"}");
        acted(theirs, id, "plan", PLAN);
        acted(manager, id, "plan-rejection", "{\"reason\":\"WORD is no cause\"}");
        acted(theirs, id, "plan", PLAN);
        acted(manager, id, "plan-approval", "{}");
        acted(manager, id, "deadline-adjustments", MOVE);
        acted(theirs, id, "correction", CORRECTION);
        acted(manager, id, "closure", "{\"verdict\":\"NOT_ELIMINATED\",\"effectCheck\":\"WORD is left\"}");
        acted(theirs, id, "correction", CORRECTION);
        acted(manager, id, "closure", AuditApi.ELIMINATED.replace("Time sheets", "WORD"));
        acted(manager, id, "reopening", "{\"reason\":\"WORD again\"}");
        acted(manager, id, "withdrawal", "{\"reason\":\"WORD is another site\"}");

        AuditApi.as(manager)
                .get(AuditApi.CASES + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(13))
                .body("items[0].detail.description", containsString(WORD))
                .body("items[12].detail.reason", containsString(WORD));
        assertEquals(
                13, SuiteFacts.count("select count(*) from outbox where subject = '" + id + "'"), "each act is stated");
        assertEquals(
                0,
                SuiteFacts.count("select count(*) from outbox o where o::text ilike '%" + WORD + "%'"),
                "in any fact");
    }
}
