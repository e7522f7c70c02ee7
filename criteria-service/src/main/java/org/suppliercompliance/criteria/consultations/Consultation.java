package org.suppliercompliance.criteria.consultations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.criteria.CriteriaProblem;

/** A consultation of the market. The row is what everybody who changes it queues on. */
@Entity
@Table(name = "consultation")
class Consultation {
    @Id
    UUID id;

    @Column(updatable = false)
    String authority;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ConsultationKind kind;

    String title;

    @Enumerated(EnumType.STRING)
    ConsultationStatus status;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    LocalDate endsOn;

    @Column(name = "next_on")
    @Nullable
    LocalDate nextOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> categories;

    @Column(name = "follows_consultation", updatable = false)
    @Nullable
    UUID followsConsultation;

    @Column(updatable = false)
    @Nullable
    String procurement;

    @Column(name = "procurement_ended_on", updatable = false)
    @Nullable
    LocalDate procurementEndedOn;

    @Column(name = "cancel_reason")
    @Nullable
    String cancelReason;

    @Column(name = "remind_on")
    @Nullable
    LocalDate remindOn;

    @Column(name = "remind_version")
    int remindVersion;

    @Column(name = "next_step_at")
    @Nullable
    Instant nextStepAt;

    @Column(name = "step_told")
    @Nullable
    Integer stepTold;

    long version;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "changed_at")
    Instant changedAt;

    static Consultation plan(
            UUID id, String authority, ConsultationKind kind, ConsultationPlan plan, String subject, Instant now) {
        Consultation consultation = new Consultation();
        consultation.id = id;
        consultation.authority = authority;
        consultation.kind = kind;
        consultation.status = ConsultationStatus.PLANNED;
        consultation.write(plan);
        FollowedProcurement follows = plan.follows();
        if (follows != null) {
            consultation.followsConsultation = follows.consultationId();
            consultation.procurement = follows.procurement();
            consultation.procurementEndedOn = follows.endedOn();
        }
        consultation.remindVersion = 0;
        consultation.version = 1;
        consultation.createdAt = now;
        consultation.createdBy = subject;
        consultation.changedAt = now;
        return consultation;
    }

    void write(ConsultationPlan plan) {
        title = plan.title();
        startsOn = plan.startsOn();
        endsOn = plan.endsOn();
        nextOn = plan.nextOn();
        categories = plan.categories();
    }

    ConsultationPlan plan() {
        return new ConsultationPlan(title, startsOn, endsOn, nextOn, List.copyOf(categories), follows());
    }

    @Nullable
    FollowedProcurement follows() {
        return followsConsultation == null && procurement == null
                ? null
                : new FollowedProcurement(followsConsultation, procurement, procurementEndedOn);
    }

    /** Refuses a move that the present state does not allow, before anything else of it is judged. */
    void requireMay(ConsultationStatus next) {
        if (!status.mayBecome(next)) {
            throw new ProblemException(
                    CriteriaProblem.CONSULTATION_TRANSITION,
                    "The consultation is " + status + " and cannot become " + next + ".");
        }
    }

    void hold(ConsultationPlan asHeld) {
        requireMay(ConsultationStatus.HELD);
        write(asHeld);
        status = ConsultationStatus.HELD;
    }

    /** A period that is closed early ends on the day. */
    void close(LocalDate today) {
        requireMay(ConsultationStatus.CLOSED);
        status = ConsultationStatus.CLOSED;
        if (endsOn.isAfter(today)) {
            endsOn = today;
        }
    }

    void cancel(String reason) {
        requireMay(ConsultationStatus.CANCELLED);
        status = ConsultationStatus.CANCELLED;
        cancelReason = reason;
    }

    void changed(Instant now) {
        version++;
        changedAt = now;
    }

    /** The date to be reminded of: the start while it is planned, the next one once it was held. */
    @Nullable
    LocalDate awaited() {
        if (!kind.isKeptHere()) {
            return null;
        }
        return switch (status) {
            case PLANNED -> startsOn;
            case HELD, CLOSED -> nextOn;
            case CANCELLED -> null;
        };
    }

    /** Reminds of the awaited date from now on; the same date goes on where it was. */
    void remind(@Nullable LocalDate date, @Nullable Instant firstStep) {
        if (!Objects.equals(date, remindOn)) {
            remindOn = date;
            remindVersion++;
            stepTold = null;
            nextStepAt = firstStep;
        }
    }

    void stopReminding() {
        nextStepAt = null;
    }
}
