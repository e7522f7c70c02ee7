package org.suppliercompliance.audit.sanctions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Decide a proposed sanction. */
@Schema(description = "What is done to the supplier, and why.")
record DecideSanction(
        @Schema(
                description = "The kind. Anything above a warning needs a contract with a sanction clause.",
                examples = {"WARNING"})
        @NotNull
        SanctionKind kind,

        @Schema(description = "The contract it acts on; required (422 without) for anything above a warning.") @Nullable
        UUID contractId,

        @Schema(
                description =
                        "The day of the decision; today when left out, never in the future or before the proposal.",
                examples = {"2027-09-15"})
        @Nullable
        LocalDate decidedOn,

        @Schema(
                description = "The reason, which the supplier reads; required (422 without).",
                examples = {"No correction six months after two reminders"})
        @Nullable
        @Size(max = 2000)
        String reason,

        @Schema(
                description =
                        "Why anything above a warning is decided although nobody spoke about the case: no comment that both sides read, no plan handed in. Required (422 without) then, and refused otherwise.",
                examples = {"Nobody answers for the company any more"})
        @Nullable
        @Size(max = 2000)
        String withoutDialogueReason) {}
