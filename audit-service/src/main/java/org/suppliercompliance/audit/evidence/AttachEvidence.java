package org.suppliercompliance.audit.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.correctiveaction.OnBehalf;

/** Begins the upload of evidence: what it is and what it hangs on. Its content follows by itself. */
@Schema(description = "What the evidence is and what it hangs on; its content is sent next.", examples = """
                {"subject": "CORRECTION", "nonComplianceId": "01968d2e-4a00-7b00-8e00-1a4c0e3d8b07", "kind": "RECORDS",
                 "title": "Time sheets April to June", "audience": "BOTH_SIDES", "effectiveOn": "2027-04-01", "expiresOn": "2028-03-31",
                 "fileName": "time-sheets.xlsx"}""")
record AttachEvidence(
        @Schema(
                description = "What it hangs on.",
                examples = {"CORRECTION"})
        @NotNull
        EvidenceSubject subject,

        @Schema(
                description = "The audit; with the subject AUDIT and only then.",
                examples = {"01968d2e-4a00-7b00-8e00-1a4c0e3d8b01"})
        @Nullable
        UUID auditId,

        @Schema(
                description = "The non-compliance; with all other subjects.",
                examples = {"01968d2e-4a00-7b00-8e00-1a4c0e3d8b07"})
        @Nullable
        UUID nonComplianceId,

        @Schema(
                description =
                        "Which action of the plan handed in last, counted from 0; with the subject PLAN_ACTION and only then.",
                examples = {"0"})
        @Nullable
        @Min(0)
        @Max(49)
        Integer action,

        @Schema(
                description =
                        "The evidence of which this is a newer version: on the same thing, of the same side. From the moment the content is there, it replaces the former, which stays readable.",
                examples = {"01968d2e-7d00-7e20-8b30-4c7f3a6b1d17"})
        @Nullable
        UUID replacesId,

        @Schema(
                description = "What kind of file it is.",
                examples = {"RECORDS"})
        @NotNull
        EvidenceKind kind,

        @Schema(
                description = "Its title.",
                examples = {"Time sheets April to June"})
        @NotBlank
        @Size(max = 200)
        String title,

        @Schema(
                description = "What it shows. Stays in this service, never in an event.",
                examples = {"Weekly hours of all 214 workers, by shift"})
        @Nullable
        @Size(min = 1, max = 2000)
        String description,

        @Schema(
                description = "Who may see it. OWN_SIDE is for the authority's own evidence only.",
                examples = {"BOTH_SIDES"})
        @NotNull
        EvidenceAudience audience,

        @Schema(
                description = "The first day it holds.",
                examples = {"2027-04-01"})
        @Nullable
        LocalDate effectiveOn,

        @Schema(
                description = "When it was received; today when left out.",
                examples = {"2027-06-10"})
        @Nullable
        LocalDate receivedOn,

        @Schema(
                description = "The last day it holds; left out when it has no end.",
                examples = {"2028-03-31"})
        @Nullable
        LocalDate expiresOn,

        @Schema(
                description = "The name of the file: no path, ending in the extension of its type.",
                examples = {"time-sheets.xlsx"})
        @NotBlank
        @Size(max = 255)
        String fileName,

        @Schema(description = "Needed when the authority uploads what is the supplier's to show.") @Valid @Nullable
        OnBehalf onBehalf) {}
