package org.suppliercompliance.audit.externalreports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Say which cases a report gave rise to. */
@Schema(description = "The non-compliances that the report gave rise to, beside those it names already.")
record LinkCases(
        @Schema(description = "Cases of the authority about the report's supplier.") @NotNull @Size(min = 1, max = 100)
        List<@NotNull UUID> nonComplianceIds) {}
