package org.suppliercompliance.audit.supplierreports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.ContractFacts;
import org.suppliercompliance.audit.SuiteFacts;

/** Supplier reports of one authority and one supplier, as their users call them. */
final class Reports {
    static final String REPORTS = "/audit/v1/supplier-reports";
    static final String ZONE = "Europe/Stockholm";

    final String authority;
    final String manager;
    final UUID supplier;

    Reports(String authority) {
        SuiteFacts.authority(authority, ZONE, "[7]", "[0,7]", 1);
        this.authority = authority;
        this.manager = AuditApi.manager(authority);
        this.supplier = SuiteFacts.supplier();
    }

    String supplierToken() {
        return AuditApi.supplier(supplier);
    }

    /** A contract with the duty, not told yet. */
    ContractFacts contract(String start) {
        return new ContractFacts(authority, supplier)
                .period(start, AuditApi.inYears(4))
                .with("reportingDuty", "true");
    }

    List<String> ofContract(ContractFacts contract) {
        return AuditApi.as(manager)
                .get(REPORTS + "?contractId=" + contract.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** The report that was asked for. */
    String requested(ContractFacts contract) {
        SuiteFacts.await("select 1 from supplier_report where contract_id = '" + contract.id() + "'");
        List<String> ids = ofContract(contract);
        assertEquals(1, ids.size());
        return ids.get(0);
    }

    static Response act(String token, String id, String act, String body) {
        return AuditApi.as(token)
                .header("If-Match", AuditApi.etag(token, REPORTS + "/" + id))
                .body(body)
                .post(REPORTS + "/" + id + "/" + act);
    }

    static String answers(List<String> questions, String more) {
        return questions.stream()
                .map(question -> "{\"question\":\"" + question + "\",\"text\":\"So and so\"}")
                .collect(Collectors.joining(",", "{\"answers\":[", "]" + more + "}"));
    }

    /** Every question that must be answered, as the template tells. */
    String whole(String more) {
        List<String> required = AuditApi.as(manager)
                .get("/audit/v1/report-templates/MANAGEMENT-ROUTINES")
                .then()
                .statusCode(200)
                .extract()
                .path("questions.findAll { it.required }.id");
        return answers(required, more);
    }

    /** Type, due date, and step or status of each fact about the report, in order. */
    static List<String> facts(String report) {
        return SuiteFacts.texts(
                "select event_type || ' ' || (data ->> 'dueOn') || ' ' || coalesce(data ->> 'factKey', data ->> 'status')"
                        + " from outbox where '" + report
                        + "' in (data ->> 'id', data ->> 'reportId') order by position");
    }
}
