package org.suppliercompliance.criteria.lessons;

import java.util.UUID;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.criteria.SupplierTopic;

/** Shared audits as audit-service states them, on the real topic. */
public final class SharedAudits {
    private SharedAudits() {}

    public static String finding(String criterion, String severity, String status, boolean overdue) {
        return """
                {"criterionId":"%s","criterionCode":"EMPOWER","criterionVersion":1,"severity":"%s","status":"%s","overdue":%s,"detectedOn":"2026-08-02"}""".formatted(criterion, severity, status, overdue);
    }

    /** With what came back of an audit that was shared, waits until it is here. */
    public static String shared(
            String owner, String network, String supplier, String criterion, String finalisedOn, String... findings) {
        String audit = Ids.next().toString();
        share(audit, Ids.next(), 5, owner, network, supplier, criterion, finalisedOn, findings);
        SupplierTopic.await(finalisedOn, "select finalised_on::text from audit_lesson where audit_id::text = ?", audit);
        return audit;
    }

    static void share(
            String audit,
            UUID event,
            int version,
            String owner,
            String network,
            String supplier,
            String criterion,
            String finalisedOn,
            String... findings) {
        SupplierTopic.state("audit", event, "audit-shared", audit, version, """
                {"auditId":"%s","reference":"AU-2026-00007","authority":"%s","supplierId":"%s","networks":["%s"],"sharedWith":[],"type":"FACTORY","status":"FINAL",
                 "dimensions":["SOCIAL"],"plannedOn":"2026-07-10","finalisedOn":"%s","sharedOn":"%s",
                 "criteria":[{"id":"%s","code":"EMPOWER","version":1}],"findings":[%s,
                 {"severity":"MINOR","status":"CLOSED","overdue":false,"detectedOn":"2026-08-01"}],
                 "openNonCompliances":1,"overdue":0,"later":{"unknown":true}}""".formatted(
                        audit,
                        owner,
                        supplier,
                        network,
                        finalisedOn,
                        finalisedOn,
                        criterion,
                        findings.length == 0
                                ? "{\"severity\":\"OBSERVATION\",\"status\":\"CLOSED\",\"detectedOn\":\"2026-08-01\"}"
                                : String.join(",", findings)));
    }

    static void withdraw(String audit, int version, String owner, String network) {
        SupplierTopic.state("audit", Ids.next(), "audit-sharing-withdrawn", audit, version, """
                {"auditId":"%s","reference":"AU-2026-00007","authority":"%s","supplierId":"%s","networks":["%s"],"withdrawnOn":"2026-11-03"}""".formatted(
                        audit, owner, Ids.next(), network));
        SupplierTopic.await("0", "select count(*)::text from audit_lesson where audit_id::text = ?", audit);
    }
}
