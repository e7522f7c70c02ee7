package org.suppliercompliance.audit.externalreports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.audit.sharing.Secrets;

/** What a shared report says. */
@Schema(description = "What a shared report says; the name of its site reads ***.")
record SharedReportContent(
        @Schema(
                description = "What it says.",
                examples = {"Workers report 70 hours a week before product launches"})
        String summary,

        @Schema(description = "The complaints in it.", maxItems = 100)
        List<Complaint> complaints) {
    static SharedReportContent of(ExternalReportView report, Secrets secrets) {
        return new SharedReportContent(
                secrets.mask(report.summary()),
                report.complaints().stream()
                        .map(complaint -> complaint.without(secrets))
                        .toList());
    }
}
