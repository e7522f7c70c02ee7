package org.suppliercompliance.supplier.authority;

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
import org.suppliercompliance.chassis.problem.Faults;

/** A merge patch of an authority: null puts a setting back to the suite's default. */
@Schema(
        description =
                "JSON merge patch (RFC 7396). Code and country stay as they are; null puts a setting back to its default.",
        examples = "{\"stepsBefore\": [30, 14, 7, 1], \"correctionDueMonths\": 9}")
public record PatchAuthority(
        @Schema(description = "What it is called. Left out: unchanged; null is refused.", examples = "Oslo kommune")
        Patched<@NotNull @Size(min = 1, max = 200) String> name,

        @Schema(
                description = "IANA time zone in which its days are counted. Left out: unchanged; null is refused.",
                examples = "Europe/Oslo")
        Patched<@NotNull @Size(min = 1, max = 64) String> zone,

        @Schema(
                description =
                        "All languages it works in, as BCP 47 tags, each once, at least one. Left out: unchanged; null is refused.",
                examples = "[\"nb\", \"en\"]")
        Patched<@NotNull @Size(min = 1, max = 10) List<@NotNull @Pattern(regexp = RegisterAuthority.LANGUAGE) String>>
                languages,

        @Schema(
                description =
                        "All bodies that buy through its contracts, each code once; a contract goes on naming one that is removed. Left out: unchanged; null removes them.")
        Patched<@Nullable @Size(max = 500) List<@NotNull @Valid BuyingEntity>> entities,

        @Schema(
                description =
                        "Days before a due date on which its approach is told: 1 to 365, each once. Left out: unchanged; null: 14, 7 and 1.",
                examples = "[30, 14, 7, 1]")
        Patched<@Nullable @Size(max = 10) List<@NotNull Integer>> stepsBefore,

        @Schema(
                description =
                        "Days after a date became overdue on which a reminder is told: 0 to 365, each once, with 0, that day itself, among them. Left out: unchanged; null: 0, 7 and 30.",
                examples = "[0, 7, 30]")
        Patched<@Nullable @Size(max = 10) List<@NotNull Integer>> stepsAfter,

        @Schema(
                description =
                        "Calendar months from the communication of a non-compliance to the last day for its plan, not more than for its correction. Left out: unchanged; null: 1.",
                examples = "1")
        Patched<@Nullable @Min(1) @Max(60) Integer> planDueMonths,

        @Schema(
                description =
                        "Calendar months from the communication of a non-compliance to the last day for its correction. Left out: unchanged; null: 6.",
                examples = "9")
        Patched<@Nullable @Min(1) @Max(60) Integer> correctionDueMonths,

        @Schema(
                description =
                        "Calendar months from the start of a contract to the last day for the supplier's report. Left out: unchanged; null: 6.",
                examples = "6")
        Patched<@Nullable @Min(1) @Max(60) Integer> reportDueMonths) {

    AuthorityDetails applyTo(AuthorityDetails current) {
        Faults faults = new Faults();
        AuthoritySettings standard = AuthoritySettings.DEFAULT;
        AuthoritySettings settings = current.settings();
        AuthorityDetails patched = new AuthorityDetails(
                kept(faults, "/name", name, current.name()),
                current.country(),
                kept(faults, "/zone", zone, current.zone()),
                kept(faults, "/languages", languages, current.languages()),
                orStandard(entities, current.entities(), List.of()),
                new AuthoritySettings(
                        orStandard(stepsBefore, settings.stepsBefore(), standard.stepsBefore()),
                        orStandard(stepsAfter, settings.stepsAfter(), standard.stepsAfter()),
                        orStandard(planDueMonths, settings.planDueMonths(), standard.planDueMonths()),
                        orStandard(correctionDueMonths, settings.correctionDueMonths(), standard.correctionDueMonths()),
                        orStandard(reportDueMonths, settings.reportDueMonths(), standard.reportDueMonths())));
        faults.throwIfAny();
        return patched;
    }

    private static <T> T kept(Faults faults, String pointer, Patched<T> member, T current) {
        @Nullable T value = member.orElse(() -> current);
        if (value == null) {
            faults.add(pointer, "This member cannot be removed.");
            return current;
        }
        return value;
    }

    private static <T> T orStandard(Patched<T> member, T current, T standard) {
        return Objects.requireNonNullElse(member.orElse(() -> current), standard);
    }
}
