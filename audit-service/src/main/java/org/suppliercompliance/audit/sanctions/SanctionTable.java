package org.suppliercompliance.audit.sanctions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.sanctions.SanctionView.SanctionWord;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Sanctions as rows of a table; the columns are called as in JSON, with the name of what holds them in front. */
final class SanctionTable {
    static final TableExport<SanctionView> EXPORT = new TableExport<>(
            "sanctions",
            List.of(
                    new TableColumn<>("id", SanctionView::id),
                    new TableColumn<>("reference", SanctionView::reference),
                    new TableColumn<>("authority", SanctionView::authority),
                    new TableColumn<>("supplierId", SanctionView::supplierId),
                    new TableColumn<>("nonComplianceId", SanctionView::nonComplianceId),
                    new TableColumn<>("caseReference", SanctionView::caseReference),
                    new TableColumn<>("trigger", SanctionView::trigger),
                    new TableColumn<>("status", SanctionView::status),
                    new TableColumn<>("kind", SanctionView::kind),
                    new TableColumn<>("contractId", SanctionView::contractId),
                    new TableColumn<>("proposedOn", SanctionView::proposedOn),
                    new TableColumn<>("decisionOn", view -> day(view.decision())),
                    new TableColumn<>("decisionBy", view -> who(view.decision())),
                    new TableColumn<>("decisionReason", view -> reason(view.decision())),
                    new TableColumn<>("withoutDialogueReason", SanctionView::withoutDialogueReason),
                    new TableColumn<>("declinationOn", view -> day(view.declination())),
                    new TableColumn<>("declinationBy", view -> who(view.declination())),
                    new TableColumn<>("declinationReason", view -> reason(view.declination())),
                    new TableColumn<>("liftingOn", view -> day(view.lifting())),
                    new TableColumn<>("liftingBy", view -> who(view.lifting())),
                    new TableColumn<>("liftingReason", view -> reason(view.lifting())),
                    new TableColumn<>("withdrawnOn", SanctionView::withdrawnOn)));

    private SanctionTable() {}

    private static @Nullable LocalDate day(@Nullable SanctionWord word) {
        return word == null ? null : word.on();
    }

    private static @Nullable String who(@Nullable SanctionWord word) {
        return word == null ? null : word.by();
    }

    private static @Nullable String reason(@Nullable SanctionWord word) {
        return word == null ? null : word.reason();
    }
}
