package org.suppliercompliance.audit.correctiveaction;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** The correction reported last; earlier ones stand in the history. */
@Schema(description = "The latest correction reported.")
public record Correction(
        @Schema(description = "When it came in.") LocalDate receivedOn,

        @Schema(
                description = "Who recorded it: a token subject.",
                examples = {"c81e09b4"})
        String recordedBy,

        @Schema(
                description = "What was done.",
                examples = {"Working hours capped since April"})
        String description,

        @Schema(
                description = "References to the evidence.",
                examples = {"[\"Time sheets April to June\"]"})
        List<String> evidence,

        @Schema(description = "How it came in, when the authority recorded it.") @Nullable
        OnBehalf onBehalf,

        @Schema(description = "When it was judged not to be enough, or the case was reopened after it.") @Nullable
        LocalDate rejectedOn) {
    /**
     * The correction as it comes in; 422 names everything that is wrong with it.
     *
     * @param former the correction it comes in place of, which was not enough; none when it is the first
     */
    public static Correction received(
            ReportCorrection command,
            boolean bySupplier,
            String subject,
            LocalDate communicatedOn,
            @Nullable Correction former,
            LocalDate today) {
        Faults faults = new Faults();
        LocalDate notBefore = Receipt.notBefore(communicatedOn, former == null ? null : former.rejectedOn());
        LocalDate day = Receipt.day(
                command.receivedOn(),
                command.onBehalf(),
                bySupplier,
                notBefore,
                notBefore.equals(communicatedOn) ? "the communication" : "the judgement or the reopening",
                today,
                faults);
        List<String> evidence = command.evidence() == null ? List.of() : List.copyOf(command.evidence());
        faults.require(
                !evidence.isEmpty(),
                "/evidence",
                "A correction needs evidence: name it here, or upload it as evidence of the correction first.");
        faults.throwIfAny();
        return new Correction(day, subject, command.description(), evidence, command.onBehalf(), null);
    }

    /** The same correction, not enough. */
    public Correction rejected(LocalDate on) {
        return new Correction(receivedOn, recordedBy, description, evidence, onBehalf, on);
    }
}
