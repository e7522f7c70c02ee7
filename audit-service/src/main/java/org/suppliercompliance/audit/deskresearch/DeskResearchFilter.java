package org.suppliercompliance.audit.deskresearch;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The declared filters of the list; taken as {@code @BeanParam}. */
public class DeskResearchFilter {
    @QueryParam("supplierId")
    @Parameter(description = "Only research about this supplier.")
    @Nullable
    UUID supplierId;

    @QueryParam("from")
    @Parameter(description = "The first day of the research.", example = "2027-01-01")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "The last day of the research.", example = "2027-12-31")
    @Nullable
    LocalDate to;

    @QueryParam("nonComplianceId")
    @Parameter(description = "Only research that this non-compliance came of.")
    @Nullable
    UUID nonComplianceId;

    public DeskResearchFilter() {}
}
