package org.suppliercompliance.audit.supplierreports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** The lists of reports: newest first, or the overdue ones with the longest overdue first. */
@ApplicationScoped
class SupplierReportList {
    private static final String SELECT =
            "select " + SupplierReportRows.COLUMNS + ", %s as sorted_by from supplier_report r";
    private static final Keyset NEWEST =
            new Keyset(SELECT.formatted("r.created_at"), "r.created_at", "timestamptz", "r.id", true);
    private static final Keyset OVERDUE =
            new Keyset(SELECT.formatted("r.overdue_at"), "r.overdue_at", "timestamptz", "r.id", false);

    /** Judged by the database's clock, as the watch does, and without a parameter, so that a cursor stays the same question. */
    private static final String IS_OVERDUE = "r.status = 'REQUESTED' and r.overdue_at <= now()"
            + " + (select make_interval(secs => offset_seconds) from clock_offset)";

    private final TenantDatabase database;
    private final KnownReferences known;
    private final SupplierReportRows rows;

    SupplierReportList(TenantDatabase database, KnownReferences known, SupplierReportRows rows) {
        this.database = database;
        this.known = known;
        this.rows = rows;
    }

    /** An auditor reads the reports that the audits given to it check, and no others. */
    static String checkedBy(Sight sight, List<@Nullable Object> parameters) {
        if (sight.auditor() == null) {
            return "";
        }
        parameters.add(sight.auditor());
        return " and exists (select from audit given where given.checks_report_id = r.id and ? = any (given.auditors))";
    }

    private record Listed(SupplierReport state, String sortedBy) {}

    Slice<SupplierReport> page(Sight sight, SupplierReportFilter filter, PageRequest page) {
        boolean overdue = Boolean.TRUE.equals(filter.overdue);
        List<String> where = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        if (sight.supplierSide()) {
            where.add(known.ownAndMerged(sight.supplierId()).condition("r.supplier_id", parameters));
        } else {
            parameters.add(sight.authority());
            where.add("r.authority = ?" + checkedBy(sight, parameters));
        }
        if (overdue) {
            where.add(IS_OVERDUE);
        }
        if (filter.status != null) {
            where.add("r.status = ?");
            parameters.add(filter.status);
        }
        if (filter.supplierId != null) {
            where.add(known.family(filter.supplierId).condition("r.supplier_id", parameters));
        }
        if (filter.contractId != null) {
            where.add("r.contract_id = ?");
            parameters.add(filter.contractId);
        }
        return (overdue ? OVERDUE : NEWEST)
                .fetch(
                        database,
                        page,
                        String.join(" and ", where),
                        parameters,
                        row -> new Listed(
                                rows.brief(row), row.instant("sorted_by").toString()),
                        listed -> new String[] {
                            listed.sortedBy(), listed.state().id().toString()
                        })
                .map(Listed::state);
    }
}
