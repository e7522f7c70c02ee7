package org.suppliercompliance.supplier.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.supplier.TopicFact;

/** The facts of one non-compliance as the audit service states them, on the real topic. */
final class AuditFacts {
    final UUID id = Ids.next();
    final String reference = "NC-2027-" + (10000 + Math.floorMod(id.getLeastSignificantBits(), 90000));
    final List<TopicFact> told = new ArrayList<>();
    private final String authority;
    private final String supplier;
    private final String severity;
    private LocalDate communicatedOn;
    private LocalDate planDueOn;
    private LocalDate correctionDueOn;
    private LocalDate planOverdueFrom;

    AuditFacts(String authority, String supplier, String severity) {
        this.authority = authority;
        this.supplier = supplier;
        this.severity = severity;
    }

    AuditFacts detected() {
        return tell("non-compliance-detected", "DETECTED");
    }

    AuditFacts communicated(LocalDate planDueOn, LocalDate correctionDueOn) {
        this.communicatedOn = LocalDate.parse("2026-01-02");
        this.planDueOn = planDueOn;
        this.correctionDueOn = correctionDueOn;
        return tell("non-compliance-communicated", "COMMUNICATED");
    }

    AuditFacts adjusted(LocalDate newPlanDueOn) {
        this.planDueOn = newPlanDueOn;
        return tell("deadline-adjusted", "COMMUNICATED");
    }

    /** The plan was rejected on the day before the one named, so nobody is late for it earlier; then its date was moved. */
    AuditFacts rejectedAndAdjusted(LocalDate planOverdueFrom, LocalDate newPlanDueOn) {
        this.planOverdueFrom = planOverdueFrom;
        tell("plan-rejected", "PLAN_REJECTED");
        this.planDueOn = newPlanDueOn;
        return tell("deadline-adjusted", "PLAN_REJECTED");
    }

    AuditFacts tell(String fact, String status) {
        StringBuilder data = new StringBuilder("""
                {"id":"%s","reference":"%s","authority":"%s","supplierId":"%s","severity":"%s","status":"%s","detectedOn":"2026-01-01",
                 "zone":"Europe/Stockholm","raisedBy":"auditor-1","later":{"unknown":true}""".formatted(id, reference, authority, supplier, severity, status));
        member(data, "communicatedOn", communicatedOn);
        member(data, "planDueOn", planDueOn);
        member(data, "correctionDueOn", correctionDueOn);
        member(data, "planOverdueFrom", planOverdueFrom);
        told.add(TopicFact.ofAudits(
                fact, id.toString(), supplier, told.size() + 1, data.append('}').toString()));
        return this;
    }

    /** Sends all of them, in order. */
    AuditFacts send() {
        told.forEach(TopicFact::send);
        return this;
    }

    private static void member(StringBuilder data, String name, LocalDate date) {
        if (date != null) {
            data.append(",\"").append(name).append("\":\"").append(date).append('"');
        }
    }
}
