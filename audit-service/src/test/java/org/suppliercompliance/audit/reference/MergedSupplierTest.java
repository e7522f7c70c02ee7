package org.suppliercompliance.audit.reference;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.suppliercompliance.audit.AuditApi.AUDITS;
import static org.suppliercompliance.audit.AuditApi.CASES;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("Decisions 14 and 23: after a merge the survivor speaks for both, and nothing is rewritten")
class MergedSupplierTest {
    private static final String REGION = "MERGING-REGION";
    private UUID merged;
    private UUID survivor;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        merged = SuiteFacts.supplier();
        survivor = SuiteFacts.supplier();
    }

    /** Keyed as the registry keys it: by the supplier the fact is about. */
    private void split() {
        String id = merged.toString();
        SuiteFacts.send("suppliers.v1", "supplier.supplier-split.v1", id, id, 3, """
                {"id":"%s","formerSurvivorId":"%s","legalName":"Exempel AB","country":"SE","identifiers":[],"roles":[]}""".formatted(merged, survivor));
        SuiteFacts.await("select 1 from known_supplier where id = '" + merged + "' and survivor_id is null");
    }

    @Test
    @DisplayName("the survivor's token reads and answers the cases of the merged one, until they are split again")
    void survivor_acts_for_the_merged() {
        String id = AuditApi.communicated(REGION, merged, "2026-05-04");
        String token = AuditApi.supplier(survivor);
        AuditApi.as(token).get(CASES + "/" + id).then().statusCode(404);

        SuiteFacts.merged(merged, survivor);

        AuditApi.as(token).get(CASES + "/" + id).then().statusCode(200).body("supplierId", equalTo(merged.toString()));
        AuditApi.as(token)
                .get(CASES + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("DETECT", "COMMUNICATE")));
        AuditApi.as(token).get(CASES).then().body("items.id", equalTo(List.of(id)));
        AuditApi.as(token).get(CASES + "?overdue=true&clock=PLAN").then().body("items.id", equalTo(List.of(id)));
        AuditApi.act(token, id, "plan", AuditApi.PLAN).then().statusCode(200).body("status", equalTo("PLAN_SUBMITTED"));

        split();

        AuditApi.as(token).get(CASES + "/" + id).then().statusCode(404);
        AuditApi.as(token).get(CASES).then().body("items", hasSize(0));
        AuditApi.as(AuditApi.supplier(merged))
                .get(CASES + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("PLAN_SUBMITTED"));
    }

    @Test
    @DisplayName(
            "FH5: a merge that the restored registry has never heard of is taken back, and one that still holds is told anew")
    void a_merge_that_was_lost_and_one_that_was_not() {
        UUID kept = SuiteFacts.supplier();
        String lostCase = AuditApi.communicated(REGION, merged, "2026-05-04");
        String keptCase = AuditApi.communicated(REGION, kept, "2026-05-04");
        SuiteFacts.merged(merged, survivor);
        SuiteFacts.merged(kept, survivor);
        String token = AuditApi.supplier(survivor);
        AuditApi.as(token).get(CASES + "/" + lostCase).then().statusCode(200);

        SuiteFacts.inEpoch(2, () -> {
            restored(merged);
            SuiteFacts.supplier(merged);
            restored(kept);
            SuiteFacts.supplier(kept);
            SuiteFacts.merged(kept, survivor);
        });
        SuiteFacts.awaitSecondEpoch("audit-suppliers", merged.toString(), 1);
        SuiteFacts.awaitSecondEpoch("audit-suppliers", kept.toString(), 2);

        AuditApi.as(token).get(CASES + "/" + lostCase).then().statusCode(404);
        AuditApi.as(token).get(CASES + "/" + keptCase).then().statusCode(200);
        AuditApi.as(token).get(CASES).then().body("items.id", equalTo(List.of(keptCase)));
    }

    private static void restored(UUID supplier) {
        SuiteFacts.restored("suppliers.v1", supplier.toString(), supplier.toString(), true);
    }

    @Test
    @DisplayName("the authority finds cases and audits of both under either id, and new ones only go to the survivor")
    void found_under_either() {
        String before = AuditApi.raised(REGION, merged, "MAJOR", "2026-05-04");
        String audit = planned(merged);
        SuiteFacts.merged(merged, survivor);
        String after = AuditApi.raised(REGION, survivor, "MAJOR", "2026-05-05");
        String manager = AuditApi.manager(REGION);

        for (UUID asked : List.of(merged, survivor)) {
            String filter = "?supplierId=" + asked;
            AuditApi.as(manager).get(CASES + filter).then().body("items.id", equalTo(List.of(after, before)));
            AuditApi.as(manager).get(AUDITS + filter).then().body("items.id", equalTo(List.of(audit)));
        }

        String next = AuditApi.as(manager)
                .get(CASES + "?limit=1&supplierId=" + survivor)
                .then()
                .body("items.id", equalTo(List.of(after)))
                .extract()
                .path("next");
        AuditApi.as(manager).get(next).then().statusCode(200).body("items.id", equalTo(List.of(before)));

        AuditApi.post(AuditApi.auditor(REGION), CASES, AuditApi.raising(merged, "MAJOR", "2026-05-06"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/supplierId")))
                .body("errors[0].detail", containsString(survivor.toString()));
        AuditApi.post(manager, AUDITS, planning(merged))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/supplierId")))
                .body("errors[0].detail", containsString(survivor.toString()));
    }

    private static String planned(UUID supplier) {
        return AuditApi.post(AuditApi.manager(REGION), AUDITS, planning(supplier))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String planning(UUID supplier) {
        return "{\"supplierId\":\"%s\",\"type\":\"DESKTOP\",\"plannedOn\":\"2026-05-01\"}".formatted(supplier);
    }
}
