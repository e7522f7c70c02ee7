package org.suppliercompliance.audit.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class RefusedReportTest {
    private static final String HERE = "REPORT-REFUSED";
    private static final String REPORT = "/audit/v1/follow-up-report";
    private static final String YEAR = "?from=2027-01-01&to=2027-12-31";

    @BeforeEach
    void known() {
        SuiteFacts.authority(HERE, "Europe/Stockholm");
    }

    @Test
    @DisplayName("A period that is none is 400 with every fault; a supplier and an auditor are refused")
    void refused() {
        AuditApi.as(AuditApi.manager(HERE))
                .get(REPORT + "?from=1990-01-01&to=1980-01-01")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("query:from", "query:to")));
        assertEquals(400, status(AuditApi.manager(HERE), "*/*", "?scope=ALL"));
        assertEquals(400, status(AuditApi.manager(HERE), "*/*", "?year=2027"));
        assertEquals(406, status(AuditApi.manager(HERE), "image/png", YEAR));
        assertEquals(403, status(TestTokens.token(Role.AUDITOR, HERE), "*/*", YEAR));
        assertEquals(403, status(AuditApi.supplier(UUID.randomUUID()), "*/*", YEAR));
        AuditApi.as(AuditApi.manager(HERE))
                .get(REPORT + YEAR)
                .then()
                .statusCode(200)
                .body("network", nullValue());
    }

    private static int status(String token, String type, String query) {
        return AuditApi.as(token).accept(type).get(REPORT + query).statusCode();
    }
}
