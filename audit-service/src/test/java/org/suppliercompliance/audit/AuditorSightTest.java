package org.suppliercompliance.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.embedded.TokenClaims;

@QuarkusTest
@Tag("FG6")
@DisplayName("FG6: roles that an issuer adds by itself let nobody see more")
class AuditorSightTest {
    private static final String REGION = "SIGHT-REGION";
    private static final String MANAGER = AuditApi.manager(REGION);

    private final String subject = "consultant-" + UUID.randomUUID();
    private UUID supplier;
    private String given;
    private String other;

    @BeforeEach
    void two_audits_of_which_one_is_given() {
        SuiteFacts.authority(REGION, "Europe/Stockholm");
        supplier = SuiteFacts.supplier();
        given = planned("DESKTOP", ",\"team\":[{\"subject\":\"" + subject + "\",\"function\":\"LEAD_AUDITOR\"}]");
        other = planned("FACTORY", "");
    }

    private String planned(String type, String more) {
        String id = AuditApi.post(
                        MANAGER,
                        AuditApi.AUDITS,
                        "{\"supplierId\":\"%s\",\"type\":\"%s\",\"plannedOn\":\"2026-05-01\"%s}"
                                .formatted(supplier, type, more))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String address = AuditApi.AUDITS + "/" + id;
        AuditApi.as(MANAGER)
                .header("If-Match", AuditApi.etag(MANAGER, address))
                .body("{}")
                .post(address + "/start")
                .then()
                .statusCode(200);
        return id;
    }

    private String found(String audit) {
        String body = AuditApi.raising(supplier, "MAJOR", "2026-05-04").strip();
        return AuditApi.post(
                        MANAGER,
                        AuditApi.CASES,
                        body.substring(0, body.length() - 1) + ",\"auditId\":\"" + audit + "\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response get(String token, String address) {
        return AuditApi.as(token).get(address);
    }

    @Test
    @DisplayName(
            "FG6: an auditor whose token has offline_access and uma_authorization beside its role sees exactly what a bare auditor sees")
    void an_auditor_with_roles_of_the_issuer() {
        String foundThere = found(given);
        String foundElsewhere = found(other);
        TokenClaims bare = TokenClaims.of(subject, Role.AUDITOR).authority(REGION);
        TokenClaims more = TokenClaims.of(
                        subject, Role.AUDITOR, "offline_access", "uma_authorization", "default-roles-sight")
                .authority(REGION);

        for (TokenClaims claims : List.of(bare, more)) {
            String token = TestTokens.token(claims);
            get(token, AuditApi.AUDITS).then().statusCode(200).body("items.id", equalTo(List.of(given)));
            get(token, AuditApi.CASES).then().statusCode(200).body("items.id", equalTo(List.of(foundThere)));
            get(token, AuditApi.AUDITS + "/" + given).then().statusCode(200);
            get(token, AuditApi.CASES + "/" + foundThere).then().statusCode(200);
            for (String hidden : List.of(
                    AuditApi.AUDITS + "/" + other,
                    AuditApi.CASES + "/" + foundElsewhere,
                    AuditApi.CASES + "/" + foundElsewhere + "/history")) {
                assertEquals(404, get(token, hidden).statusCode(), claims.roles() + " " + hidden);
            }
        }
    }

    @Test
    @DisplayName(
            "FG6: a supplier whose token names an authority too acts for the supplier, whatever roles the issuer adds")
    void a_supplier_with_roles_of_the_issuer() {
        String untold = found(given);
        TokenClaims bare =
                TokenClaims.of("sol", Role.SUPPLIER).authority(REGION).supplier(supplier.toString());
        TokenClaims more = TokenClaims.of("sol", Role.SUPPLIER, "offline_access")
                .authority(REGION)
                .supplier(supplier.toString());
        for (TokenClaims claims : List.of(bare, more)) {
            String token = TestTokens.token(claims);
            assertEquals(
                    404,
                    get(token, AuditApi.CASES + "/" + untold).statusCode(),
                    claims.roles().toString());
        }
    }
}
