package org.suppliercompliance.audit.externalreports;

import io.restassured.response.Response;
import java.util.UUID;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.SuiteFacts;

/** Two authorities in a network, a third in another, and a supplier of theirs; none known to any other test. */
final class SharingRegions {
    static final String REPORTS = "/audit/v1/external-reports";
    static final String SHARED = "/audit/v1/shared-external-reports";
    static final String TOLD = "audit.external-report-shared.v1";

    final String network;
    final String elsewhere;
    final String owner;
    final String member;
    final String stranger;
    final UUID supplier;

    SharingRegions() {
        network = SuiteFacts.code("ERS");
        elsewhere = SuiteFacts.code("ERS");
        owner = SuiteFacts.code("ERS-A");
        member = SuiteFacts.code("ERS-B");
        stranger = SuiteFacts.code("ERS-C");
        SuiteFacts.member(owner, 1, network);
        SuiteFacts.member(member, 1, network);
        SuiteFacts.member(stranger, 1, elsewhere);
        supplier = SuiteFacts.supplier();
    }

    String recorded(String confidentiality) {
        return AuditApi.post(AuditApi.manager(owner), REPORTS, """
                {"supplierId":"%s","organisation":"Electronics Watch","kind":"MONITORING_REPORT","confidentiality":"%s",
                 "title":"Overtime at Plant Hemlig","siteName":"Plant Hemlig","summary":"70 hours a week at PLANT HEMLIG",
                 "publishedOn":"2026-10-30","receivedOn":"2026-11-02",
                 "complaints":[{"topic":"WORKING_TIME","description":"Plant Hemligs Sundays","proposedSolution":"Ask at plant hemlig"},
                  {"topic":"WAGES","description":"Paid late"}]}""".formatted(supplier, confidentiality))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Response act(String report, String act, String body) {
        String manager = AuditApi.manager(owner);
        return AuditApi.as(manager)
                .header("If-Match", AuditApi.etag(manager, REPORTS + "/" + report))
                .body(body)
                .post(REPORTS + "/" + report + "/" + act);
    }

    Response share(String report) {
        return act(report, "sharing", "{\"networks\":[\"" + network + "\"]}");
    }

    String shared() {
        String report = recorded("OPEN");
        share(report).then().statusCode(200);
        return report;
    }
}
