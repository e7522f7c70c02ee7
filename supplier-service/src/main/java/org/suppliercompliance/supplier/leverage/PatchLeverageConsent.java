package org.suppliercompliance.supplier.leverage;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.patch.Patched;

/** Agrees to be named, or no longer. */
@Schema(description = "JSON merge patch (RFC 7396).", examples = "{\"agreed\": true}")
public record PatchLeverageConsent(
        @Schema(description = "Whether the authority agrees to be named. Left out: unchanged; null is refused.")
        Patched<@NotNull Boolean> agreed) {}
