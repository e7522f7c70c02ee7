package org.suppliercompliance.audit.noncompliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.deadline.Adjustment;
import org.suppliercompliance.audit.deadline.Deadline;
import org.suppliercompliance.audit.deadline.Ladder;
import org.suppliercompliance.chassis.database.Json;

/**
 * The one statement of an act: it updates the case if its version is still the one read, and only then stops clocks, inserts new deadline
 * versions and the record of the act. One round trip, and one lock order: the case before its deadlines. The text depends only on how many
 * deadlines are new and whether one stops, so that the driver keeps a handful of prepared statements.
 */
final class CaseStatement {
    private static final String CHANGE = """
            with changed as (
                update non_compliance
                set status = ?, zone = ?, communicated_on = ?::date, closed_on = ?::date, verdict = ?::text, plan = ?::jsonb,
                    correction = ?::jsonb, version = ?
                where id = ? and version = ?
                returning id, authority, supplier_id)""";

    private static final String STOP = """
            , stopped as (
                update deadline d set running = false, stopped_on = ?, next_step = null, next_step_at = null
                from changed where d.non_compliance_id = changed.id and d.clock = any (?) and d.running)""";

    private static final String ADD = """
            , added as (
                insert into deadline (id, non_compliance_id, clock, version, authority, supplier_id, reference, severity, zone, ladder,
                    computed_on, due_on, overdue_since, overdue_at, running, stopped_on, next_step, next_step_at,
                    previous_due_on, reason_code, reason, decided_by, recorded_by, recorded_at)
                select v.id, c.id, v.clock, v.version, c.authority, c.supplier_id, ?, ?, v.zone, ?::integer[], v.computed_on, v.due_on,
                    v.overdue_since, v.overdue_at, v.running, v.stopped_on, v.next_step, v.next_step_at, v.previous_due_on,
                    v.reason_code, v.reason, v.decided_by, v.recorded_by, v.recorded_at
                from changed c cross join (values %s) as v (id, clock, version, zone, computed_on, due_on, overdue_since, overdue_at,
                    running, stopped_on, next_step, next_step_at, previous_due_on, reason_code, reason, decided_by, recorded_by,
                    recorded_at))""";

    private static final String VERSION =
            "(?::uuid, ?::text, ?::integer, ?::text, ?::date, ?::date, ?::date, ?::timestamptz, "
                    + "?::boolean, ?::date, ?::integer, ?::timestamptz, ?::date, ?::text, ?::text, ?::text, ?::text, ?::timestamptz)";

    private static final String RECORD = """
            , recorded as (
                insert into case_record (non_compliance_id, version, authority, supplier_id, act, status, recorded_at, recorded_by, detail)
                select id, ?, authority, supplier_id, ?, ?, ?, ?, ?::jsonb from changed)
            select one_row(count(*)) from changed""";

    private final StringBuilder sql = new StringBuilder(CHANGE);
    private final List<@Nullable Object> parameters = new ArrayList<>();

    CaseStatement(
            NonCompliance state,
            long versionRead,
            NonComplianceAct act,
            Occasion occasion,
            CaseRows rows,
            Object detail) {
        bind(state.status(), state.zone().getId(), state.communicatedOn(), state.closedOn(), state.verdict());
        bind(json(rows, state.plan()), json(rows, state.correction()));
        bind(state.version(), state.finding().id(), versionRead);
        if (!state.clocks().stopped().isEmpty()) {
            sql.append(STOP);
            bind(
                    state.clocks().stoppedOn(),
                    state.clocks().stopped().stream().map(Enum::name).toList());
        }
        List<Deadline> added = state.clocks().added();
        if (!added.isEmpty()) {
            add(state, added, occasion);
        }
        sql.append(RECORD);
        bind(state.version(), act, state.status(), occasion.now(), occasion.subject(), new Json(rows.text(detail)));
    }

    String sql() {
        return sql.toString();
    }

    @Nullable
    Object[] parameters() {
        return parameters.toArray();
    }

    private void add(NonCompliance state, List<Deadline> added, Occasion occasion) {
        sql.append(ADD.formatted(
                String.join(", ", added.stream().map(deadline -> VERSION).toList())));
        Ladder ladder = occasion.terms().ladder();
        bind(
                state.finding().reference(),
                state.finding().severity(),
                ladder.steps().toArray(Integer[]::new));
        for (Deadline deadline : added) {
            Integer step = deadline.running() ? Integer.valueOf(ladder.first(deadline, occasion.today())) : null;
            Instant at = step == null ? null : Ladder.at(step, deadline);
            bind(
                    deadline.id(),
                    deadline.clock(),
                    deadline.version(),
                    deadline.zone().getId());
            bind(deadline.computedOn(), deadline.dueOn(), deadline.overdueSince(), deadline.overdueAt());
            bind(deadline.running(), deadline.stoppedOn(), step, at);
            bind(deadline.adjustment());
        }
    }

    private void bind(@Nullable Adjustment decision) {
        if (decision == null) {
            bind((LocalDate) null, null, null, null, null, null);
        } else {
            bind(decision.previousDueOn(), decision.reasonCode(), decision.reason(), decision.decidedBy());
            bind(decision.recordedBy(), decision.recordedAt());
        }
    }

    private void bind(@Nullable Object... values) {
        parameters.addAll(Arrays.asList(values));
    }

    private static @Nullable Json json(CaseRows rows, @Nullable Object value) {
        return value == null ? null : new Json(rows.text(value));
    }
}
