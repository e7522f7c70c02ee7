package org.suppliercompliance.audit.externalreports;

import java.time.LocalDate;
import java.util.UUID;
import org.suppliercompliance.chassis.event.Fact;

/** The data of {@code external-report-presented}: codes, dates and ids, as all that is told of a report; the supplier reads the rest where it lies. */
record ReportPresentedFact(
        UUID id,
        String reference,
        String authority,
        UUID supplierId,
        ReportKind kind,
        LocalDate receivedOn,
        LocalDate presentedOn) {
    /** Told to the supplier, too: only what is open is presented, and it has been put before it. */
    static Fact of(ExternalReportView report, LocalDate presentedOn) {
        String supplier = report.supplierId().toString();
        return new Fact(
                "external-report-presented",
                report.id().toString(),
                report.version() + 1,
                supplier,
                report.authority(),
                supplier,
                new ReportPresentedFact(
                        report.id(),
                        report.reference(),
                        report.authority(),
                        report.supplierId(),
                        report.kind(),
                        report.receivedOn(),
                        presentedOn));
    }
}
