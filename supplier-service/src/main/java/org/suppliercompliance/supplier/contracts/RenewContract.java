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
        @NotBlank
        @Size(min = 1, max = 120)
        @Schema(description = "The authority's own number of the follow-on contract.", examples = "SLL-2030-0017")
        String reference,

        @Nullable
        @Size(min = 1, max = 500)
        @Schema(
                description = "What it is about; that of the earlier contract when left out.",
                examples = "Computers and monitors, again")
        String title,

        @NotNull
        @Schema(
                description =
                        "Its first day, after the last one of the earlier contract, or after its first one where the last is not known.",
                examples = "2031-01-01")
        LocalDate start,

        @Nullable
        @Schema(description = "Its last day, not before the start; left out when not known.", examples = "2032-12-31")
        LocalDate end,

        @Nullable @Schema(description = "The day it was concluded; left out when not known.", examples = "2030-11-02")
        LocalDate concludedOn,

        @Schema(
                description =
                        "What it is worth, not below zero; not known when left out, whatever the earlier one was worth.")
        @Nullable
        @Valid
        Money value,

        @Schema(
                description =
                        "How often and how far it may be extended; left out when it may not, whatever the earlier one allowed.")
        @Nullable
        @Valid
        ExtensionOptions extensionOptions,

        @Nullable
        @Size(min = 1, max = 1000)
        @Schema(
                description = "Why it was made; kept in the history of the earlier contract's period. May be left out.",
                examples = "Same terms for two years.")
        String reason) {}
