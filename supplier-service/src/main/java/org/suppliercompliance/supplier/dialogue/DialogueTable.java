package org.suppliercompliance.supplier.dialogue;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Meetings and what was agreed there as rows of a table; each function that was present has its side in front. */
final class DialogueTable {
    static final TableExport<DialogueRow> EXPORT = new TableExport<>(
            "dialogues",
            List.of(
                    meeting("id", DialogueView::id),
                    meeting("authority", DialogueView::authority),
                    meeting("supplierId", DialogueView::supplierId),
                    meeting("heldOn", DialogueView::heldOn),
                    meeting("subject", DialogueView::subject),
                    meeting("functions", DialogueTable::functions),
                    point("agreedPointText", AgreedPoint::text),
                    point("agreedPointSide", AgreedPoint::side),
                    point("agreedPointDueOn", AgreedPoint::dueOn),
                    meeting("nextOn", DialogueView::nextOn),
                    meeting("sharedWithSupplier", DialogueView::sharedWithSupplier),
                    meeting("createdAt", DialogueView::createdAt),
                    meeting("changedAt", DialogueView::changedAt),
                    point("agreedPointDoneOn", AgreedPoint::doneOn)));

    private DialogueTable() {}

    private static TableColumn<DialogueRow> meeting(String name, Function<DialogueView, @Nullable Object> value) {
        return new TableColumn<>(name, row -> value.apply(row.meeting()));
    }

    private static TableColumn<DialogueRow> point(String name, Function<AgreedPoint, @Nullable Object> value) {
        return new TableColumn<>(name, row -> row.point() == null ? null : value.apply(row.point()));
    }

    private static List<String> functions(DialogueView meeting) {
        return meeting.functions().stream()
                .map(present -> present.side() + ": " + present.function())
                .toList();
    }
}
