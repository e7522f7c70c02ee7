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

    @Column(name = "planned_by")
    String plannedBy;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    void start(DateAudit command, LocalDate today) {
        status.require(AuditAct.START);
        startedOn = day(command, null, today);
        status = AuditStatus.IN_PROGRESS;
    }

    void showDraft(DateAudit command, LocalDate today) {
        status.require(AuditAct.SHOW_DRAFT);
        draftedOn = day(command, startedOn, today);
        status = AuditStatus.DRAFT;
    }

    void finalise(DateAudit command, LocalDate today) {
        status.require(AuditAct.FINALISE);
        finalisedOn = day(command, draftedOn, today);
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

    private static LocalDate day(DateAudit command, @Nullable LocalDate notBefore, LocalDate today) {
        LocalDate on = command.on();
        LocalDate day = on == null ? today : on;
        new Faults()
                .require(!day.isAfter(today), "/on", "Must not be in the future.")
                .require(notBefore == null || !day.isBefore(notBefore), "/on", "Must not be before the step before it.")
                .throwIfAny();
        return day;
    }
}
