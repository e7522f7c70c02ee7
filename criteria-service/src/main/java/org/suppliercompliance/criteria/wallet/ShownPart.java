package org.suppliercompliance.criteria.wallet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where in the proof a part of its kind is shown.
 *
 * @param part the code of the part
 * @param statement what the proof says there
 * @param page where it says so
 */
@Schema(description = "Where in the proof a part of its kind is shown.")
public record ShownPart(
        @NotNull
        @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{0,39}$")
        @Schema(description = "The code of the part.", examples = "MONITORING")
        String part,

        @NotBlank
        @Size(min = 1, max = 2000)
        @Schema(description = "What the proof says there.", examples = "All main factories are audited once a year.")
        String statement,

        @Nullable @Size(min = 1, max = 100) @Schema(description = "Where it says so.", examples = "Page 12")
        String page) {}
