package org.suppliercompliance.criteria.wallet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** Who may see a proof. Its ETag is the proof's. */
@Schema(description = "Who may see the proof, besides the supplier and who uploaded it.")
public record VisibilityView(
        @Schema(description = "The proof.") UUID evidenceId,

        @Schema(description = "The codes of authorities.", maxItems = 500, examples = "[\"OSLO\"]")
        List<@Size(max = 32) String> authorities,

        @Schema(description = "The codes of networks.", maxItems = 100, examples = "[\"SWEDISH-REGIONS\"]")
        List<@Size(max = 32) String> networks,

        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {}
