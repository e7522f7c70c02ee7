package org.suppliercompliance.criteria.wallet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decides which authorities and networks may see a proof, in the place of what was decided before. */
@Schema(description = "Who may see the proof: all that are not named any more lose sight of it.", examples = """
                {"authorities": ["REGION-STOCKHOLM", "OSLO"], "networks": ["SWEDISH-REGIONS"]}""")
public record ShowEvidence(
        @NotNull
        @Size(max = 500)
        @Schema(description = "The codes of authorities.", maxItems = 500, examples = "[\"OSLO\"]")
        List<@NotNull @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$") String> authorities,

        @NotNull
        @Size(max = 100)
        @Schema(description = "The codes of networks.", maxItems = 100, examples = "[\"SWEDISH-REGIONS\"]")
        List<@NotNull @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$") String> networks) {}
