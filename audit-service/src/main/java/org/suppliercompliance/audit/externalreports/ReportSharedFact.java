package org.suppliercompliance.audit.externalreports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of {@code external-report-shared}: what the members see of it as codes and dates; not who reports, and no text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportSharedFact(
        UUID id,
        String reference,
        String authority,
        UUID supplierId,
        List<String> networks,
        List<String> sharedWith,
        ReportKind kind,
        List<ComplaintTopic> topics,
        @Nullable LocalDate publishedOn,
        LocalDate receivedOn,
        @Nullable LocalDate presentedOn,
        LocalDate sharedOn) {
    static ReportSharedFact of(SharedReportView copy, List<String> told, LocalDate today) {
        return new ReportSharedFact(
                copy.id(),
                copy.reference(),
                copy.authority(),
                copy.supplierId(),
                copy.networks(),
                told,
                copy.kind(),
                copy.topics(),
                copy.publishedOn(),
                copy.receivedOn(),
                copy.presentedOn(),
                today);
    }
}
