package org.suppliercompliance.audit.sanctions;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The declared filters of the list; taken as {@code @BeanParam}. */
public class SanctionFilter {
    @QueryParam("status")
    @Parameter(description = "Only sanctions that stand here.")
    @Nullable
    SanctionStatus status;

    @QueryParam("supplierId")
    @Parameter(description = "Only sanctions about this supplier.")
    @Nullable
    UUID supplierId;

    @QueryParam("nonComplianceId")
    @Parameter(description = "Only sanctions that follow from this case.")
    @Nullable
    UUID nonComplianceId;

    public SanctionFilter() {}
}
