package org.suppliercompliance.criteria.lessons;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.Labels;

/** What a set taught, for the next one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What the bids for a set and the audits since taught, line by line, for the set of the next tender.")
public record SetLessonsView(
        @Schema(description = "The set that was asked for.") UUID setId,

        @Schema(description = "The latest evaluation of its bids; absent when none was made.") @Nullable
        UUID evaluationId,

        @Schema(description = "The day on which the proofs of these bids had to hold; audits count from it on.")
        @Nullable
        LocalDate openedOn,

        @Schema(description = "How many tenderers there were.", minimum = "0", examples = "6")
        int tenderers,

        @Schema(description = "One per line of the set, in its order.", maxItems = 100)
        List<LineLesson> lines) {
    /** One line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What was learned about one line of the set.")
    public record LineLesson(
            @Schema(description = "The line of the set.") UUID lineId,

            @Schema(description = "The criterion of the line.")
            UUID criterionId,

            @Schema(description = "The code of the criterion.", examples = "RS5", maxLength = 32)
            String code,

            Labels titles,

            @Schema(description = "What all audits that the caller may know of found about the criterion.")
            LessonFindings findings,

            @Schema(description = "The steps, in order; none where the line has none.", maxItems = 10)
            List<StepLesson> steps,

            @Schema(
                    description =
                            "The step from which the next set starts, from 1: the furthest that half of at least five tenderers have reached, or another share that the operator set; absent without steps.",
                    minimum = "1",
                    maximum = "10",
                    examples = "2")
            @Nullable
            Integer startsAt) {}

    /** One step. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What was learned about one step on the way to the goal.")
    public record StepLesson(
            @Schema(description = "The number of the step, from 1.", minimum = "1", maximum = "10", examples = "2")
            int step,

            Labels titles,

            @Schema(
                    description = "How many tenderers got the points of exactly this step.",
                    minimum = "0",
                    examples = "3")
            int tenderers,

            @Schema(
                    description =
                            "How many percent of all tenderers have reached it or gone beyond, rounded down; one about whom an audit left something open counts for the step before. Absent with fewer than five tenderers.",
                    minimum = "0",
                    maximum = "100",
                    examples = "66")
            @Nullable
            Integer reachedPercent,

            @Schema(description = "What audits since found at those tenderers about the criterion.")
            LessonFindings findings) {}
}
