package org.suppliercompliance.notification.alert;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactOutcome;
import org.suppliercompliance.notification.fact.FactRows;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.reference.KnownDays;

/**
 * A case that was communicated while nobody of the supplier is in the address book has reached nobody: the managers, who can mend that, are
 * told at once, and once of each case. The alert itself waits as before; when it finds somebody there is nothing left to say.
 */
final class NobodyToTell {
    private NobodyToTell() {}

    /** If it waits for a contact; the key is the case's, however often it is communicated. */
    static void state(Fact waiting, Recipients nobody, @Nullable UUID contract, WorkerTransaction transaction) {
        UUID caseId = waiting.caseId();
        if (waiting.type() != FactType.NON_COMPLIANCE_COMMUNICATED || !nobody.supplierSide() || caseId == null) {
            return;
        }
        Fact fact = new Fact(
                Ids.next(),
                FactType.NOBODY_TO_TELL.slug() + "/" + caseId,
                FactType.NOBODY_TO_TELL,
                waiting.authority(),
                waiting.supplierId(),
                caseId,
                caseId,
                waiting.reference(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                KnownDays.of(transaction, waiting.authority(), waiting.occurredAt()),
                waiting.occurredAt());
        if (FactRows.insert(transaction, fact, FactOutcome.TOLD, transaction.now())) {
            FactIntake.tell(fact, Recipients.of(transaction, fact), contract, transaction);
        }
    }

    /** Somebody has been told: whoever has not read by now that nobody could be, does not. */
    static void settle(Fact told, WorkerTransaction transaction) {
        if (told.type() == FactType.NON_COMPLIANCE_COMMUNICATED) {
            StaleFacts.cancelAnswered(
                    transaction, "case_id = ? and type = ?", told.caseId(), FactType.NOBODY_TO_TELL.slug());
        }
    }
}
