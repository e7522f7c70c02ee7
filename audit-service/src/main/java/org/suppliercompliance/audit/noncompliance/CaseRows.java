package org.suppliercompliance.audit.noncompliance;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.StoredJson;
import org.suppliercompliance.audit.correctiveaction.Correction;
import org.suppliercompliance.audit.correctiveaction.CorrectiveActionPlan;
import org.suppliercompliance.audit.deadline.Adjustment;
import org.suppliercompliance.audit.deadline.CaseClocks;
import org.suppliercompliance.audit.deadline.Deadline;
import org.suppliercompliance.audit.deadline.DeadlineClock;
import org.suppliercompliance.chassis.database.Row;

/** How rows become cases: one row per case and deadline version, joined, so that a case is one round trip. */
@ApplicationScoped
class CaseRows {
    static final String COLUMNS = """
            n.id, n.authority, n.supplier_id, n.audit_id, n.report_id, n.reference, n.criterion_id, n.criterion_code, n.criterion_version,
            n.severity, n.status, n.description, n.site_name, n.zone, n.detected_on, n.raised_by, n.communicated_on, n.closed_on,
            n.verdict, n.plan, n.correction, n.version, n.clause, n.site_country, n.brand, n.product_category""";

    static final String DEADLINE_COLUMNS = """
            d.id as d_id, d.clock, d.version as d_version, d.zone as d_zone, d.computed_on, d.due_on, d.overdue_since, d.running,
            d.stopped_on, d.previous_due_on, d.reason_code, d.reason, d.decided_by, d.recorded_by, d.recorded_at""";

    /**
     * The columns of the version of a clock that counts now, under names that begin with the alias of its table. Which clock it is and its
     * zone, which is that of its case, are known already: in a page each column counts.
     */
    record ClockColumns(
            String select,
            String id,
            String version,
            String computedOn,
            String dueOn,
            String overdueSince,
            String running,
            String stoppedOn) {
        static ClockColumns of(String alias) {
            String select = Stream.of(
                            "id", "version", "computed_on", "due_on", "overdue_since", "running", "stopped_on")
                    .map(column -> "%1$s.%2$s as %1$s_%2$s".formatted(alias, column))
                    .collect(Collectors.joining(", "));
            String name = alias + "_";
            return new ClockColumns(
                    select,
                    name + "id",
                    name + "version",
                    name + "computed_on",
                    name + "due_on",
                    name + "overdue_since",
                    name + "running",
                    name + "stopped_on");
        }
    }

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private static final TypeReference<CorrectiveActionPlan> PLAN = new TypeReference<>() {};
    private static final TypeReference<Correction> CORRECTION = new TypeReference<>() {};

    private final StoredJson json;

    CaseRows(StoredJson json) {
        this.json = json;
    }

    /** One row of the join. */
    record Joined(NonCompliance bare, @Nullable Deadline deadline) {}

    Joined joined(Row row) throws SQLException {
        return new Joined(bare(row), row.nullableUuid("d_id") == null ? null : deadline(row));
    }

    /** Puts the rows of each case together again, in the order in which the cases come. */
    List<NonCompliance> together(List<Joined> rows) {
        Map<UUID, NonCompliance> bare = new LinkedHashMap<>();
        Map<UUID, List<Deadline>> deadlines = new LinkedHashMap<>();
        for (Joined row : rows) {
            UUID id = row.bare().finding().id();
            bare.putIfAbsent(id, row.bare());
            List<Deadline> versions = deadlines.computeIfAbsent(id, any -> new ArrayList<>());
            if (row.deadline() != null) {
                versions.add(row.deadline());
            }
        }
        return bare.entrySet().stream()
                .map(entry ->
                        entry.getValue().with(new CaseClocks(Objects.requireNonNull(deadlines.get(entry.getKey())))))
                .toList();
    }

    NonCompliance bare(Row row) throws SQLException {
        UUID criterion = row.nullableUuid("criterion_id");
        Finding finding = new Finding(
                row.uuid("id"),
                row.text("reference"),
                row.text("authority"),
                row.uuid("supplier_id"),
                row.nullableUuid("audit_id"),
                row.nullableUuid("report_id"),
                criterion == null
                        ? null
                        : new Criterion(criterion, row.text("criterion_code"), row.integer("criterion_version")),
                row.nullableText("clause"),
                Severity.valueOf(row.text("severity")),
                row.text("description"),
                row.nullableText("site_name"),
                row.date("detected_on"),
                row.text("raised_by"),
                new FoundAt(
                        row.nullableText("site_country"),
                        row.nullableText("brand"),
                        row.nullableText("product_category")));
        String verdict = row.nullableText("verdict");
        return new NonCompliance(
                finding,
                new CaseClocks(List.of()),
                NonComplianceStatus.valueOf(row.text("status")),
                ZoneId.of(row.text("zone")),
                row.nullableDate("communicated_on"),
                row.nullableDate("closed_on"),
                verdict == null ? null : Verdict.valueOf(verdict),
                json.read(row.nullableText("plan"), PLAN),
                json.read(row.nullableText("correction"), CORRECTION),
                row.bigint("version"));
    }

    static Deadline deadline(Row row) throws SQLException {
        return new Deadline(
                row.uuid("d_id"),
                DeadlineClock.valueOf(row.text("clock")),
                row.integer("d_version"),
                row.date("computed_on"),
                row.date("due_on"),
                row.date("overdue_since"),
                ZoneId.of(row.text("d_zone")),
                row.bool("running"),
                row.nullableDate("stopped_on"),
                adjustment(row));
    }

    /** The version that counts now, without the decision that may have made it; none when the clock never started. */
    static @Nullable Deadline current(Row row, ClockColumns columns, DeadlineClock clock, ZoneId zone)
            throws SQLException {
        UUID id = row.nullableUuid(columns.id());
        return id == null
                ? null
                : new Deadline(
                        id,
                        clock,
                        row.integer(columns.version()),
                        row.date(columns.computedOn()),
                        row.date(columns.dueOn()),
                        row.date(columns.overdueSince()),
                        zone,
                        row.bool(columns.running()),
                        row.nullableDate(columns.stoppedOn()),
                        null);
    }

    private static @Nullable Adjustment adjustment(Row row) throws SQLException {
        if (row.nullableText("reason_code") == null) {
            return null;
        }
        return new Adjustment(
                row.integer("d_version"),
                row.date("previous_due_on"),
                row.date("due_on"),
                row.text("reason_code"),
                row.text("reason"),
                row.text("decided_by"),
                row.text("recorded_by"),
                row.instant("recorded_at"));
    }

    Map<String, Object> members(String text) {
        return Objects.requireNonNull(json.read(text, MEMBERS));
    }

    String text(Object value) {
        return json.text(value);
    }
}
