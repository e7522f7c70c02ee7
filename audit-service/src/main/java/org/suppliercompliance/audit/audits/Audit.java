package org.suppliercompliance.audit.audits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** An audit and its rules. */
@Entity
@Table(name = "audit")
class Audit {
    @Id
    UUID id;

    String authority;

    @Column(name = "supplier_id")
    UUID supplierId;

    String reference;

    @Enumerated(EnumType.STRING)
    AuditType type;

    @Enumerated(EnumType.STRING)
    AuditStatus status;

    List<String> dimensions;

    @Nullable
    String method;

    @Column(name = "planned_on")
    LocalDate plannedOn;

    @Column(name = "started_on")
    @Nullable
    LocalDate startedOn;

    @Column(name = "drafted_on")
    @Nullable
    LocalDate draftedOn;

    @Column(name = "finalised_on")
    @Nullable
    LocalDate finalisedOn;

    @Column(name = "cancelled_on")
    @Nullable
    LocalDate cancelledOn;

    @Column(name = "cancellation_reason")
    @Nullable
    String cancellationReason;

    @Column(name = "contract_ids")
    List<UUID> contractIds;

    @Column(name = "criterion_ids")
    List<UUID> criterionIds;

    @Column(name = "criterion_codes")
    List<String> criterionCodes;

    @Column(name = "criterion_versions")
    List<Integer> criterionVersions;

    @Column(name = "override_reason")
    @Nullable
    String overrideReason;

    @Column(name = "overridden_audit_id")
    @Nullable
    UUID overriddenAuditId;

    @Column(name = "review_until")
    @Nullable
    LocalDate reviewUntil;

    @Nullable
    String organisation;

    List<String> auditors;

    @Column(name = "auditor_functions")
    List<String> auditorFunctions;

    @Column(name = "checks_report_id")
    @Nullable
    UUID checksReportId;

    @Column(name = "right_to_audit")
    @Nullable
    Boolean rightToAudit;

    @Column(name = "without_right_reason")
    @Nullable
    String withoutRightReason;

    @Column(name = "planned_by")
    String plannedBy;

    @Version
    long version;

    @Column(name = "created_at")
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

    void assign(AssignAudit command) {
        status.require(AuditAct.ASSIGN);
        givenTo(command.organisation(), command.members());
        if (command.method() != null) {
            method = command.method();
        }
    }

    void start(DateAudit command, LocalDate today) {
        status.require(AuditAct.START);
        startedOn = day(command.on(), null, today);
        status = AuditStatus.IN_PROGRESS;
    }

    void showDraft(ShowDraft command, LocalDate today) {
        status.require(AuditAct.SHOW_DRAFT);
        draftedOn = day(command.on(), startedOn, today);
        reviewUntil = command.reviewUntil(today);
        status = AuditStatus.DRAFT;
    }

    void finalise(DateAudit command, LocalDate today) {
        status.require(AuditAct.FINALISE);
        finalisedOn = day(command.on(), draftedOn, today);
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

    private static LocalDate day(@Nullable LocalDate on, @Nullable LocalDate notBefore, LocalDate today) {
        LocalDate day = on == null ? today : on;
        new Faults()
                .require(!day.isAfter(today), "/on", "Must not be in the future.")
                .require(notBefore == null || !day.isBefore(notBefore), "/on", "Must not be before the step before it.")
                .throwIfAny();
        return day;
    }
}
