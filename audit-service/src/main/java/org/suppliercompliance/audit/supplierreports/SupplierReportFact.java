package org.suppliercompliance.audit.supplierreports;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/** The state of a report as its events tell it: codes, dates and ids, no answers. */
record SupplierReportFact(
        UUID id,
        String reference,
        String authority,
        UUID supplierId,
        UUID contractId,
        ReportStatus status,
        LocalDate requestedOn,
        String clock,
        int deadlineVersion,
        LocalDate dueOn,
        String zone,
        @Nullable ReportBasis basis,
        @Nullable LocalDate receivedOn,
        @Nullable ReportResult result,
        @Nullable LocalDate reviewedOn) {
    /** The fact of what happened; the supplier may read it. */
    static Fact of(SupplierReport state) {
        String supplier = state.supplierId().toString();
        SupplierReport.Received received = state.received();
        SupplierReport.Review review = state.review();
        return new Fact(
                type(state.status()),
                state.id().toString(),
                state.version(),
                supplier,
                state.authority(),
                supplier,
                new SupplierReportFact(
                        state.id(),
                        state.reference(),
                        state.authority(),
                        state.supplierId(),
                        state.contractId(),
                        state.status(),
                        state.requestedOn(),
                        ReportDate.CLOCK,
                        state.date().version(),
                        state.date().dueOn(),
                        state.date().zone().getId(),
                        received == null ? null : received.basis(),
                        received == null ? null : received.on(),
                        review == null ? null : review.result(),
                        review == null ? null : review.on()));
    }

    private static String type(ReportStatus status) {
        return switch (status) {
            case REQUESTED -> "report-requested";
            case RECEIVED -> "report-received";
            case REVIEWED -> "report-reviewed";
            case WITHDRAWN -> "report-withdrawn";
        };
    }
}
