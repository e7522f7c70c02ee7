package org.suppliercompliance.audit.supplierreports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.StoredJson;
import org.suppliercompliance.audit.correctiveaction.OnBehalf;
import org.suppliercompliance.chassis.database.Row;

/** How rows become reports. */
@ApplicationScoped
class SupplierReportRows {
    /** What a list needs: not the answers, which may be long. */
    static final String COLUMNS = """
            r.id, r.authority, r.supplier_id, r.contract_id, r.contract_reference, r.contract_start, r.reference, r.template_code,
            r.template_version, r.status, r.requested_on, r.deadline_id, r.deadline_version, r.due_on, r.zone, r.received_on,
            r.received_by, r.basis, r.on_behalf, r.reviewed_on, r.reviewed_by, r.result, r.assessment, r.withdrawn_on, r.version""";

    private static final TypeReference<OnBehalf> ON_BEHALF = new TypeReference<>() {};
    private static final TypeReference<List<ReportAnswer>> ANSWERS = new TypeReference<>() {};

    private final StoredJson json;

    SupplierReportRows(StoredJson json) {
        this.json = json;
    }

    /** A row of {@link #COLUMNS}. */
    SupplierReport brief(Row row) throws SQLException {
        return report(row, null);
    }

    /** The same row with its {@code answers}. */
    SupplierReport whole(Row row) throws SQLException {
        return report(row, json.read(row.nullableText("answers"), ANSWERS));
    }

    private SupplierReport report(Row row, @Nullable List<ReportAnswer> answers) throws SQLException {
        LocalDate receivedOn = row.nullableDate("received_on");
        LocalDate reviewedOn = row.nullableDate("reviewed_on");
        return new SupplierReport(
                row.uuid("id"),
                row.text("authority"),
                row.uuid("supplier_id"),
                row.uuid("contract_id"),
                row.text("contract_reference"),
                row.date("contract_start"),
                row.text("reference"),
                row.text("template_code"),
                row.integer("template_version"),
                ReportStatus.valueOf(row.text("status")),
                row.date("requested_on"),
                new ReportDate(
                        row.uuid("deadline_id"),
                        row.integer("deadline_version"),
                        row.date("due_on"),
                        ZoneId.of(row.text("zone"))),
                receivedOn == null
                        ? null
                        : new SupplierReport.Received(
                                receivedOn,
                                row.text("received_by"),
                                ReportBasis.valueOf(row.text("basis")),
                                json.read(row.nullableText("on_behalf"), ON_BEHALF),
                                answers),
                reviewedOn == null
                        ? null
                        : new SupplierReport.Review(
                                reviewedOn,
                                row.text("reviewed_by"),
                                ReportResult.valueOf(row.text("result")),
                                row.text("assessment")),
                row.nullableDate("withdrawn_on"),
                row.bigint("version"));
    }
}
