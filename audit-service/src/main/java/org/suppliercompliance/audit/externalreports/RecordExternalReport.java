package org.suppliercompliance.audit.externalreports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** Record a report that came in from outside. */
@Schema(description = "A report of a worker-monitoring organisation, or what workers said themselves.")
record RecordExternalReport(
        @Schema(description = "The supplier it is about.") @NotNull
        UUID supplierId,

        @Schema(
                description = "Who reports.",
                examples = {"Electronics Watch"})
        @NotBlank
        @Size(max = 300)
        String organisation,

        @Schema(
                description = "What came in.",
                examples = {"MONITORING_REPORT"})
        @NotNull
        ReportKind kind,

        @Schema(
                description =
                        "Who may read it: OPEN the authority's people and the supplier, and a network's once it is shared; CONFIDENTIAL its sustainability managers alone.",
                examples = {"CONFIDENTIAL"})
        @NotNull
        Confidentiality confidentiality,

        @Schema(
                description = "Its title.",
                examples = {"Overtime in final assembly"})
        @NotBlank
        @Size(max = 300)
        String title,

        @Schema(
                description = "The site, if it is about one.",
                examples = {"Assembly plant 3"})
        @Nullable
        @Size(min = 1, max = 200)
        String siteName,

        @Schema(
                description = "What it says. Stays in this service, never in an event.",
                examples = {"Workers report 70 hours a week before product launches"})
        @NotBlank
        @Size(max = 10_000)
        String summary,

        @Schema(description = "The complaints in it; none when left out.") @Nullable @Size(max = 100)
        List<@NotNull @Valid Complaint> complaints,

        @Schema(
                description = "The day it was published, if it was; not after it came in.",
                examples = {"2027-01-15"})
        @Nullable
        LocalDate publishedOn,

        @Schema(
                description = "The day it came in, not in the future.",
                examples = {"2027-01-20"})
        @NotNull
        LocalDate receivedOn) {

    List<Complaint> raised() {
        return complaints == null ? List.of() : complaints;
    }

    void check(LocalDate today, Faults faults) {
        faults.require(!receivedOn.isAfter(today), "/receivedOn", "Must not be in the future.");
        faults.require(
                publishedOn == null || !publishedOn.isAfter(receivedOn),
                "/publishedOn",
                "Must not be after it came in.");
        for (int i = 0; i < raised().size(); i++) {
            LocalDate on = raised().get(i).raisedOn();
            faults.require(
                    on == null || !on.isAfter(receivedOn),
                    "/complaints/" + i + "/raisedOn",
                    "Must not be after the report came in.");
        }
    }
}
