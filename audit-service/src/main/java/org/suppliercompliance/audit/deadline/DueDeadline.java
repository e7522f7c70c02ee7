package org.suppliercompliance.audit.deadline;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.event.Fact;

/** A claimed row: the deadline, the step it waits for, and what its facts say beside the dates. */
record DueDeadline(
        Deadline deadline,
        Ladder ladder,
        int awaited,
        int stepsStated,
        UUID nonComplianceId,
        String authority,
        UUID supplierId,
        String reference,
        String severity)
        implements LadderWatch.Due {
    static DueDeadline from(Row row) throws SQLException {
        Deadline deadline = new Deadline(
                row.uuid("id"),
                DeadlineClock.valueOf(row.text("clock")),
                row.integer("version"),
                row.date("computed_on"),
                row.date("due_on"),
                row.date("overdue_since"),
                ZoneId.of(row.text("zone")),
                true,
                null,
                null);
        return new DueDeadline(
                deadline,
                new Ladder(row.integers("ladder")),
                row.integer("next_step"),
                row.integer("steps_stated"),
                row.uuid("non_compliance_id"),
                row.text("authority"),
                row.uuid("supplier_id"),
                row.text("reference"),
                row.text("severity"));
    }

    @Override
    public UUID deadlineId() {
        return deadline.id();
    }

    @Override
    public LocalDate dueOn() {
        return deadline.dueOn();
    }

    @Override
    public LocalDate overdueSince() {
        return deadline.overdueSince();
    }

    @Override
    public ZoneId zone() {
        return deadline.zone();
    }

    /** The facts of a deadline are numbered by how many it has stated, so that consumers can tell a stale one. */
    @Override
    public Fact fact(int step) {
        return new Fact(
                deadline.clock().factOf(step),
                deadline.id().toString(),
                stepsStated + 1L,
                supplierId.toString(),
                authority,
                supplierId.toString(),
                data(step));
    }

    private DeadlineFact data(int step) {
        return new DeadlineFact(
                nonComplianceId + "/" + deadline.clock() + "/" + deadline.version() + "/" + step,
                deadline.id(),
                nonComplianceId,
                reference,
                authority,
                supplierId,
                severity,
                deadline.clock(),
                deadline.version(),
                step,
                deadline.dueOn(),
                step < 0 ? null : deadline.overdueSince(),
                deadline.zone().getId());
    }
}
