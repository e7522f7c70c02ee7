package org.suppliercompliance.criteria.sets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything the quality gate says about a set, at once. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Everything the quality gate says about a set, at once; of a fixed set, what it said then.")
public record GateView(
        @Schema(description = "The set that was judged.") UUID setId,
        @Schema(description = "The day it was looked at.") LocalDate asOf,

        @Schema(description = "Whether the set may be fixed: no error is open.")
        boolean passed,

        @Schema(description = "What keeps the set from being fixed.", maxItems = 1000)
        List<Finding> errors,

        @Schema(description = "Errors that a recorded reason lifts, with the reason.", maxItems = 1000)
        List<Finding> lifted,

        @Schema(
                description = "What should be looked at again; it does not keep the set from being fixed.",
                maxItems = 1000)
        List<Finding> warnings,

        @Schema(description = "What is worth knowing about the choice; it asks for nothing.", maxItems = 1000)
        List<Finding> hints,

        SustainabilityShare share) {
    static GateView of(UUID set, LocalDate asOf, List<Finding> findings, SustainabilityShare share) {
        List<Finding> errors = only(findings, Finding::blocksFixing);
        return new GateView(
                set,
                asOf,
                errors.isEmpty(),
                errors,
                only(findings, finding -> finding.reason() != null),
                only(findings, finding -> finding.severity() == Severity.WARNING),
                only(findings, finding -> finding.severity() == Severity.HINT),
                share);
    }

    private static List<Finding> only(List<Finding> findings, Predicate<Finding> wanted) {
        return findings.stream().filter(wanted).toList();
    }
}
