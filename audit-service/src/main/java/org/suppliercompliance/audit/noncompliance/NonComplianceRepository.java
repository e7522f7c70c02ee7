package org.suppliercompliance.audit.noncompliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.deadline.DeadlineTerms;
import org.suppliercompliance.audit.deadline.Ladder;
import org.suppliercompliance.chassis.database.Json;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Where cases are kept. A read is one round trip; the change of an act travels with its facts and the commit. */
@ApplicationScoped
class NonComplianceRepository {
    private static final String CASES = "select " + CaseRows.COLUMNS + ", " + CaseRows.DEADLINE_COLUMNS
            + ", k.zone as k_zone, k.steps_before, k.steps_after, k.plan_due_months, k.correction_due_months"
            + " from non_compliance n left join deadline d on d.non_compliance_id = n.id"
            + " left join known_authority k on k.code = n.authority where ";
    private static final String SELECT = CASES + "n.id = ? and ";
    /** The supplier itself, or the survivor of what it was merged into. */
    private static final String OF_SUPPLIER =
            "? in (%1$s.supplier_id, (select m.survivor_id from known_supplier m where m.id = %1$s.supplier_id))";

    private static final String BY_VERSION = " order by d.clock, d.version";
    private static final String FOR_AUTHORITY = SELECT + "n.authority = ?" + BY_VERSION;
    /**
     * What an auditor sees of the authority's: what was found in the audits given to it, and what it raised itself. A value, no exists:
     * beside an "or" that would gather the given among the audits of all authorities first.
     */
    private static final String OF_AUDITOR =
            " and (n.raised_by = ? or (select ? = any (given.auditors) from audit given where given.id = n.audit_id))";

    private static final String FOR_AUDITOR = SELECT + "n.authority = ?" + OF_AUDITOR + BY_VERSION;
    private static final String FOR_SUPPLIER =
            SELECT + OF_SUPPLIER.formatted("n") + " and n.communicated_on is not null" + BY_VERSION;

    /** Locked, so that nobody acts on one of them while all are communicated. */
    private static final String OF_AUDIT = CASES + "n.audit_id = ? and n.authority = ? and %s for update of n";

    private static final String INSERT = """
            with given as (
                insert into reference_number as r (authority, kind, year, last_given) values (?, 'NC', ?, 1)
                on conflict (authority, kind, year) do update set last_given = r.last_given + 1
                returning year, last_given),
            added as (
                insert into non_compliance (id, authority, supplier_id, audit_id, report_id, reference, criterion_id, criterion_code,
                    criterion_version, severity, status, description, site_name, zone, detected_on, raised_by, version, created_at,
                    clause, site_country, brand, product_category)
                select ?, ?, ?, ?::uuid, ?::uuid, 'NC-' || year || '-' || lpad(last_given::text, greatest(5, length(last_given::text)), '0'),
                    ?::uuid, ?::text, ?::integer, ?, 'DETECTED', ?, ?::text, ?, ?, ?, 1, ?, ?::text, ?::text, ?::text, ?::text
                from given returning id, authority, supplier_id, reference),
            recorded as (
                insert into case_record (non_compliance_id, version, authority, supplier_id, act, status, recorded_at, recorded_by, detail)
                select id, 1, authority, supplier_id, 'DETECT', 'DETECTED', ?, ?, ?::jsonb from added)
            select reference from added""";

    /** For an auditor only what it sees: the audits given to it, and the reports that they check. A value, no exists, as above. */
    private static final String GROUNDS = """
            select k.zone, coalesce(s.survivor_id, s.id) as survivor, c.code, c.version,
                coalesce(m.survivor_id, a.supplier_id) as audited, a.status as audit_status,
                coalesce(rm.survivor_id, r.supplier_id) as reported, r.status as report_status
            from (values (1)) one
            left join known_supplier s on s.id = ?
            left join known_authority k on k.code = ?
            left join lateral (
                select code, version from known_criterion where id = ?::uuid and version = coalesce(?::integer, version)
                order by version desc limit 1) c on true
            left join audit a on a.id = ?::uuid and a.authority = ? and (?::text is null or ?::text = any (a.auditors))
            left join known_supplier m on m.id = a.supplier_id
            left join supplier_report r on r.id = ?::uuid and r.authority = ? and (?::text is null
                or (select bool_or(?::text = any (given.auditors)) from audit given where given.checks_report_id = r.id))
            left join known_supplier rm on rm.id = r.supplier_id""";

    private final TenantDatabase database;
    private final CaseRows rows;

    NonComplianceRepository(TenantDatabase database, CaseRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** A case and the terms of its authority as they stand now. */
    record Stored(NonCompliance state, DeadlineTerms terms) {}

    private record StoredRow(CaseRows.Joined joined, DeadlineTerms terms) {}

    Optional<Stored> find(UUID id, Sight sight) {
        String auditor = sight.auditor();
        List<StoredRow> found = auditor == null
                ? database.query(sight.supplierSide() ? FOR_SUPPLIER : FOR_AUTHORITY, this::stored, id, sight.key())
                : database.query(FOR_AUDITOR, this::stored, id, sight.key(), auditor, auditor);
        List<NonCompliance> states =
                rows.together(found.stream().map(StoredRow::joined).toList());
        return states.stream()
                .findFirst()
                .map(state -> new Stored(state, found.get(0).terms()));
    }

    /** The findings of an audit that are named; without names those that nobody communicated yet, at most so many, the oldest first. */
    List<Stored> ofAudit(UUID audit, Sight sight, @Nullable List<UUID> named, int most) {
        List<StoredRow> found = named == null
                ? database.query(
                        OF_AUDIT.formatted("n.status = 'DETECTED' order by n.created_at, n.id limit " + most),
                        this::stored,
                        audit,
                        sight.authority())
                : database.query(
                        OF_AUDIT.formatted("n.id = any (?) order by n.created_at, n.id, d.clock, d.version"),
                        this::stored,
                        audit,
                        sight.authority(),
                        named.toArray(UUID[]::new));
        if (found.isEmpty()) {
            return List.of();
        }
        DeadlineTerms terms = found.get(0).terms();
        return rows.together(found.stream().map(StoredRow::joined).toList()).stream()
                .map(state -> new Stored(state, terms))
                .toList();
    }

    /** The version of an audit of the authority. */
    Optional<Long> auditVersion(UUID audit, Sight sight) {
        return database.one(
                "select version from audit where id = ? and authority = ?",
                row -> row.bigint("version"),
                audit,
                sight.authority());
    }

    private StoredRow stored(Row row) throws SQLException {
        return new StoredRow(rows.joined(row), terms(row));
    }

    /** Narrows a list of cases to what an auditor sees; to all of the authority's for everybody else. */
    static void narrow(StringBuilder where, Sight sight, List<@Nullable Object> parameters) {
        if (sight.auditor() != null) {
            where.append(OF_AUDITOR);
            parameters.add(sight.auditor());
            parameters.add(sight.auditor());
        }
    }

    /** Writes what the act changed; when somebody else was faster, the transaction fails with 412. */
    void write(NonCompliance state, long versionRead, NonComplianceAct act, Occasion occasion, Object detail) {
        CaseStatement statement = new CaseStatement(state, versionRead, act, occasion, rows, detail);
        database.changeOne(
                () -> new ProblemException(
                        StandardProblem.PRECONDITION_FAILED,
                        "Somebody else was faster. Read the case, decide again, and retry."),
                statement.sql(),
                statement.parameters());
    }

    /** Stores a new case and answers its reference. */
    String insert(Finding finding, ZoneId zone, Instant now, int year, Object detail) {
        Criterion criterion = finding.criterion();
        return database.one(
                        INSERT,
                        row -> row.text("reference"),
                        finding.authority(),
                        year,
                        finding.id(),
                        finding.authority(),
                        finding.supplierId(),
                        finding.auditId(),
                        finding.reportId(),
                        criterion == null ? null : criterion.id(),
                        criterion == null ? null : criterion.code(),
                        criterion == null ? null : criterion.version(),
                        finding.severity(),
                        finding.description(),
                        finding.siteName(),
                        zone.getId(),
                        finding.detectedOn(),
                        finding.raisedBy(),
                        now,
                        finding.clause(),
                        finding.foundAt().siteCountry(),
                        finding.foundAt().brand(),
                        finding.foundAt().productCategory(),
                        now,
                        finding.raisedBy(),
                        new Json(rows.text(detail)))
                .orElseThrow();
    }

    /** What a new case refers to, as far as it is known here. */
    Grounds grounds(Sight sight, RaiseNonCompliance command) {
        String authority = sight.authority();
        return database.one(
                        GROUNDS,
                        Grounds::from,
                        command.supplierId(),
                        authority,
                        command.criterionId(),
                        command.criterionVersion(),
                        command.auditId(),
                        authority,
                        sight.auditor(),
                        sight.auditor(),
                        command.reportId(),
                        authority,
                        sight.auditor(),
                        sight.auditor())
                .orElseThrow();
    }

    List<HistoryEntry> history(UUID id, Sight sight) {
        String mine = sight.supplierSide() ? OF_SUPPLIER.formatted("r") : "r.authority = ?";
        return database.query(
                "select version, act, status, recorded_at, recorded_by, detail from case_record r where non_compliance_id = ? and "
                        + mine + " order by version limit 1000",
                row -> new HistoryEntry(
                        row.bigint("version"),
                        NonComplianceAct.valueOf(row.text("act")),
                        NonComplianceStatus.valueOf(row.text("status")),
                        row.instant("recorded_at"),
                        row.text("recorded_by"),
                        rows.members(row.text("detail"))),
                id,
                sight.key());
    }

    /** An authority whose facts have not arrived yet still has its cases read; an act then uses the general rule in the case's zone. */
    private static DeadlineTerms terms(Row row) throws SQLException {
        String zone = row.nullableText("k_zone");
        if (zone == null) {
            return new DeadlineTerms(ZoneId.of(row.text("zone")), 1, 6, Ladder.of(List.of(14, 7, 1), List.of(7, 30)));
        }
        return new DeadlineTerms(
                ZoneId.of(zone),
                row.integer("plan_due_months"),
                row.integer("correction_due_months"),
                Ladder.of(row.integers("steps_before"), row.integers("steps_after")));
    }

    /**
     * What is known here of the things a new case names; null where unknown.
     *
     * @param survivor the supplier named, or what it was merged into
     * @param audited the supplier of the audit named, or what it was merged into
     * @param reported the supplier of the report named, or what it was merged into
     */
    record Grounds(
            @Nullable String zone,
            @Nullable UUID survivor,
            @Nullable String criterionCode,
            @Nullable Integer criterionVersion,
            @Nullable UUID audited,
            @Nullable String auditStatus,
            @Nullable UUID reported,
            @Nullable String reportStatus) {
        static Grounds from(Row row) throws SQLException {
            return new Grounds(
                    row.nullableText("zone"),
                    row.nullableUuid("survivor"),
                    row.nullableText("code"),
                    row.nullableInteger("version"),
                    row.nullableUuid("audited"),
                    row.nullableText("audit_status"),
                    row.nullableUuid("reported"),
                    row.nullableText("report_status"));
        }
    }
}
