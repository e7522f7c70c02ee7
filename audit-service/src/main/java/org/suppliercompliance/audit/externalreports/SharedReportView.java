package org.suppliercompliance.audit.externalreports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.sharing.Secrets;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.database.Row;

/**
 * A report as the members of the networks may see it. Neither its site, nor who recorded it, nor the cases it gave rise to travel; the site's name is
 * struck out of every text, as it is in a shared audit.
 */
@Schema(
        description =
                "A report from outside as its owner shared it. The name of its site is not told, and reads *** in the texts.")
record SharedReportView(
        @Schema(description = "The report.") UUID id,

        @Schema(
                description = "The number people use.",
                examples = {"ER-2027-00003"})
        String reference,

        @Schema(
                description = "Whose it is: the owning authority's code.",
                examples = {"REGION-STOCKHOLM"})
        String authority,

        @Schema(description = "The supplier it is about.") UUID supplierId,

        @Schema(
                description = "Who reports.",
                examples = {"Electronics Watch"})
        String organisation,

        @Schema(description = "What came in.") ReportKind kind,

        @Schema(
                description = "Its title.",
                examples = {"Overtime in final assembly"})
        String title,

        @Schema(
                description = "What its complaints are about, each once.",
                maxItems = 20,
                examples = {"[\"WORKING_TIME\"]"})
        List<ComplaintTopic> topics,

        @Schema(description = "The day it was published, if it was.") @Nullable
        LocalDate publishedOn,

        @Schema(description = "The day it came in.") LocalDate receivedOn,

        @Schema(description = "The day its owner had put it before the supplier, if it had.") @Nullable
        LocalDate presentedOn,

        @Schema(
                description = "The networks it is shared with.",
                maxItems = 100,
                examples = {"[\"SE-REGIONS\"]"})
        List<String> networks,

        @Schema(description = "The moment everything here is as of.")
        Instant sharedAt,

        @Schema(description = "What it says; only when one report is read.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        SharedReportContent detail,

        @JsonIgnore long version)
        implements Versioned {
    static final String COLUMNS =
            "s.report_id, s.reference, s.authority, s.supplier_id, s.organisation, s.kind, s.title, s.topics, s.published_on,"
                    + " s.received_on, s.presented_on, s.networks, s.shared_at, s.version";

    static SharedReportView of(ExternalReportView report, List<String> networks, Instant now) {
        Secrets secrets = Secrets.of(report.siteName() == null ? List.of() : List.of(report.siteName()));
        ReportPresentation presentation = report.presentation();
        return new SharedReportView(
                report.id(),
                report.reference(),
                report.authority(),
                report.supplierId(),
                secrets.mask(report.organisation()),
                report.kind(),
                secrets.mask(report.title()),
                report.topics(),
                report.publishedOn(),
                report.receivedOn(),
                presentation == null ? null : presentation.presentedOn(),
                networks,
                now,
                SharedReportContent.of(report, secrets),
                report.version());
    }

    static SharedReportView from(Row row, @Nullable SharedReportContent detail) throws SQLException {
        return new SharedReportView(
                row.uuid("report_id"),
                row.text("reference"),
                row.text("authority"),
                row.uuid("supplier_id"),
                row.text("organisation"),
                ReportKind.valueOf(row.text("kind")),
                row.text("title"),
                row.texts("topics").stream().map(ComplaintTopic::valueOf).toList(),
                row.nullableDate("published_on"),
                row.date("received_on"),
                row.nullableDate("presented_on"),
                row.texts("networks"),
                row.instant("shared_at"),
                detail,
                row.bigint("version"));
    }
}
