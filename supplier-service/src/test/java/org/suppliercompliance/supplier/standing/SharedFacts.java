package org.suppliercompliance.supplier.standing;

import java.time.LocalDate;
import java.util.UUID;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.supplier.TopicFact;

/** Sanctions and shared audits as the audit service states them. */
final class SharedFacts {
    private SharedFacts() {}

    static TopicFact sanction(
            UUID id, String authority, String supplier, String act, String status, LocalDate decidedOn) {
        return TopicFact.ofAudits(
                "sanction-" + act, id.toString(), supplier, act.equals("decided") ? 2 : 3, """
                        {"id":"%s","reference":"SA-2027-00003","authority":"%s","supplierId":"%s","contractId":null,"nonComplianceId":"%s",
                         "trigger":"CORRECTION_OVERDUE","kind":"CALL_OFF_STOP","status":"%s","proposedOn":"2026-01-02","decidedOn":"%s","liftedOn":null,
                         "later":{"unknown":true}}""".formatted(
                                id, authority, supplier, Ids.next(), status, decidedOn));
    }

    /** With one finding for each open case. */
    static TopicFact shared(
            UUID audit, long version, String owner, String supplier, String networks, int open, int overdue) {
        return TopicFact.ofAudits("audit-shared", audit.toString(), supplier, version, """
                        {"auditId":"%s","reference":"AU-2027-00007","authority":"%s","supplierId":"%s","networks":[%s],"type":"DESKTOP","status":"FINAL",
                         "dimensions":["SOCIAL"],"plannedOn":"2026-01-10","finalisedOn":"2026-02-10","sharedOn":"2026-03-01","criteria":[],
                         "findings":[{"severity":"MAJOR","status":"PLAN_APPROVED","overdue":false,"detectedOn":"2026-01-15"}],
                         "openNonCompliances":%d,"overdue":%d,"worstSeverity":"MAJOR","later":{"unknown":true}}""".formatted(
                        audit, owner, supplier, networks, open, overdue));
    }

    static TopicFact withdrawn(UUID audit, long version, String owner, String supplier, String networks) {
        return TopicFact.ofAudits("audit-sharing-withdrawn", audit.toString(), supplier, version, """
                        {"auditId":"%s","reference":"AU-2027-00007","authority":"%s","supplierId":"%s","networks":[%s],"withdrawnOn":"2026-05-03"}""".formatted(
                        audit, owner, supplier, networks));
    }
}
