package org.suppliercompliance.criteria.proof;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The day that a question about proof is asked for, and whose word counts. */
public class ProofFrame {
    @QueryParam("on")
    @Parameter(description = "The day; today when left out.", example = "2026-11-23")
    @Nullable
    LocalDate on;

    @QueryParam("authority")
    @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
    @Parameter(
            description =
                    "Whose statements and reviews count besides the suite's: for callers who act for no authority themselves.",
            example = "REGION-STOCKHOLM",
            schema = @Schema(maxLength = 32))
    @Nullable
    String authority;

    public ProofFrame() {}

    public @Nullable LocalDate on() {
        return on;
    }

    public @Nullable String authority() {
        return authority;
    }
}
