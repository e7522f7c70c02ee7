package org.suppliercompliance.supplier.dialogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Records a meeting with a supplier. */
@Schema(description = "A one-to-one meeting that was held.", examples = """
                {"heldOn": "2026-06-15", "subject": "Half-year follow-up", "functions": [{"side": "AUTHORITY", "function": "Sustainability manager"},
                 {"side": "SUPPLIER", "function": "Head of responsible sourcing"}],
                 "agreedPoints": [{"text": "The list of final assembly sites is updated.", "side": "SUPPLIER", "dueOn": "2027-09-30"}],
                 "nextOn": "2027-12-15", "sharedWithSupplier": true}""")
public record RecordDialogue(
        @NotNull
        @Schema(description = "The day it was held, not in the future where the authority is.", examples = "2026-06-15")
        LocalDate heldOn,

        @NotBlank
        @Size(min = 1, max = 200)
        @Schema(description = "What it was about.", examples = "Half-year follow-up")
        String subject,

        @NotNull @Size(min = 1, max = 30) @Schema(description = "Who was there, by function: people are in no log.")
        List<@NotNull @Valid FunctionPresent> functions,

        @Schema(description = "What was agreed, and which side does it; empty for nothing.") @NotNull @Size(max = 50)
        List<@NotNull @Valid AgreedPoint> agreedPoints,

        @Nullable
        @Schema(
                description =
                        "When the next one is. It is reminded of before, on the day and once some days after it, unless a later meeting is recorded.",
                examples = "2027-12-15")
        LocalDate nextOn,

        @Nullable
        @Schema(description = "Whether the supplier may read it; it may not unless said so.", examples = "true")
        Boolean sharedWithSupplier) {}
