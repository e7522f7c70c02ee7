package org.suppliercompliance.audit.externalreports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.event.Fact;

/** A report as its event tells it: codes, dates and ids; not who reports, and no text. */
record ExternalReportFact(
        UUID id,
        String reference,
        String authority,
        UUID supplierId,
        ReportKind kind,
        Confidentiality confidentiality,
        LocalDate receivedOn,
        List<ComplaintTopic> topics,
        List<UUID> nonComplianceIds) {

    /**
     * The supplier hears of no report, open or not, before it reads it: a feed that is silent on one of two would tell of the other. An authority's feed
     * is also its buyers' and integrators', so what is confidential is in no feed.
     */
    static Fact of(ExternalReportView report) {
        return new Fact(
                "external-report-received",
                report.id().toString(),
                report.version(),
                report.supplierId().toString(),
                report.confidentiality() == Confidentiality.OPEN ? report.authority() : null,
                null,
                new ExternalReportFact(
                        report.id(),
                        report.reference(),
                        report.authority(),
                        report.supplierId(),
                        report.kind(),
                        report.confidentiality(),
                        report.receivedOn(),
                        report.topics(),
                        report.nonComplianceIds()));
    }
}
