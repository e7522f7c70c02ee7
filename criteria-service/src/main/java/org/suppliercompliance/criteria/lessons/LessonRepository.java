package org.suppliercompliance.criteria.lessons;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.criteria.Conditions;

/** What audits found. Row-level security leaves what the caller owns, and what its networks were shown. */
@Singleton
class LessonRepository {
    private static final Keyset BY_CODE = new Keyset(
            "select c.criterion_id, c.code from audited_criterion c", "c.code", "text", "c.criterion_id", false);

    private static final String COUNTS = """
            count(*)::integer as audits, (count(*) filter (where l.serious + l.major + l.minor + l.observations > 0))::integer as with_findings,
                count(distinct coalesce(k.survivor_id, l.supplier_id))::integer as suppliers, coalesce(sum(l.serious), 0)::integer as serious,
                coalesce(sum(l.major), 0)::integer as major, coalesce(sum(l.minor), 0)::integer as minor, coalesce(sum(l.observations), 0)::integer as observations,
                coalesce(sum(l.open), 0)::integer as open, coalesce(sum(l.overdue), 0)::integer as overdue
            from audit_lesson l left join known_supplier k on k.id = l.supplier_id""";

    private final TenantDatabase database;

    LessonRepository(TenantDatabase database) {
        this.database = database;
    }

    record Named(UUID criterion, String code) {}

    record Learned(UUID criterion, int version, LocalDate latestOn, LessonFindings findings) {}

    /** What was found at one supplier about one criterion. */
    record AtSupplier(UUID criterion, UUID supplier, LessonFindings findings) {}

    Slice<Named> audited(LessonFilter wanted, LocalDate since, PageRequest page) {
        Conditions conditions = new Conditions()
                .always(
                        "exists (select 1 from audit_lesson l where l.criterion_id = c.criterion_id and l.finalised_on >= ?)",
                        since);
        if (wanted.theme != null) {
            conditions.always(
                    "exists (select 1 from criterion_version v where v.criterion_id = c.criterion_id and v.theme in (select t.code from theme t where t.code = ? or t.parent = ?))",
                    wanted.theme,
                    wanted.theme);
        }
        return BY_CODE.fetch(
                database,
                page,
                conditions.sql(),
                conditions.parameters(),
                row -> new Named(row.uuid("criterion_id"), row.text("code")),
                line -> new String[] {line.code(), line.criterion().toString()});
    }

    List<Learned> learned(Collection<UUID> criteria, LocalDate since) {
        return database.query(
                "select l.criterion_id, max(l.criterion_version) as version, max(l.finalised_on) as latest_on, "
                        + COUNTS + " where l.criterion_id = any(?) and l.finalised_on >= ? group by l.criterion_id",
                row -> new Learned(
                        row.uuid("criterion_id"), row.integer("version"), row.date("latest_on"), findings(row)),
                criteria.toArray(UUID[]::new),
                since);
    }

    /** By what the suppliers are today, whatever was merged since. */
    List<AtSupplier> atSuppliers(Collection<UUID> criteria, Collection<UUID> suppliers, LocalDate since) {
        return database.query(
                "select l.criterion_id, coalesce(k.survivor_id, l.supplier_id) as supplier, " + COUNTS
                        + " where l.criterion_id = any(?) and l.finalised_on >= ? and coalesce(k.survivor_id, l.supplier_id) = any(?)"
                        + " group by l.criterion_id, coalesce(k.survivor_id, l.supplier_id)",
                row -> new AtSupplier(row.uuid("criterion_id"), row.uuid("supplier"), findings(row)),
                criteria.toArray(UUID[]::new),
                since,
                suppliers.toArray(UUID[]::new));
    }

    /** The version in force of a criterion, else the latest that the caller may see. */
    Optional<Named> criterion(UUID id) {
        return database.one(
                "select v.criterion_id, v.code from criterion_version v where v.criterion_id = ? and v.status in ('PUBLISHED', 'RETIRED') order by v.number desc limit 1",
                row -> new Named(row.uuid("criterion_id"), row.text("code")),
                id);
    }

    private static LessonFindings findings(Row row) throws SQLException {
        return new LessonFindings(
                row.integer("audits"),
                row.integer("with_findings"),
                row.integer("suppliers"),
                row.integer("serious"),
                row.integer("major"),
                row.integer("minor"),
                row.integer("observations"),
                row.integer("open"),
                row.integer("overdue"));
    }
}
