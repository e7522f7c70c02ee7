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
        List<String> answered =
                fact.type().answers().stream().map(FactType::slug).toList();
        if (answered.isEmpty()) {
            return;
        }
        // an audit has no case; its facts are found by their subject, and by the index of these types
        boolean review = fact.type().ofAudit();
        StaleFacts.cancelAnswered(
                database,
                review
                        ? "type in ('audit-drafted', 'supplier-commented') and subject_id = ? and type = any (?) and id <> ?"
                        : "case_id = ? and type = any (?) and id <> ?",
                review ? fact.subjectId() : fact.caseId(),
                answered,
                fact.id());
    }
}
