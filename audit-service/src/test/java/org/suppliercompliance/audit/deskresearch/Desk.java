package org.suppliercompliance.audit.deskresearch;

import io.restassured.response.Response;
import java.util.UUID;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

/** Two authorities in Oslo that read about one supplier on 1 October 2027, as their users do. */
final class Desk {
    static final String RESEARCH = "/audit/v1/desk-research";

    /** A spreadsheet would take it for a formula. */
    static final String CONCLUSION = "=Routines, and nothing of what is done";

    final String here = SuiteFacts.code("DESK");
    final String there = SuiteFacts.code("DESK");
    final String manager = AuditApi.manager(here);
    final UUID supplier = SuiteFacts.supplier();

    Desk() {
        AuditApi.noonOf("2027-10-01", "Europe/Oslo");
        SuiteFacts.authority(here, "Europe/Oslo");
        SuiteFacts.authority(there, "Europe/Oslo");
    }

    static Response record(String token, UUID supplier, String day, String more) {
        return AuditApi.post(token, RESEARCH, """
                {"supplierId":"%s","researchedOn":"%s","conclusion":"%s",
                 "sources":[{"title":"Modern slavery statement","address":"https://www.example.com/statement.pdf"},{"title":"Annual report"}]%s}""".formatted(supplier, day, CONCLUSION, more));
    }

    static String recorded(String token, UUID supplier, String day, String more) {
        return record(token, supplier, day, more)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String recorded(String day, String more) {
        return recorded(manager, supplier, day, more);
    }
}
