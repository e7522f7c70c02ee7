package org.suppliercompliance.notification.alert;

import java.util.List;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;

/**
 * What asks somebody to assess something that came in counts until it is assessed: whoever has not read of it by then, as in a weekly
 * digest, does not, nor does the next manager.
 */
final class Answered {
    private Answered() {}

    static void settle(Database database, Fact fact) {
        List<String> answered = by(fact.type());
        if (!answered.isEmpty()) {
            StaleFacts.cancelAnswered(
                    database, "case_id = ? and type = any (?) and id <> ?", fact.caseId(), answered, fact.id());
        }
    }

    private static List<String> by(FactType type) {
        return switch (type) {
            case PLAN_APPROVED, PLAN_REJECTED -> List.of(FactType.PLAN_SUBMITTED.slug());
            // with either verdict
            case NON_COMPLIANCE_CLOSED -> List.of(FactType.CORRECTION_REPORTED.slug());
            case NON_COMPLIANCE_WITHDRAWN ->
                List.of(FactType.PLAN_SUBMITTED.slug(), FactType.CORRECTION_REPORTED.slug());
            case REPORT_REVIEWED -> List.of(FactType.REPORT_RECEIVED.slug());
            default -> List.of();
        };
    }
}
