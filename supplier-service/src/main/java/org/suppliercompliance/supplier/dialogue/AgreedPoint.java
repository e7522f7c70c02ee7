package org.suppliercompliance.supplier.dialogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was agreed. */
@Schema(
        description = "Something that was agreed.",
        examples =
                "{\"text\": \"The list of final assembly sites is updated.\", \"side\": \"SUPPLIER\", \"dueOn\": \"2027-09-30\"}")
public record AgreedPoint(
        @NotBlank
        @Size(min = 1, max = 2000)
        @Schema(description = "What was agreed.", examples = "The list of final assembly sites is updated.")
        String text,

        @NotNull @Schema(description = "Which side does it.")
        Side side,

        @Nullable
        @Schema(description = "The day it is due, not before the meeting, if one was agreed.", examples = "2027-09-30")
        LocalDate dueOn) {}
