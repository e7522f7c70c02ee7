package org.suppliercompliance.notification.fact;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.Row;

/** The table of facts. */
public final class FactRows {
    /** The columns {@link #read} needs, of a table named {@code f}. */
    public static final String COLUMNS = columns("f.plan_due_on", "f.correction_due_on");

    private FactRows() {}

    /** The same with what stands for the dates of its case, each under its own name. */
    public static String columns(String planDueOn, String correctionDueOn) {
        return "f.id as fact_id, f.fact_key, f.type, f.authority as fact_authority, f.supplier_id as fact_supplier_id,"
                + " f.subject_id, f.case_id, f.reference, f.severity, f.clock, f.deadline_version, f.step, f.due_on, f.previous_due_on,"
                + " f.overdue_since, " + planDueOn + ", " + correctionDueOn
                + ", f.matter, f.happened_on, f.occurred_at,"
                + " f.categories, f.source, f.network, (select t.name from known_authority t where t.code = f.source) as source_name,"
                + " (select t.name from known_network t where t.code = f.network) as network_name,"
                + " array(select unnest(array[t.title, t.text]) from network_news t"
                + " where f.type = 'network-news' and t.id = f.subject_id and t.withdrawn_at is null) as news";
    }

    /** Keeps the fact unless its key is known; false says that it was told before. */
    public static boolean insert(Database database, Fact fact, FactOutcome outcome, java.time.Instant now) {
        return database.update(
                        "insert into fact (id, fact_key, type, authority, supplier_id, subject_id, case_id, reference, severity, clock,"
                                + " deadline_version, step, due_on, previous_due_on, overdue_since, plan_due_on, correction_due_on,"
                                + " matter, happened_on, categories, source, network, occurred_at, recorded_at, outcome)"
                                + " values (?, ?, ?, ?, ?::uuid, ?, ?::uuid, ?::text, ?::text, ?::text, ?::int, ?::int, ?::date, ?::date,"
                                + " ?::date, ?::date, ?::date, ?::text, ?::date, ?, ?::text, ?::text, ?, ?, ?) on conflict on constraint uq_fact_key do nothing",
                        fact.id(),
                        fact.factKey(),
                        fact.type().slug(),
                        fact.authority(),
                        fact.supplierId(),
                        fact.subjectId(),
                        fact.caseId(),
                        fact.reference(),
                        fact.severity(),
                        fact.clock(),
                        fact.deadlineVersion(),
                        fact.step(),
                        fact.dueOn(),
                        fact.previousDueOn(),
                        fact.overdueSince(),
                        fact.planDueOn(),
                        fact.correctionDueOn(),
                        fact.matter(),
                        fact.happenedOn(),
                        fact.categories(),
                        fact.origin() == null ? null : fact.origin().authority(),
                        fact.origin() == null ? null : fact.origin().network(),
                        fact.occurredAt(),
                        now,
                        outcome)
                == 1;
    }

    /** The fact of this id, where the transaction may see it. */
    public static Optional<Fact> find(Database database, UUID id) {
        return database.one("select " + COLUMNS + " from fact f where f.id = ?", FactRows::read, id);
    }

    /** Reads {@link #COLUMNS}. */
    public static Fact read(Row row) throws SQLException {
        String clock = row.nullableText("clock");
        return new Fact(
                row.uuid("fact_id"),
                row.text("fact_key"),
                FactType.fromString(row.text("type")),
                row.text("fact_authority"),
                row.nullableUuid("fact_supplier_id"),
                row.uuid("subject_id"),
                row.nullableUuid("case_id"),
                row.nullableText("reference"),
                row.nullableText("severity"),
                clock == null ? null : DeadlineClock.valueOf(clock),
                row.nullableInteger("deadline_version"),
                row.nullableInteger("step"),
                row.nullableDate("due_on"),
                row.nullableDate("previous_due_on"),
                row.nullableDate("overdue_since"),
                row.nullableDate("plan_due_on"),
                row.nullableDate("correction_due_on"),
                row.nullableText("matter"),
                row.nullableDate("happened_on"),
                row.texts("categories"),
                origin(row),
                news(row.texts("news")),
                row.instant("occurred_at"));
    }

    private static @Nullable Origin origin(Row row) throws SQLException {
        String source = row.nullableText("source");
        return source == null
                ? null
                : new Origin(
                        source,
                        row.nullableText("source_name"),
                        row.nullableText("network"),
                        row.nullableText("network_name"));
    }

    private static @Nullable News news(List<String> titleAndText) {
        return titleAndText.isEmpty() ? null : new News(titleAndText.get(0), titleAndText.get(1));
    }
}
