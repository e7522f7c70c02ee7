package org.suppliercompliance.criteria.consultations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.criteria.catalogue.CriterionStatus;

/** A consultation as its authority, and the suppliers that take part, may read it. */
@Schema(description = "A consultation of the market. Who takes part and what was answered stand under it.")
public record ConsultationView(
        @Schema(description = "The id of the consultation.") UUID id,

        @Schema(description = "The authority that consults the market.", examples = "REGION-STOCKHOLM")
        String authority,

        ConsultationKind kind,

        @Schema(description = "What it is about.", examples = "Dialogue conference on ICT 2027", maxLength = 200)
        String title,

        ConsultationStatus status,

        @Schema(description = "The day, or the first of a period.")
        LocalDate startsOn,

        @Schema(description = "The day, or the last of a period.")
        LocalDate endsOn,

        @Schema(description = "When the next one is; it is reminded of, a conference every year until it is held.")
        @Nullable
        LocalDate nextOn,

        @Schema(description = "The product categories; none is all.", maxItems = 50, examples = "[\"ICT\"]")
        List<String> categories,

        @Schema(description = "What is asked about.", maxItems = 100)
        List<AskedCriterionView> criteria,

        @Schema(description = "What a feedback round looks back at; null when it follows nothing.") @Nullable
        FollowedProcurement follows,

        @Schema(
                description = "Why it was cancelled; null when it was not.",
                examples = "The framework was extended, nothing is procured this year.")
        @Nullable
        String cancelReason,

        @Schema(description = "When it was planned, or the record of it was begun.")
        Instant createdAt,

        @Schema(description = "When it, or who takes part in it, last changed; an answer changes nothing of it.")
        Instant changedAt,

        @JsonIgnore long version)
        implements Versioned {
    static ConsultationView of(Consultation consultation, List<AskedCriterionView> criteria) {
        return new ConsultationView(
                consultation.id,
                consultation.authority,
                consultation.kind,
                consultation.title,
                consultation.status,
                consultation.startsOn,
                consultation.endsOn,
                consultation.nextOn,
                List.copyOf(consultation.categories),
                criteria,
                consultation.follows(),
                consultation.cancelReason,
                consultation.createdAt,
                consultation.changedAt,
                consultation.version);
    }

    /**
     * How far the catalogue is with what is asked about: in consultation still, or retired. No version goes back, so that between two
     * writes the first number only falls and the second only rises: together they tell which state it is.
     */
    @Override
    public String timeState() {
        return counted("c", CriterionStatus.CONSULTATION) + counted("r", CriterionStatus.RETIRED);
    }

    private String counted(String letter, CriterionStatus wanted) {
        long number = criteria.stream().filter(one -> one.status() == wanted).count();
        return number == 0 ? "" : letter + number;
    }
}
