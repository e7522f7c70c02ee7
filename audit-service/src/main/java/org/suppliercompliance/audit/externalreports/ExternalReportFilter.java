package org.suppliercompliance.audit.externalreports;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The declared filters of the list; taken as {@code @BeanParam}. */
public class ExternalReportFilter {
    @QueryParam("supplierId")
    @Parameter(description = "Only reports about this supplier.")
    @Nullable
    UUID supplierId;

    @QueryParam("kind")
    @Parameter(description = "Only reports of this kind.")
    @Nullable
    ReportKind kind;

    @QueryParam("nonComplianceId")
    @Parameter(description = "Only reports that gave rise to this non-compliance.")
    @Nullable
    UUID nonComplianceId;

    public ExternalReportFilter() {}
}
