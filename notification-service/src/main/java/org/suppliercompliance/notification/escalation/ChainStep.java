package org.suppliercompliance.notification.escalation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of a chain: who is told next, and how long it waits for those before. */
@Schema(
        description = "One step of a chain: whoever holds a function, or one person; exactly one of the two.",
        examples = "{\"function\": \"head\", \"graceDays\": 7}")
public record ChainStep(
        @Schema(description = "A role of the address book.", examples = "head")
        @Size(max = 40)
        @Pattern(regexp = "^[a-z]+(-[a-z]+)*$")
        @Nullable
        String function,

        @Schema(description = "A person of the authority's own.") @Nullable
        UUID personId,

        @Schema(description = "So many days pass without an acknowledgement before this step.", examples = "7")
        @Min(1)
        @Max(90)
        int graceDays) {}
