package org.suppliercompliance.supplier.leverage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** Whether an authority agreed that its networks see its name and its contracts' values behind a site or brand. */
@Schema(
        description =
                "Whether the authority agreed that the members of its networks see its name and its contracts' values behind a site or brand.")
public record LeverageConsentView(
        @Schema(description = "Code of the caller's authority.", examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(description = "Whether it agreed; false until somebody decided.")
        boolean agreed,

        @Schema(description = "Null until somebody decided.") @Nullable
        Instant decidedAt,

        @JsonIgnore long version)
        implements Versioned {}
