package org.suppliercompliance.criteria.consultations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.maturity.AskedCriterion;

/** Plan a consultation, or begin the record of one that was. */
@Schema(description = "A consultation to be held.", examples = """
                {"kind": "DIALOGUE_CONFERENCE", "title": "Dialogue conference on ICT 2027", "startsOn": "2027-05-20", "nextOn": "2028-05-18",
                 "categories": ["ICT"], "criteria": [{"criterionId": "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e40", "version": 1}],
                 "participants": [{"label": "Participant 1"}]}""")
public record PlanConsultation(
        @NotNull @Schema(description = "How the market is asked; this never changes.", examples = "DIALOGUE_CONFERENCE")
        ConsultationKind kind,

        @NotBlank
        @Size(min = 1, max = 200)
        @Schema(
                description = "What it is about; no names or addresses of people.",
                examples = "Dialogue conference on ICT 2027")
        String title,

        @Schema(
                description =
                        "The day, or the first of a period. May be left out of a feedback round: then 18 months after what it follows.",
                examples = "2027-05-20")
        @Nullable
        LocalDate startsOn,

        @Schema(
                description = "The last day of a period, for instance for the answers to an RFI.",
                examples = "2027-05-20")
        @Nullable
        LocalDate endsOn,

        @Schema(
                description =
                        "When the next one is. A dialogue conference that was held without one gets the day a year later.",
                examples = "2028-05-18")
        @Nullable
        LocalDate nextOn,

        @Size(max = 50)
        @Schema(description = "The product categories it concerns; none is all.", maxItems = 50, examples = "[\"ICT\"]")
        @Nullable
        List<@NotNull @Size(max = 40) @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,39}$") String> categories,

        @Size(max = 100)
        @Schema(description = "The criterion versions asked about: published, or in consultation.", maxItems = 100)
        @Nullable
        List<@NotNull @Valid AskedCriterion> criteria,

        @Size(max = 200) @Schema(description = "Who takes part; more can be added later.", maxItems = 200) @Nullable
        List<@NotNull @Valid NewParticipant> participants,

        @Valid @Schema(description = "What a feedback round looks back at.") @Nullable
        FollowedProcurement follows) {}
