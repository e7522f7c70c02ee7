package org.suppliercompliance.audit;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
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
        return List.of(
                new Planted(AuditStory.SHARED + "/{id}", shared.id(), manager, STRANGERS),
                new Planted(
                        AuditStory.SHARED + "/{id}", shared.id(), AuditApi.manager("MATRIX-MEMBER"), STRANGERS),
                new Planted(AuditApi.AUDITS + "/{id}", shared.id(), AuditApi.supplier(audited), STRANGERS),
                new Planted(AuditApi.AUDITS + "/{id}", audit, manager, STRANGERS),
                new Planted(AuditApi.CASES + "/{id}", shown, manager, STRANGERS),
                new Planted(AuditApi.CASES + "/{id}", shown, AuditApi.supplier(supplier), STRANGERS),
                new Planted(AuditApi.CASES + "/{id}", hidden, manager, STRANGERS));
    }
}
