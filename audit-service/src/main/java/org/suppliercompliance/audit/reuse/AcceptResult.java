package org.suppliercompliance.audit.reuse;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Accept the result of a shared audit. */
@Schema(description = "For which criteria the result is accepted, as of today.")
record AcceptResult(
        @Schema(description = "The criteria; each must be reusable today.") @NotNull @Size(min = 1, max = 100)
        List<@NotNull UUID> criterionIds) {}
