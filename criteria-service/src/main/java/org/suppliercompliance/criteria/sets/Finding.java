package org.suppliercompliance.criteria.sets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the gate found.
 *
 * @param lineId the line it is about; null for the set as a whole
 * @param member the member that would mend it
 * @param reason the recorded reason that lifts it; null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the quality gate found.")
public record Finding(
        GateRule rule,
        Severity severity,

        @Schema(
                description = "The requirement behind it, by its row in the suite's requirements.",
                examples = "C12",
                maxLength = 8)
        String requirement,

        @Schema(description = "The line it is about; absent when it is about the whole set.") @Nullable
        UUID lineId,

        @Schema(description = "The code of the criterion of the line.", examples = "RS4", maxLength = 32) @Nullable
        String criterion,

        @Schema(description = "The member that would mend it.", examples = "mandatory", maxLength = 40)
        String member,

        @Schema(
                description = "What is wrong.",
                examples = "35 % of the market can meet it (7 of 20 asked); mandatory needs 50 %.",
                maxLength = 2000)
        String detail,

        @Schema(
                description = "The recorded reason that lifts it.",
                maxLength = 2000,
                examples = "The law asks for it from 2028 on.")
        @Nullable
        String reason) {
    static Finding of(GateRule rule, @Nullable UUID line, @Nullable String criterion, String member, String detail) {
        return new Finding(rule, rule.severity, rule.requirement, line, criterion, member, detail, null);
    }

    /** A blank, as it could be recorded once, is no reason. */
    Finding liftedBy(@Nullable String recorded) {
        String said = recorded == null || recorded.isBlank() ? null : recorded;
        return new Finding(rule, severity, requirement, lineId, criterion, member, detail, said);
    }

    boolean blocksFixing() {
        return severity == Severity.ERROR && reason == null;
    }
}
