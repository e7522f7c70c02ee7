package org.suppliercompliance.supplier.contracts;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Uses an extension option of a contract. */
@Schema(description = "Uses an extension option.", examples = "{\"reason\": \"Option year one.\"}")
public record ExtendContract(
        @Nullable
        @Schema(
                description = "An earlier end than the option allows; left out, the whole option is used.",
                examples = "2031-06-30")
        LocalDate end,

        @Nullable
        @Size(min = 1, max = 1000)
        @Schema(
                description = "Why it is extended; kept in the history of its period. May be left out.",
                examples = "Option year one.")
        String reason) {}
