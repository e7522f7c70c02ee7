package org.suppliercompliance.audit.supplierreports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.correctiveaction.OnBehalf;
import org.suppliercompliance.audit.correctiveaction.Receipt;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;

/**
 * A report that a supplier owes under a contract, and its rules; each act makes the next version. The state is checked first (409),
 * then who acts (403), then what is said (422).
 */
record SupplierReport(
        UUID id,
        String authority,
        UUID supplierId,
        UUID contractId,
        String contractReference,
        LocalDate contractStart,
        String reference,
        String templateCode,
        int templateVersion,
        ReportStatus status,
        LocalDate requestedOn,
        ReportDate date,
        @Nullable Received received,
        @Nullable Review review,
        @Nullable LocalDate withdrawnOn,
        long version) {
    /** What came in; the answers are null where they were not read. */
    record Received(
            LocalDate on,
            String by,
            ReportBasis basis,
            @Nullable OnBehalf onBehalf,
            @Nullable List<ReportAnswer> answers) {}

    /** What the review came to. */
    record Review(LocalDate on, String by, ReportResult result, String assessment) {}

    /** Who acts on which side, and when. */
    record Occasion(String subject, boolean bySupplier, LocalDate today) {}

    /** A report is taken also when it is late. */
    SupplierReport submit(SubmitReport command, Occasion occasion) {
        status.require(ReportStatus.REQUESTED);
        Faults faults = new Faults();
        ReportBasis basis = command.basis() == null ? ReportBasis.SUPPLIER_STATEMENT : command.basis();
        faults.require(
                basis == ReportBasis.SUPPLIER_STATEMENT || !occasion.bySupplier(),
                "/basis",
                "Desk research is what the authority finds out itself.");
        LocalDate day = Receipt.day(
                command.receivedOn(),
                command.onBehalf(),
                occasion.bySupplier(),
                contractStart,
                "the contract's start",
                occasion.today(),
                faults);
        checkAnswers(command.answers(), basis, faults);
        faults.throwIfAny();
        Received came =
                new Received(day, occasion.subject(), basis, command.onBehalf(), List.copyOf(command.answers()));
        return moved(ReportStatus.RECEIVED, came, null);
    }

    private void checkAnswers(List<ReportAnswer> answers, ReportBasis basis, Faults faults) {
        ReportTemplate template = ReportTemplate.of(templateCode, templateVersion);
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            String question = answers.get(i).question();
            String pointer = "/answers/" + i + "/question";
            faults.require(template.question(question).isPresent(), pointer, "The template does not ask this.");
            faults.require(answered.add(question), pointer, "The question is answered twice.");
        }
        if (basis == ReportBasis.SUPPLIER_STATEMENT) {
            List<String> open = template.questions().stream()
                    .filter(question -> question.required() && !answered.contains(question.id()))
                    .map(ReportQuestion::id)
                    .toList();
            faults.require(open.isEmpty(), "/answers", "Not answered: " + String.join(", ", open) + ".");
        }
    }

    SupplierReport review(ReviewReport command, Occasion occasion) {
        status.require(ReportStatus.RECEIVED);
        if (Objects.requireNonNull(received).by().equals(occasion.subject())) {
            throw new ProblemException(AuditProblem.FOUR_EYES, "Whoever recorded the report may not review it.");
        }
        String assessment = command.assessment();
        new Faults()
                .require(assessment != null && !assessment.isBlank(), "/assessment", "A review needs an assessment.")
                .throwIfAny();
        Review judged =
                new Review(occasion.today(), occasion.subject(), command.result(), Objects.requireNonNull(assessment));
        return moved(ReportStatus.REVIEWED, received, judged);
    }

    /** Since when it is overdue as seen at {@code now}; one that came in late keeps the day, one that came in time has none. */
    @Nullable
    LocalDate overdueSince(Instant now) {
        return switch (status) {
            case REQUESTED -> date.overdueAt().isAfter(now) ? null : date.overdueSince();
            case RECEIVED, REVIEWED ->
                Objects.requireNonNull(received).on().isBefore(date.overdueSince()) ? null : date.overdueSince();
            case WITHDRAWN -> null;
        };
    }

    private SupplierReport moved(ReportStatus next, @Nullable Received came, @Nullable Review judged) {
        return new SupplierReport(
                id,
                authority,
                supplierId,
                contractId,
                contractReference,
                contractStart,
                reference,
                templateCode,
                templateVersion,
                next,
                requestedOn,
                date,
                came,
                judged,
                withdrawnOn,
                version + 1);
    }
}
