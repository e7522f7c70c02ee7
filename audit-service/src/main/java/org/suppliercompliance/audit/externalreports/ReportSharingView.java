package org.suppliercompliance.audit.externalreports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** How a report is shared, for its owner. Its version is the report's, so that the ETag serves the next act. */
@Schema(description = "With whom a report is shared, since when.")
record ReportSharingView(
        @Schema(description = "The report.") UUID id,

        @Schema(
                description = "The networks whose members may read it; none after a withdrawal.",
                maxItems = 100,
                examples = {"[\"SE-REGIONS\"]"})
        List<String> networks,

        @Schema(description = "The moment whose state is shared.")
        Instant sharedAt,

        @Schema(
                description = "Who shared it: a token subject.",
                examples = {"5f0c2a3e"})
        String sharedBy,

        @Schema(description = "When it was withdrawn.") @Nullable
        Instant withdrawnAt,

        @Schema(
                description = "Why it was withdrawn.",
                examples = {"The organisation has corrected its report"})
        @Nullable
        String withdrawalReason,

        @JsonIgnore long version)
        implements Versioned {
    static ReportSharingView of(ReportSharing sharing) {
        return new ReportSharingView(
                sharing.reportId(),
                sharing.stands() ? sharing.networks() : List.of(),
                sharing.sharedAt(),
                sharing.sharedBy(),
                sharing.withdrawnAt(),
                sharing.withdrawalReason(),
                sharing.reportVersion());
    }
}
