package org.suppliercompliance.audit.supplierreports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.StoredJson;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** Where reports are kept. */
@ApplicationScoped
class SupplierReportRepository {
    private static final String SELECT =
            "select " + SupplierReportRows.COLUMNS + ", r.answers from supplier_report r where r.id = ? and ";
    private static final String FOR_AUTHORITY = SELECT + "r.authority = ?";
    private static final String FOR_SUPPLIER = SELECT + "r.supplier_id = any (?)";

    /** Whatever is written here has come in: its date waits for no step any more. */
    private static final String WRITE = """
            update supplier_report set status = ?, received_on = ?, received_by = ?, basis = ?, on_behalf = ?::jsonb, answers = ?::jsonb,
                reviewed_on = ?::date, reviewed_by = ?::text, result = ?::text, assessment = ?::text, next_step = null,
                next_step_at = null, version = ?
            where id = ? and version = ?""";

    private final TenantDatabase database;
    private final KnownReferences known;
    private final SupplierReportRows rows;
    private final StoredJson json;

    SupplierReportRepository(TenantDatabase database, KnownReferences known, SupplierReportRows rows, StoredJson json) {
        this.database = database;
        this.known = known;
        this.rows = rows;
        this.json = json;
    }

    Optional<SupplierReport> find(UUID id, Sight sight) {
        return sight.supplierSide()
                ? database.one(
                        FOR_SUPPLIER,
                        rows::whole,
                        id,
                        known.ownAndMerged(sight.supplierId()).ids().toArray(UUID[]::new))
                : forAuthority(id, sight);
    }

    private Optional<SupplierReport> forAuthority(UUID id, Sight sight) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(id);
        parameters.add(sight.authority());
        return database.one(
                FOR_AUTHORITY + SupplierReportList.checkedBy(sight, parameters), rows::whole, parameters.toArray());
    }

    /** Writes what the act changed, unless somebody else was faster. */
    boolean write(SupplierReport state, SupplierReport.Received received, long versionRead) {
        SupplierReport.Review review = state.review();
        return database.update(
                        WRITE,
                        state.status(),
                        received.on(),
                        received.by(),
                        received.basis(),
                        json.bound(received.onBehalf()),
                        json.bound(received.answers()),
                        review == null ? null : review.on(),
                        review == null ? null : review.by(),
                        review == null ? null : review.result(),
                        review == null ? null : review.assessment(),
                        state.version(),
                        state.id(),
                        versionRead)
                == 1;
    }
}
