package org.suppliercompliance.audit.sharing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Share an audit, or share its present state again. */
@Schema(description = "With whom the audit is shared, beside those it is shared with already.")
record ShareAudit(
        @Schema(
                description = "Codes of networks the authority is in.",
                examples = {"[\"SE-REGIONS\"]"})
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotNull @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$") String> networks) {}
