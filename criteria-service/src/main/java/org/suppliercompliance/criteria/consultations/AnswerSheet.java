package org.suppliercompliance.criteria.consultations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** The present answers of one participant. */
@Schema(description = "The present answers of one participant.")
public record AnswerSheet(
        @Schema(description = "The participant who answered.")
        UUID participantId,

        @Schema(description = "The answers that stand, at most one per criterion version.", maxItems = 100)
        List<GivenAnswer> answers,

        @JsonIgnore long version)
        implements Versioned {}
