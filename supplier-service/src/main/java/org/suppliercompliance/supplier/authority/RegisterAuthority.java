package org.suppliercompliance.supplier.authority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Registers a public body; what is left out of the settings is the suite's default. */
@Schema(description = "A public body that takes part in the suite.", examples = """
                {"code": "OSLO", "name": "Oslo kommune", "country": "NO", "zone": "Europe/Oslo", "languages": ["nb", "en"],
                 "entities": [{"code": "UDE", "name": "Utdanningsetaten"}], "stepsBefore": [14, 7, 1], "stepsAfter": [0, 7, 30],
                 "planDueMonths": 1, "correctionDueMonths": 6, "reportDueMonths": 6}""")
public record RegisterAuthority(
        @NotNull
        @Pattern(regexp = CODE, message = CODE_MESSAGE)
        @Schema(
                description =
                        "What the authority is known by, as in the claim `authority` of its tokens. It cannot be changed later.",
                examples = "OSLO")
        String code,

        @NotNull @Size(min = 1, max = 200) @Schema(description = "What it is called.", examples = "Oslo kommune")
        String name,

        @NotNull
        @Pattern(regexp = "^[A-Z]{2}$", message = "must be an ISO 3166-1 alpha-2 code")
        @Schema(
                description = "The country it is in, as an ISO 3166-1 alpha-2 code. It cannot be changed later.",
                examples = "NO")
        String country,

        @NotNull @Size(min = 1, max = 64) @Schema(description = "IANA time zone.", examples = "Europe/Oslo")
        String zone,

        @Schema(description = "The languages it works in, as BCP 47 tags, each once.", examples = "[\"nb\", \"en\"]")
        @NotEmpty
        @Size(max = 10)
        List<@NotNull @Pattern(regexp = LANGUAGE, message = "must be a BCP 47 language tag") String> languages,

        @Schema(description = "The bodies that buy through its contracts, each code once; none when left out.")
        @Nullable
        @Size(max = 500)
        List<@NotNull @Valid BuyingEntity> entities,

        @Schema(
                description =
                        "Days before a due date on which its approach is told: 1 to 365, each once. 14, 7 and 1 when left out.",
                examples = "[14, 7, 1]")
        @Nullable
        @Size(max = 10)
        List<@NotNull Integer> stepsBefore,

        @Schema(
                description =
                        "Days after a date became overdue on which a reminder is told: 0 to 365, each once, with 0, that day itself, among them. 0, 7 and 30 when left out.",
                examples = "[0, 7, 30]")
        @Nullable
        @Size(max = 10)
        List<@NotNull Integer> stepsAfter,

        @Schema(
                description =
                        "Calendar months from the communication of a non-compliance to the last day for its plan, not more than for its correction. 1 when left out.",
                examples = "1")
        @Nullable
        @Min(1)
        @Max(60)
        Integer planDueMonths,

        @Schema(
                description =
                        "Calendar months from the communication of a non-compliance to the last day for its correction. 6 when left out.",
                examples = "6")
        @Nullable
        @Min(1)
        @Max(60)
        Integer correctionDueMonths,

        @Schema(
                description =
                        "Calendar months from the start of a contract to the last day for the supplier's report. 6 when left out.",
                examples = "6")
        @Nullable
        @Min(1)
        @Max(60)
        Integer reportDueMonths) {
    static final String CODE = "^[A-Z][A-Z0-9-]{1,31}$";
    static final String CODE_MESSAGE = "must be 2 to 32 capital letters, digits and hyphens, a letter first";
    static final String LANGUAGE = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$";

    AuthorityDetails details() {
        AuthoritySettings standard = AuthoritySettings.DEFAULT;
        return new AuthorityDetails(
                name,
                country,
                zone,
                languages,
                Objects.requireNonNullElse(entities, List.<BuyingEntity>of()),
                new AuthoritySettings(
                        Objects.requireNonNullElse(stepsBefore, standard.stepsBefore()),
                        Objects.requireNonNullElse(stepsAfter, standard.stepsAfter()),
                        Objects.requireNonNullElse(planDueMonths, standard.planDueMonths()),
                        Objects.requireNonNullElse(correctionDueMonths, standard.correctionDueMonths()),
                        Objects.requireNonNullElse(reportDueMonths, standard.reportDueMonths())));
    }
}
