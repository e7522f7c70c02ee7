package org.suppliercompliance.criteria.sets;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.criteria.TextPatterns;
import org.suppliercompliance.criteria.catalogue.CriterionRef;
import org.suppliercompliance.criteria.catalogue.ProofMoment;

/** A merge patch of a line; the criterion and its use stay, its version may be a newer one. */
@Schema(
        description = "JSON merge patch (RFC 7396) of a line; the criterion, its use and what is left out stay.",
        examples = "{\"points\": 8, \"milestones\": []}")
public record PatchLine(
        @Schema(description = "The version of the criterion; it must be in force.", examples = "2")
        Patched<@NotNull @Min(1) @Max(999_999) Integer> version,

        @Schema(description = "Whether who does not meet it is out; never of an award criterion.")
        Patched<@NotNull Boolean> mandatory,

        @Schema(
                description = "The most points it gives; an award criterion needs them, and null is for all others.",
                examples = "8")
        Patched<@Nullable @Min(1) @Max(100_000) Integer> points,

        @Schema(
                description =
                        "When its proof is asked for. The criterion names a proof for that moment; without one the line is refused.")
        Patched<@Nullable ProofMoment> moment,

        @Schema(
                description =
                        "The steps toward the goal, in place of those before; each gives more points than the one before, the last one all. Only of an award criterion.")
        Patched<@NotNull @Size(max = 10) List<@NotNull @Valid Milestone>> milestones,

        @Schema(description = "How much it matters to the buyer; null: that is not said.")
        Patched<@Nullable Importance> importance,

        @Schema(
                description =
                        "Why it is mandatory though too little of the market can meet it (less than 50 % unless the operator set another share), or that is not assessed; null takes the reason away.",
                examples = "The law asks for it from 2028 on.")
        Patched<
                        @Nullable @Size(min = 1, max = 2000)
                        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK) String>
                mandatoryReason) {
    SetLine applyTo(SetLine line) {
        LineContent current = line.content();
        int number = line.criterion().version();
        return new SetLine(
                line.id(),
                new CriterionRef(
                        line.criterion().criterionId(),
                        Objects.requireNonNullElse(version.orElse(() -> number), number)),
                line.use(),
                new LineContent(
                        Objects.requireNonNullElse(mandatory.orElse(current::mandatory), current.mandatory()),
                        points.orElse(current::points),
                        moment.orElse(current::moment),
                        Objects.requireNonNullElse(milestones.orElse(current::milestones), current.milestones()),
                        importance.orElse(current::importance),
                        mandatoryReason.orElse(current::mandatoryReason)),
                line.revision() + 1);
    }
}
