package org.suppliercompliance.audit.sanctions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A sanction as its authority and, once decided, its supplier see it. */
@Schema(description = "A sanction: why it was proposed and what became of it.")
record SanctionView(
        @Schema(description = "The id.") UUID id,

        @Schema(
                description = "The number people use.",
                examples = {"SA-2027-00003"})
        String reference,

        @Schema(
                description = "The owning authority's code.",
                examples = {"REGION-STOCKHOLM"})
        String authority,

        @Schema(description = "The supplier it is about.") UUID supplierId,

        @Schema(description = "The case it follows from.") UUID nonComplianceId,

        @Schema(
                description = "The case's number.",
                examples = {"NC-2027-00042"})
        String caseReference,

        @Schema(description = "Why it was proposed.") SanctionTrigger trigger,
        @Schema(description = "Where it stands.") SanctionStatus status,

        @Schema(description = "What is done, once decided.") @Nullable
        SanctionKind kind,

        @Schema(description = "The contract it acts on, if any.") @Nullable
        UUID contractId,

        @Schema(description = "The day it was proposed.") LocalDate proposedOn,

        @Schema(description = "The decision.") @Nullable SanctionWord decision,

        @Schema(
                description = "Why it was decided although nobody had spoken about the case, if that was so.",
                examples = {"Nobody answers for the company any more"})
        @Nullable
        String withoutDialogueReason,

        @Schema(description = "Why there is no sanction.") @Nullable
        SanctionWord declination,

        @Schema(description = "Why it ended.") @Nullable SanctionWord lifting,

        @Schema(description = "The day the case was over before anybody decided.") @Nullable
        LocalDate withdrawnOn,

        @JsonIgnore long version)
        implements Versioned {
    /** Who said what when. */
    @Schema(description = "Who said what when.")
    record SanctionWord(
            @Schema(description = "The day.") LocalDate on,

            @Schema(
                    description = "Who: a token subject.",
                    examples = {"5f0c2a3e"})
            String by,

            @Schema(
                    description = "The reason.",
                    examples = {"No correction six months after two reminders"})
            String reason) {
        static @Nullable SanctionWord of(Sanction.@Nullable Word word) {
            return word == null ? null : new SanctionWord(word.on(), word.by(), word.reason());
        }
    }

    static SanctionView of(Sanction state) {
        return new SanctionView(
                state.id(),
                state.reference(),
                state.authority(),
                state.supplierId(),
                state.nonComplianceId(),
                state.caseReference(),
                state.trigger(),
                state.status(),
                state.kind(),
                state.contractId(),
                state.proposedOn(),
                SanctionWord.of(state.decision()),
                state.withoutDialogueReason(),
                SanctionWord.of(state.declination()),
                SanctionWord.of(state.lifting()),
                state.withdrawnOn(),
                state.version());
    }
}
