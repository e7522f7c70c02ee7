package org.suppliercompliance.audit.audits;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** Where audits are kept, as their authority or their supplier may see them. */
@ApplicationScoped
class AuditRepository {
    private static final String SELECT = """
            select id, authority, supplier_id, reference, type, status, dimensions, method, planned_on, started_on, drafted_on,
                finalised_on, cancelled_on, cancellation_reason, contract_ids::text[] as contract_ids, site_ids::text[] as site_ids,
                criterion_ids::text[] as criterion_ids, criterion_codes, criterion_versions, override_reason, overridden_audit_id,
                review_until, organisation, auditors, auditor_functions, checks_report_id, right_to_audit, without_right_reason,
                planned_by, version, created_at, examined, report_visible
            from audit where id = ? and\s""";

    private static final String INSERT = """
            insert into audit (id, authority, supplier_id, reference, type, status, dimensions, method, planned_on, contract_ids,
                site_ids, criterion_ids, criterion_codes, criterion_versions, override_reason, overridden_audit_id, organisation, auditors,
                auditor_functions, checks_report_id, right_to_audit, without_right_reason, planned_by, version, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CHANGE = """
            with changed as (
                update audit set status = ?, started_on = ?, drafted_on = ?, finalised_on = ?, cancelled_on = ?, cancellation_reason = ?,
                    review_until = ?, organisation = ?, auditors = ?, auditor_functions = ?, method = ?, site_ids = ?,
                    examined = ?, report_visible = ?::text, version = version + 1
                where id = ? and version = ? returning 1)
            select one_row(count(*)) from changed""";

    private final TenantDatabase database;
    private final KnownReferences known;

    AuditRepository(TenantDatabase database, KnownReferences known) {
        this.database = database;
        this.known = known;
    }

    Optional<Audit> find(UUID id, Sight sight) {
        return find(id, sight, "");
    }

    /** The same, held until the transaction ends; for the authority's side alone, as a supplier changes no audit. */
    Optional<Audit> hold(UUID id, Sight sight) {
        return find(id, sight, " for share");
    }

    private Optional<Audit> find(UUID id, Sight sight, String lock) {
        if (sight.supplierSide()) {
            return database.one(
                    SELECT + "supplier_id = any (?) and drafted_on is not null" + lock,
                    AuditRepository::audit,
                    id,
                    known.ownAndMerged(sight.supplierId()).ids().toArray(UUID[]::new));
        }
        String auditor = sight.auditor();
        return database.one(SELECT + "authority = ?" + lock, AuditRepository::audit, id, sight.authority())
                .filter(audit -> auditor == null || audit.auditors.contains(auditor));
    }

    void insert(Audit audit) {
        database.update(
                INSERT,
                audit.id,
                audit.authority,
                audit.supplierId,
                audit.reference,
                audit.type,
                audit.status,
                audit.dimensions,
                audit.method,
                audit.plannedOn,
                audit.contractIds.toArray(UUID[]::new),
                audit.siteIds.toArray(UUID[]::new),
                audit.criterionIds.toArray(UUID[]::new),
                audit.criterionCodes,
                audit.criterionVersions.toArray(Integer[]::new),
                audit.overrideReason,
                audit.overriddenAuditId,
                audit.organisation,
                audit.auditors,
                audit.auditorFunctions,
                audit.checksReportId,
                audit.rightToAudit,
                audit.withoutRightReason,
                audit.plannedBy,
                audit.version,
                audit.createdAt);
    }

    /** Writes what the act changed, under the next version; a writer that was slower gets 412 and changes nothing. */
    void write(Audit audit) {
        database.changeOne(
                () -> new ProblemException(
                        StandardProblem.PRECONDITION_FAILED,
                        "Somebody else was faster. Read the audit, decide again, and retry."),
                CHANGE,
                audit.status,
                audit.startedOn,
                audit.draftedOn,
                audit.finalisedOn,
                audit.cancelledOn,
                audit.cancellationReason,
                audit.reviewUntil,
                audit.organisation,
                audit.auditors,
                audit.auditorFunctions,
                audit.method,
                audit.siteIds.toArray(UUID[]::new),
                audit.examined,
                audit.reportVisible,
                audit.id,
                audit.version);
        audit.version++;
    }

    private static Audit audit(Row row) throws SQLException {
        Audit audit = new Audit();
        audit.id = row.uuid("id");
        audit.authority = row.text("authority");
        audit.supplierId = row.uuid("supplier_id");
        audit.reference = row.text("reference");
        audit.type = AuditType.valueOf(row.text("type"));
        audit.status = AuditStatus.valueOf(row.text("status"));
        audit.dimensions = row.texts("dimensions");
        audit.method = row.nullableText("method");
        audit.plannedOn = row.date("planned_on");
        audit.startedOn = row.nullableDate("started_on");
        audit.draftedOn = row.nullableDate("drafted_on");
        audit.finalisedOn = row.nullableDate("finalised_on");
        audit.cancelledOn = row.nullableDate("cancelled_on");
        audit.cancellationReason = row.nullableText("cancellation_reason");
        audit.contractIds = ids(row, "contract_ids");
        audit.siteIds = ids(row, "site_ids");
        audit.criterionIds = ids(row, "criterion_ids");
        audit.criterionCodes = row.texts("criterion_codes");
        audit.criterionVersions = row.integers("criterion_versions");
        audit.overrideReason = row.nullableText("override_reason");
        audit.overriddenAuditId = row.nullableUuid("overridden_audit_id");
        audit.reviewUntil = row.nullableDate("review_until");
        audit.organisation = row.nullableText("organisation");
        audit.auditors = row.texts("auditors");
        audit.auditorFunctions = row.texts("auditor_functions");
        audit.checksReportId = row.nullableUuid("checks_report_id");
        audit.rightToAudit = row.nullableBool("right_to_audit");
        audit.withoutRightReason = row.nullableText("without_right_reason");
        audit.plannedBy = row.text("planned_by");
        audit.version = row.bigint("version");
        audit.createdAt = row.instant("created_at");
        audit.examined = row.texts("examined");
        audit.reportVisible = AuditView.reportVisible(row.nullableText("report_visible"));
        return audit;
    }

    private static List<UUID> ids(Row row, String column) throws SQLException {
        return row.texts(column).stream().map(UUID::fromString).toList();
    }
}
