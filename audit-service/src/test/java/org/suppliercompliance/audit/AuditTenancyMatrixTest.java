package org.suppliercompliance.audit;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.audit.evidence.EvidenceApi;
import org.suppliercompliance.chassis.testing.matrix.TenancyMatrixTest;

@QuarkusTest
class AuditTenancyMatrixTest extends TenancyMatrixTest {
    private static final List<String> STRANGERS =
            List.of(Role.SUSTAINABILITY_MANAGER, Role.AUDITOR, Role.BUYER, Role.INTEGRATOR, Role.SUPPLIER);

    @Override
    protected List<Planted> planted() {
        SuiteFacts.member(tenant(), 2, "MATRIX-NETWORK");
        SuiteFacts.member("MATRIX-MEMBER", 1, "MATRIX-NETWORK");
        SuiteFacts.authority(stranger(), "Europe/Oslo");
        UUID supplier = SuiteFacts.supplier();
        UUID criterion = SuiteFacts.criterion("MATRIX-" + supplier, 1);
        String manager = AuditApi.manager(tenant());
        String audit = AuditApi.post(
                        manager,
                        AuditApi.AUDITS,
                        "{\"supplierId\":\"%s\",\"type\":\"DESKTOP\",\"plannedOn\":\"2026-05-01\"}".formatted(supplier))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String shown = AuditApi.communicated(tenant(), supplier, "2026-11-20");
        String hidden = AuditApi.raised(tenant(), supplier, "MINOR", "2026-11-20");
        UUID audited = SuiteFacts.supplier();
        AuditStory shared = AuditStory.started(tenant(), audited, "2026-05-01", "")
                .drafted()
                .finalised()
                .commented("{\"comment\":\"Nothing is secret\"}");
        shared.share("MATRIX-NETWORK").then().statusCode(200);
        AuditStory reused = AuditStory.started(
                        tenant(), SuiteFacts.supplier(), "2026-05-01", ",\"criteria\":[{\"id\":\"" + criterion + "\"}]")
                .drafted()
                .finalised()
                .commented("{\"comment\":\"Nothing is secret\"}");
        reused.share("MATRIX-NETWORK").then().statusCode(200);
        String reuse = AuditApi.post(
                        AuditApi.manager("MATRIX-MEMBER"),
                        AuditStory.SHARED + "/" + reused.id() + "/reuses",
                        "{\"criterionIds\":[\"" + criterion + "\"]}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String serious = AuditApi.raised(tenant(), supplier, "SERIOUS", "2026-11-20");
        AuditApi.act(manager, serious, "communication", "{}").then().statusCode(200);
        String sanction = AuditApi.as(manager)
                .get("/audit/v1/sanctions?nonComplianceId=" + serious)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        ContractFacts contract = new ContractFacts(tenant(), supplier)
                .period("2026-09-01", AuditApi.inYears(3))
                .with("reportingDuty", "true")
                .told();
        SuiteFacts.await("select 1 from supplier_report where contract_id = '" + contract.id() + "'");
        String report = AuditApi.as(manager)
                .get("/audit/v1/supplier-reports?contractId=" + contract.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        String programme = AuditApi.post(
                        manager,
                        "/audit/v1/programmes",
                        "{\"year\":2027,\"suppliers\":[{\"supplierId\":\"%s\",\"reason\":\"Risk\"}]}"
                                .formatted(supplier))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String external = AuditApi.post(manager, "/audit/v1/external-reports", """
                        {"supplierId":"%s","organisation":"Electronics Watch","kind":"WORKER_VOICE","confidentiality":"OPEN",
                         "title":"Overtime","summary":"Sundays","receivedOn":"2026-11-02"}""".formatted(supplier))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String research = AuditApi.post(manager, "/audit/v1/desk-research", """
                        {"supplierId":"%s","researchedOn":"2026-11-02","sources":[{"title":"Annual report"}],
                         "conclusion":"Routines"}""".formatted(supplier))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        AuditApi.as(manager)
                .header("If-Match", AuditApi.etag(manager, "/audit/v1/external-reports/" + external))
                .body("{\"networks\":[\"MATRIX-NETWORK\"]}")
                .post("/audit/v1/external-reports/" + external + "/sharing")
                .then()
                .statusCode(200);
        String comment = AuditApi.post(
                        manager,
                        AuditApi.CASES + "/" + shown + "/comments",
                        "{\"text\":\"Which shifts?\",\"audience\":\"BOTH_SIDES\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String evidence = EvidenceApi.attached(manager, EvidenceApi.on("FINDING", shown), "BOTH_SIDES", "");
        String released = EvidenceApi.attached(manager, EvidenceApi.on("AUDIT", shared.id()), "NETWORK", "");
        shared.share("MATRIX-NETWORK").then().statusCode(200);
        String sharedEvidence = AuditStory.SHARED + "/{id}/evidence/{evidenceId}";
        String onCase = AuditApi.CASES + "/{id}/comments/{commentId}";
        return List.of(
                new Planted(EvidenceApi.EVIDENCE + "/{id}", evidence, manager, STRANGERS),
                new Planted(EvidenceApi.EVIDENCE + "/{id}", evidence, AuditApi.supplier(supplier), STRANGERS),
                new Planted(sharedEvidence, List.of(shared.id(), released), manager, STRANGERS),
                new Planted(
                        sharedEvidence, List.of(shared.id(), released), AuditApi.manager("MATRIX-MEMBER"), STRANGERS),
                new Planted(onCase, List.of(shown, comment), manager, STRANGERS),
                new Planted(onCase, List.of(shown, comment), AuditApi.supplier(supplier), STRANGERS),
                new Planted("/audit/v1/external-reports/{id}", external, manager, STRANGERS),
                new Planted("/audit/v1/external-reports/{id}", external, AuditApi.supplier(supplier), STRANGERS),
                new Planted("/audit/v1/desk-research/{id}", research, manager, STRANGERS),
                new Planted("/audit/v1/shared-external-reports/{id}", external, manager, STRANGERS),
                new Planted(
                        "/audit/v1/shared-external-reports/{id}",
                        external,
                        AuditApi.manager("MATRIX-MEMBER"),
                        STRANGERS),
                new Planted("/audit/v1/programmes/{id}", programme, manager, STRANGERS),
                new Planted("/audit/v1/supplier-reports/{id}", report, manager, STRANGERS),
                new Planted("/audit/v1/supplier-reports/{id}", report, AuditApi.supplier(supplier), STRANGERS),
                new Planted("/audit/v1/sanctions/{id}", sanction, manager, STRANGERS),
                new Planted(AuditStory.SHARED + "/{id}", shared.id(), manager, STRANGERS),
                new Planted(AuditStory.SHARED + "/{id}", shared.id(), AuditApi.manager("MATRIX-MEMBER"), STRANGERS),
                new Planted(
                        AuditStory.SHARED + "/{id}/reuses/{reuseId}", List.of(reused.id(), reuse), manager, STRANGERS),
                new Planted(
                        AuditStory.SHARED + "/{id}/reuses/{reuseId}",
                        List.of(reused.id(), reuse),
                        AuditApi.manager("MATRIX-MEMBER"),
                        STRANGERS),
                new Planted(AuditApi.AUDITS + "/{id}", shared.id(), AuditApi.supplier(audited), STRANGERS),
                new Planted(AuditApi.AUDITS + "/{id}", audit, manager, STRANGERS),
                new Planted(AuditApi.CASES + "/{id}", shown, manager, STRANGERS),
                new Planted(AuditApi.CASES + "/{id}", shown, AuditApi.supplier(supplier), STRANGERS),
                new Planted(AuditApi.CASES + "/{id}", hidden, manager, STRANGERS));
    }
}
