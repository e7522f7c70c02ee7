package org.suppliercompliance.audit.severities;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.noncompliance.Severity;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** The severities as an authority means them, the gravest first. */
@Schema(description = "The severities as an authority means them, the gravest first.")
record SeverityScaleView(
        @Schema(
                description = "The authority's code.",
                examples = {"OSLO"})
        String authority,

        @Schema(description = "All four, the gravest first.")
        List<Meaning> severities,

        @Schema(description = "When the authority decided last; null while it has the suite's words.") @Nullable
        Instant decidedAt,

        @JsonIgnore long version)
        implements Versioned {
    /** What one severity means and what follows from it. */
    @Schema(description = "What one severity means and what follows from it.")
    record Meaning(
            @Schema(description = "The severity.") Severity severity,

            @Schema(description = "What it means, in each language.")
            Definition definition,

            @Schema(description = "Whether the authority has words of its own in any language.")
            boolean ownWords,

            @Schema(
                    description =
                            "Whether a plan and a correction are asked for, with both dates. The same for all authorities.")
            boolean planDue,

            @Schema(
                    description =
                            "Whether a sanction is proposed as soon as it is communicated. The same for all authorities.")
            boolean sanctionProposedAtOnce) {}

    static SeverityScaleView of(
            String authority,
            Map<Severity, Definition> own,
            Map<Severity, Definition> usual,
            @Nullable Instant decidedAt,
            long version) {
        List<Meaning> meanings = Arrays.stream(Severity.values())
                .map(severity -> {
                    Definition words = own.get(severity);
                    Definition suite = Objects.requireNonNull(usual.get(severity));
                    return new Meaning(
                            severity,
                            words == null ? suite : words.or(suite),
                            words != null,
                            severity != Severity.OBSERVATION,
                            severity == Severity.SERIOUS);
                })
                .toList();
        return new SeverityScaleView(authority, meanings, decidedAt, version);
    }
}
