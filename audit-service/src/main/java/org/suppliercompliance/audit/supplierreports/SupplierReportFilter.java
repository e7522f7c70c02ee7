package org.suppliercompliance.audit.supplierreports;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The declared filters of the list; taken as {@code @BeanParam}. */
public class SupplierReportFilter {
    @QueryParam("status")
    @Parameter(description = "Only reports that stand here.")
    @Nullable
    ReportStatus status;

    @QueryParam("supplierId")
    @Parameter(description = "Only reports of this supplier.")
    @Nullable
    UUID supplierId;

    @QueryParam("contractId")
    @Parameter(description = "Only the report of this contract.")
    @Nullable
    UUID contractId;

    @QueryParam("overdue")
    @Parameter(description = "With true only reports that are late and have not come in, the longest overdue first.")
    @Nullable
    Boolean overdue;

    public SupplierReportFilter() {}
}
