package org.suppliercompliance.audit.audits;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The declared filters of the list; taken as {@code @BeanParam}. */
public class AuditFilter {
    @QueryParam("status")
    @Parameter(description = "Only audits that stand here.")
    @Nullable
    AuditStatus status;

    @QueryParam("type")
    @Parameter(description = "Only audits of this type.")
    @Nullable
    AuditType type;

    @QueryParam("supplierId")
    @Parameter(description = "Only audits of this supplier.")
    @Nullable
    UUID supplierId;

    @QueryParam("checksReportId")
    @Parameter(description = "Only audits that check this supplier report.")
    @Nullable
    UUID checksReportId;

    @QueryParam("siteId")
    @Parameter(description = "Only audits that are about this site.")
    @Nullable
    UUID siteId;

    public AuditFilter() {}
}
