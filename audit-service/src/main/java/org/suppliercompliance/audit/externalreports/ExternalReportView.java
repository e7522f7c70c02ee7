package org.suppliercompliance.audit.externalreports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.problem.ProblemException;

/** A report from outside, as those who may read it see it. */
@Schema(description = "A report of a worker-monitoring organisation, or what workers said themselves.")
record ExternalReportView(
        @Schema(description = "The id.") UUID id,

        @Schema(
                description = "The number people use.",
                examples = {"ER-2027-00003"})
        String reference,

        @Schema(
                description = "The owning authority's code.",
                examples = {"REGION-STOCKHOLM"})
        String authority,

        @Schema(description = "The supplier it is about.") UUID supplierId,

        @Schema(
                description = "Who reports.",
                examples = {"Electronics Watch"})
        String organisation,

        @Schema(description = "What came in.") ReportKind kind,
        @Schema(description = "Who may read it.") Confidentiality confidentiality,

        @Schema(
                description = "Its title.",
                examples = {"Overtime in final assembly"})
        String title,

        @Schema(
                description = "The site, if it is about one.",
                examples = {"Assembly plant 3"})
        @Nullable
        String siteName,

        @Schema(
                description = "What it says.",
                examples = {"Workers report 70 hours a week before product launches"})
        String summary,

        @Schema(description = "The complaints in it.") List<Complaint> complaints,

        @Schema(description = "The day it was published, if it was.") @Nullable
        LocalDate publishedOn,

        @Schema(description = "The day it came in.") LocalDate receivedOn,

        @Schema(
                description = "Who recorded it: a token subject.",
                examples = {"5f0c2a3e"})
        String recordedBy,

        @Schema(description = "The non-compliances it gave rise to; not shown to the supplier.")
        List<UUID> nonComplianceIds,

        @Schema(description = "When it was recorded.") Instant createdAt,

        @Schema(description = "When the authority put it before the supplier; null while it has not.") @Nullable
        ReportPresentation presentation,

        @JsonIgnore long version)
        implements Versioned {
    /** What its complaints are about, each once. */
    List<ComplaintTopic> topics() {
        return complaints.stream().map(Complaint::topic).distinct().sorted().toList();
    }

    /** 409 for what only the authority's managers may read. */
    void requireOpen(String act) {
        if (confidentiality == Confidentiality.CONFIDENTIAL) {
            throw new ProblemException(
                    AuditProblem.REPORT_CONFIDENTIAL,
                    "The report is CONFIDENTIAL: its authority's sustainability managers alone read it, and it is not "
                            + act + ".");
        }
    }
}
