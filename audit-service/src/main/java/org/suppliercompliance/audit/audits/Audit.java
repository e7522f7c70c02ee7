package org.suppliercompliance.audit.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** An audit and its rules; its members are filled by the repository or by the use case that plans it. */
@SuppressWarnings("NullAway.Init")
class Audit {
    UUID id;

    String authority;

    UUID supplierId;

    String reference;

    AuditType type;

    AuditStatus status;

    List<String> dimensions;

    @Nullable
    String method;

    LocalDate plannedOn;

    @Nullable
    LocalDate startedOn;

    @Nullable
    LocalDate draftedOn;

    @Nullable
    LocalDate finalisedOn;

    @Nullable
    LocalDate cancelledOn;

    @Nullable
    String cancellationReason;

    List<UUID> contractIds;

    List<UUID> siteIds;

    List<UUID> criterionIds;

    List<String> criterionCodes;

    List<Integer> criterionVersions;

    @Nullable
    String overrideReason;

    @Nullable
    UUID overriddenAuditId;

    @Nullable
    LocalDate reviewUntil;

    @Nullable
    String organisation;

    List<String> auditors;

    List<String> auditorFunctions;

    @Nullable
    UUID checksReportId;

    List<String> examined;

    @Nullable
    ReportVisible reportVisible;

    @Nullable
    Boolean rightToAudit;

    @Nullable
    String withoutRightReason;

    String plannedBy;

    long version;

    Instant createdAt;

    void measuresAgainst(List<AuditCriterion> criteria) {
        criterionIds = criteria.stream().map(AuditCriterion::id).toList();
        criterionCodes = criteria.stream().map(AuditCriterion::code).toList();
        criterionVersions = criteria.stream().map(AuditCriterion::version).toList();
    }

    void givenTo(@Nullable String organisation, List<TeamMember> team) {
        this.organisation = organisation;
        auditors = team.stream().map(TeamMember::subject).toList();
        auditorFunctions = team.stream().map(member -> member.function().name()).toList();
    }

    void assign(AssignAudit command, AuditScope scope) {
        status.require(AuditAct.ASSIGN);
        Faults faults = new Faults();
        List<TeamMember> team = command.members(faults);
        List<UUID> sites = scope.sites(command.siteIds(), faults);
        faults.throwIfAny();
        givenTo(command.organisation(), team);
        if (command.method() != null) {
            method = command.method();
        }
        if (command.siteIds() != null) {
            siteIds = sites;
        }
    }

    void start(DateAudit command, LocalDate today) {
        status.require(AuditAct.START);
        startedOn = day(command.on(), null, today, new Faults());
        status = AuditStatus.IN_PROGRESS;
    }

    void showDraft(ShowDraft command, LocalDate today) {
        status.require(AuditAct.SHOW_DRAFT);
        Faults faults = new Faults()
                .require(
                        command.reportVisible() == null || checksReportId != null,
                        "/reportVisible",
                        "The audit checks no supplier report (checksReportId).");
        draftedOn = day(command.on(), startedOn, today, faults);
        reviewUntil = command.reviewUntil(today);
        examined = command.examinedInOrder();
        reportVisible = command.reportVisible();
        status = AuditStatus.DRAFT;
    }

    void finalise(DateAudit command, LocalDate today) {
        status.require(AuditAct.FINALISE);
        finalisedOn = day(command.on(), draftedOn, today, new Faults());
        status = AuditStatus.FINAL;
    }

    void cancel(CancelAudit command, LocalDate today) {
        status.require(AuditAct.CANCEL);
        String reason = command.reason();
        new Faults()
                .require(reason != null && !reason.isBlank(), "/reason", "Cancelling needs a reason.")
                .throwIfAny();
        cancellationReason = reason;
        cancelledOn = today;
        status = AuditStatus.CANCELLED;
    }

    /** The day; throws with it whatever else was wrong. */
    private static LocalDate day(
            @Nullable LocalDate on, @Nullable LocalDate notBefore, LocalDate today, Faults faults) {
        LocalDate day = on == null ? today : on;
        faults.require(!day.isAfter(today), "/on", "Must not be in the future.")
                .require(
                        notBefore == null || !day.isBefore(notBefore),
                        "/on",
                        "Must not be before the step before it, on " + notBefore + ".")
                .throwIfAny();
        return day;
    }
}
