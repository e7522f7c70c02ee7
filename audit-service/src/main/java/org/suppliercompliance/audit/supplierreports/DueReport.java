package org.suppliercompliance.audit.supplierreports;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.deadline.Ladder;
import org.suppliercompliance.audit.deadline.LadderWatch;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.event.Fact;

/** A claimed report: its date, the step it waits for, and what its facts say beside the date. */
record DueReport(
        UUID reportId,
        UUID contractId,
        String authority,
        UUID supplierId,
        String reference,
        ReportDate date,
        Ladder ladder,
        int awaited,
        int stepsStated)
        implements LadderWatch.Due {
    /** The data of the facts about the date. */
    private record Step(
            String factKey,
            UUID deadlineId,
            UUID reportId,
            UUID contractId,
            String reference,
            String authority,
            UUID supplierId,
            String clock,
            int deadlineVersion,
            int step,
            LocalDate dueOn,
            @Nullable LocalDate overdueSince,
            String zone) {}

    static DueReport from(Row row) throws SQLException {
        return new DueReport(
                row.uuid("id"),
                row.uuid("contract_id"),
                row.text("authority"),
                row.uuid("supplier_id"),
                row.text("reference"),
                new ReportDate(
                        row.uuid("deadline_id"),
                        row.integer("deadline_version"),
                        row.date("due_on"),
                        ZoneId.of(row.text("zone"))),
                new Ladder(row.integers("ladder")),
                row.integer("next_step"),
                row.integer("steps_stated"));
    }

    @Override
    public UUID deadlineId() {
        return date.id();
    }

    @Override
    public LocalDate dueOn() {
        return date.dueOn();
    }

    @Override
    public LocalDate overdueSince() {
        return date.overdueSince();
    }

    @Override
    public ZoneId zone() {
        return date.zone();
    }

    /** The facts of a date are numbered by how many it has stated, so that consumers can tell a stale one. */
    @Override
    public Fact fact(int step) {
        return new Fact(
                Ladder.factOf(step, "report-overdue"),
                date.id().toString(),
                stepsStated + 1L,
                supplierId.toString(),
                authority,
                supplierId.toString(),
                new Step(
                        reportId + "/" + ReportDate.CLOCK + "/" + date.version() + "/" + step,
                        date.id(),
                        reportId,
                        contractId,
                        reference,
                        authority,
                        supplierId,
                        ReportDate.CLOCK,
                        date.version(),
                        step,
                        date.dueOn(),
                        step < 0 ? null : date.overdueSince(),
                        date.zone().getId()));
    }
}
