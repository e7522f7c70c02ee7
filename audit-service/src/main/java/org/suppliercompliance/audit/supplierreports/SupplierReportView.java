package org.suppliercompliance.audit.supplierreports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.correctiveaction.OnBehalf;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A supplier report as its authority and its supplier see it. */
@Schema(description = "A report that a supplier owes under a contract.")
record SupplierReportView(
        @Schema(description = "The id.") UUID id,

        @Schema(
                description = "The number people use.",
                examples = {"SR-2027-00007"})
        String reference,

        @Schema(
                description = "The owning authority's code.",
                examples = {"REGION-STOCKHOLM"})
        String authority,

        @Schema(description = "The supplier asked.") UUID supplierId,
        @Schema(description = "The contract with the duty.") UUID contractId,

        @Schema(
                description = "The contract's reference.",
                examples = {"SLL-2018-0441"})
        String contractReference,

        @Schema(
                description = "The template's code; read it for the questions.",
                examples = {"MANAGEMENT-ROUTINES"})
        String templateCode,

        @Schema(
                description = "The template's version.",
                examples = {"1"})
        int templateVersion,

        @Schema(description = "Where it stands.") ReportStatus status,
        @Schema(description = "The day it was asked for.") LocalDate requestedOn,

        @Schema(
                description = "The last day in time.",
                examples = {"2027-07-01"})
        LocalDate dueOn,

        @Schema(description = "The first day overdue, once it has come; kept when it came in late.") @Nullable
        LocalDate overdueSince,

        @Schema(
                description = "The version of the date.",
                examples = {"1"})
        int deadlineVersion,

        @Schema(
                description = "The time zone whose days count.",
                examples = {"Europe/Stockholm"})
        String zone,

        @Schema(description = "The day it came in.") @Nullable
        LocalDate receivedOn,

        @Schema(
                description = "Who recorded it: a token subject.",
                examples = {"c81e09b4"})
        @Nullable
        String receivedBy,

        @Schema(description = "What the answers rest on.") @Nullable
        ReportBasis basis,

        @Schema(description = "How it came in, when the authority recorded it.") @Nullable
        OnBehalf onBehalf,

        @Schema(description = "The answers; only when one report is read.", maxItems = 100)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<ReportAnswer> answers,

        @Schema(description = "The result of the review.") @Nullable
        ReportResult result,

        @Schema(
                description = "The assessment.",
                examples = {"Policies are described, but no routine for putting non-compliances right"})
        @Nullable
        String assessment,

        @Schema(description = "The day of the review.") @Nullable
        LocalDate reviewedOn,

        @Schema(
                description = "Who reviewed it: a token subject.",
                examples = {"5f0c2a3e"})
        @Nullable
        String reviewedBy,

        @Schema(description = "The day it was no longer asked for.") @Nullable
        LocalDate withdrawnOn,

        @JsonIgnore long version)
        implements Versioned {
    @Override
    public String timeState() {
        return overdueSince == null ? "" : "o";
    }

    static SupplierReportView of(SupplierReport state, Instant now) {
        SupplierReport.Received received = state.received();
        SupplierReport.Review review = state.review();
        return new SupplierReportView(
                state.id(),
                state.reference(),
                state.authority(),
                state.supplierId(),
                state.contractId(),
                state.contractReference(),
                state.templateCode(),
                state.templateVersion(),
                state.status(),
                state.requestedOn(),
                state.date().dueOn(),
                state.overdueSince(now),
                state.date().version(),
                state.date().zone().getId(),
                received == null ? null : received.on(),
                received == null ? null : received.by(),
                received == null ? null : received.basis(),
                received == null ? null : received.onBehalf(),
                received == null ? null : received.answers(),
                review == null ? null : review.result(),
                review == null ? null : review.assessment(),
                review == null ? null : review.on(),
                review == null ? null : review.by(),
                state.withdrawnOn(),
                state.version());
    }
}
