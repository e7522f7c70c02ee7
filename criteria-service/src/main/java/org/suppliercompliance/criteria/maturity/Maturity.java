package org.suppliercompliance.criteria.maturity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much of the market can meet a criterion version. Below five participants there is no number, only that it is not assessed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How much of the market can meet a criterion version.")
public record Maturity(
        State state,

        @Schema(description = "The base: how many different participants answered.", examples = "20", minimum = "0")
        int participants,

        @Schema(
                description = "How many percent of them can meet it, rounded down; absent when not assessed.",
                examples = "65",
                minimum = "0",
                maximum = "100")
        @Nullable
        Integer percent,

        @Schema(
                description = "How many percent can meet it in part, beside and never added; absent when not assessed.",
                examples = "15",
                minimum = "0",
                maximum = "100")
        @Nullable
        Integer partlyPercent,

        Advice advice) {
    /** Fewer answers say nothing about a market, and much about those who gave them. */
    public static final int SMALLEST_BASE = 5;

    /** Whether there are answers enough. */
    @Schema(name = "MaturityState", description = "Whether there are answers enough: five or more.")
    public enum State {
        ASSESSED,
        NOT_ASSESSED
    }

    /** How the criterion may be used. */
    @Schema(
            name = "MaturityAdvice",
            description =
                    "What follows: a mature market (50 % or more, unless the operator set another share) may be asked for it as mandatory; otherwise it is an award criterion; without an assessment the market is consulted first.")
    public enum Advice {
        MAY_BE_MANDATORY,
        AWARD_CRITERION,
        CONSULT_FIRST
    }

    /**
     * Counted: rounded down, so that what is shown as 50 is never less than half.
     *
     * @param maturePercent from how many percent on the market is mature
     */
    public static Maturity of(int participants, @Nullable Integer can, @Nullable Integer partly, int maturePercent) {
        if (participants < SMALLEST_BASE || can == null || partly == null) {
            return notAssessed(participants);
        }
        int percent = can * 100 / participants;
        return new Maturity(
                State.ASSESSED,
                participants,
                percent,
                partly * 100 / participants,
                percent >= maturePercent ? Advice.MAY_BE_MANDATORY : Advice.AWARD_CRITERION);
    }

    /** With too few answers to say anything. */
    public static Maturity notAssessed(int participants) {
        return new Maturity(State.NOT_ASSESSED, participants, null, null, Advice.CONSULT_FIRST);
    }
}
