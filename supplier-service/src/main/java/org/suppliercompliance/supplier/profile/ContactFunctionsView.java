package org.suppliercompliance.supplier.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** The contact functions of a supplier. */
@Schema(description = "The functions of a supplier that may be turned to. No people.")
public record ContactFunctionsView(
        @Schema(description = "The id of the supplier.") UUID supplierId,

        @Schema(description = "The functions, in the order they were written.")
        List<ContactFunctionEntry> functions,

        @Schema(description = "Null when nothing was ever said.") @Nullable
        Instant changedAt,

        @JsonIgnore long version)
        implements Versioned {}
