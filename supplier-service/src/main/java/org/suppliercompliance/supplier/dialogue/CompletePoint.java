package org.suppliercompliance.supplier.dialogue;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says that something that was agreed is done. */
@Schema(description = "Says that something that was agreed is done.", examples = "{\"doneOn\": \"2026-09-15\"}")
public record CompletePoint(
        @Nullable
        @Schema(
                description =
                        "The day it was done, not before the meeting and not in the future where the authority is; today when left out.",
                examples = "2026-09-15")
        LocalDate doneOn) {}
