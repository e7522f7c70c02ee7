package org.suppliercompliance.audit.sanctions;

import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.embedded.TokenClaims;

@QuarkusTest
@DisplayName("Who reads an authority's sanctions")
class SanctionReadersTest {
    private static final String SANCTIONS = "/audit/v1/sanctions";
    private static final String REGION = "SANCTION-READERS";

    private static String token(UUID supplier, String... roles) {
        return TestTokens.token(
                TokenClaims.of("somebody@" + REGION, roles).authority(REGION).supplier(supplier.toString()));
    }

    @Test
    @Tag("FG6")
    @DisplayName(
            "FG6: whoever acts as an authority's auditor reads no sanction, not by a supplier's role beside it either")
    void no_side_door_for_an_auditor() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        UUID supplier = SuiteFacts.supplier();
        String manager = AuditApi.manager(REGION);
        String serious = AuditApi.raised(REGION, supplier, "SERIOUS", "2026-05-04");
        AuditApi.act(manager, serious, "communication", "{}").then().statusCode(200);
        String id = AuditApi.as(manager)
                .get(SANCTIONS + "?nonComplianceId=" + serious)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");

        String auditor = token(supplier, Role.AUDITOR, Role.SUPPLIER);
        AuditApi.as(auditor).get(SANCTIONS).then().statusCode(403);
        AuditApi.as(auditor).get(SANCTIONS + "/" + id).then().statusCode(403);
        AuditApi.as(token(supplier, Role.BUYER, Role.SUPPLIER))
                .get(SANCTIONS + "/" + id)
                .then()
                .statusCode(200);
        // Nothing is decided: the supplier's side knows of none.
        AuditApi.as(token(supplier, Role.SUPPLIER, Role.OPERATOR))
                .get(SANCTIONS + "/" + id)
                .then()
                .statusCode(404);
    }
}
