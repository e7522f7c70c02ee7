package org.suppliercompliance.criteria.consultations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.criteria.maturity.AskedCriterion;

/** The present answers of one participant. Which are outdated stands beside them, so that they can be put back as they were read. */
@Schema(description = "The present answers of one participant.")
public record AnswerSheet(
        @Schema(description = "The participant who answered.")
        UUID participantId,

        @Schema(description = "The answers that stand, at most one per criterion version.", maxItems = 100)
        List<GivenAnswer> answers,

        @Schema(
                description =
                        "The criterion versions that were worded anew since they were answered: those answers do not count until they are given again.",
                maxItems = 100)
        List<AskedCriterion> outdated,

        @JsonIgnore long version)
        implements Versioned {
    static AnswerSheet of(Participant participant, List<Answers.Standing> standing) {
        return new AnswerSheet(
                participant.id(),
                standing.stream().map(Answers.Standing::given).toList(),
                standing.stream()
                        .filter(Answers.Standing::outdated)
                        .map(one -> one.given().about())
                        .toList(),
                participant.version());
    }

    /** Between two writes of the participant more answers become outdated and none becomes good again, so that their number tells which. */
    @Override
    public String timeState() {
        return outdated.isEmpty() ? "" : "o" + outdated.size();
    }
}
