package org.suppliercompliance.criteria.consultations;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Participants as rows of a table; the columns are called as in JSON. */
final class ParticipantTable {
    static final TableExport<Participant> EXPORT = new TableExport<>(
            "participants",
            List.of(
                    new TableColumn<>("id", Participant::id),
                    new TableColumn<>("supplierId", Participant::supplierId),
                    new TableColumn<>("label", Participant::label),
                    new TableColumn<>("addedAt", Participant::addedAt)));

    private ParticipantTable() {}
}
