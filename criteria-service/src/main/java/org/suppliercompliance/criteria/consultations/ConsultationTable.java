package org.suppliercompliance.criteria.consultations;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** Consultations as rows of a table; the columns are called as in JSON. */
final class ConsultationTable {
    static final TableExport<ConsultationLine> EXPORT = new TableExport<>(
            "consultations",
            List.of(
                    new TableColumn<>("id", ConsultationLine::id),
                    new TableColumn<>("authority", ConsultationLine::authority),
                    new TableColumn<>("kind", ConsultationLine::kind),
                    new TableColumn<>("title", ConsultationLine::title),
                    new TableColumn<>("status", ConsultationLine::status),
                    new TableColumn<>("startsOn", ConsultationLine::startsOn),
                    new TableColumn<>("endsOn", ConsultationLine::endsOn),
                    new TableColumn<>("nextOn", ConsultationLine::nextOn),
                    new TableColumn<>("categories", ConsultationLine::categories)));

    private ConsultationTable() {}
}
