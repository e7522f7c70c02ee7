package org.suppliercompliance.supplier.contracts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Makes a follow-on contract; what is left out is as in the earlier one, but never its value and its dates. */
@Schema(
        description =
                "A follow-on contract. Supplier, codes, entities and flags are those of the earlier one; value, dates and options are its own.",
        examples =
                "{\"reference\": \"SLL-2030-0017\", \"start\": \"2031-01-01\", \"end\": \"2032-12-31\", \"value\": {\"amount\": \"70000000.00\", \"currency\": \"SEK\"}}")
public record RenewContract(
        @NotBlank @Size(min = 1, max = 120) @Schema(examples = "SLL-2030-0017")
        String reference,

        @Nullable @Size(min = 1, max = 500) @Schema(examples = "Computers and monitors, again")
        String title,

        @NotNull @Schema(examples = "2031-01-01") LocalDate start,
        @Nullable @Schema(examples = "2032-12-31") LocalDate end,
        @Nullable @Schema(examples = "2030-11-02") LocalDate concludedOn,
        @Nullable @Valid Money value,
        @Nullable @Valid ExtensionOptions extensionOptions,

        @Nullable @Size(min = 1, max = 1000) @Schema(examples = "Same terms for two years.")
        String reason) {}
