package org.suppliercompliance.audit.audits;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** The list of audits, newest first, by keyset. */
@ApplicationScoped
class AuditList {
    private static final Keyset NEWEST = new Keyset(
            "select id, authority, supplier_id, reference, type, status, dimensions, method, planned_on, started_on, drafted_on,"
                    + " finalised_on, cancelled_on, cancellation_reason, planned_by, version, created_at, review_until, override_reason,"
                    + " organisation, auditors, auditor_functions, checks_report_id, right_to_audit, without_right_reason,"
                    + " contract_ids::text[] as contract_ids, site_ids::text[] as site_ids, criterion_ids::text[] as criterion_ids,"
                    + " criterion_codes, criterion_versions, examined, report_visible"
                    + " from audit",
            "created_at",
            "timestamptz",
            "id",
            true);

    private final TenantDatabase database;
    private final KnownReferences known;

    AuditList(TenantDatabase database, KnownReferences known) {
        this.database = database;
        this.known = known;
    }

    private record Listed(AuditView view, String createdAt) {}

    Slice<AuditView> page(Sight sight, AuditFilter filter, PageRequest page) {
        StringBuilder where = new StringBuilder();
        List<@Nullable Object> parameters = new ArrayList<>();
        if (sight.supplierSide()) {
            where.append(known.ownAndMerged(sight.supplierId()).condition("supplier_id", parameters))
                    .append(" and drafted_on is not null");
        } else {
            where.append("authority = ?");
            parameters.add(sight.authority());
            if (sight.auditor() != null) {
                where.append(" and auditors @> array[?::text]");
                parameters.add(sight.auditor());
            }
        }
        also(where, parameters, " and status = ?", filter.status);
        also(where, parameters, " and type = ?", filter.type);
        also(where, parameters, " and checks_report_id = ?", filter.checksReportId);
        also(where, parameters, " and site_ids @> array[?::uuid]", filter.siteId);
        if (filter.supplierId != null) {
            where.append(" and ").append(known.family(filter.supplierId).condition("supplier_id", parameters));
        }
        return NEWEST.fetch(
                        database,
                        page,
                        where.toString(),
                        parameters,
                        row -> new Listed(
                                view(row, sight), row.instant("created_at").toString()),
                        listed -> new String[] {
                            listed.createdAt(), listed.view().id().toString()
                        })
                .map(Listed::view);
    }

    private static AuditView view(Row row, Sight sight) throws SQLException {
        return new AuditView(
                row.uuid("id"),
                row.text("reference"),
                row.text("authority"),
                row.uuid("supplier_id"),
                AuditType.valueOf(row.text("type")),
                AuditStatus.valueOf(row.text("status")),
                row.texts("dimensions").stream().map(AuditDimension::valueOf).toList(),
                row.nullableText("method"),
                row.date("planned_on"),
                row.nullableDate("started_on"),
                row.nullableDate("drafted_on"),
                row.nullableDate("finalised_on"),
                row.nullableDate("cancelled_on"),
                row.nullableText("cancellation_reason"),
                row.text("planned_by"),
                ids(row, "contract_ids"),
                ids(row, "site_ids"),
                AuditView.criteria(
                        ids(row, "criterion_ids"), row.texts("criterion_codes"), row.integers("criterion_versions")),
                row.nullableDate("review_until"),
                sight.supplierSide() ? null : row.nullableText("override_reason"),
                row.nullableText("organisation"),
                sight.supplierSide()
                        ? List.of()
                        : AuditView.team(row.texts("auditors"), row.texts("auditor_functions")),
                row.nullableUuid("checks_report_id"),
                AuditView.examined(row.texts("examined")),
                AuditView.reportVisible(row.nullableText("report_visible")),
                sight.supplierSide()
                        ? null
                        : RightToAudit.of(row.nullableBool("right_to_audit"), row.nullableText("without_right_reason")),
                row.bigint("version"));
    }

    private static List<UUID> ids(Row row, String column) throws SQLException {
        return row.texts(column).stream().map(UUID::fromString).toList();
    }

    private static void also(
            StringBuilder where, List<@Nullable Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            parameters.add(value);
        }
    }
}
