package org.suppliercompliance.criteria.riskanalysis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How urgent a risk is, by one rule. The score is likelihood times severity. HIGH from 15, and whenever the severity is 5: the gravest harm to
 * people comes first however seldom it is (UN Guiding Principles, 24). MEDIUM from 6, else LOW.
 */
@Schema(
        description =
                "How urgent a risk is. The score is likelihood x severity; HIGH from 15 and whenever the severity is 5, MEDIUM from 6, else LOW.",
        examples = "{\"level\": \"HIGH\", \"score\": 20}")
public record RiskPriority(
        @Schema(description = "The level.") PriorityLevel level,

        @Schema(description = "Likelihood x severity.", minimum = "1", maximum = "25", examples = "20")
        int score) {
    private static final int HIGH_FROM = 15;
    private static final int MEDIUM_FROM = 6;
    private static final int GRAVEST = 5;

    static RiskPriority of(int likelihood, int severity) {
        int score = likelihood * severity;
        if (score >= HIGH_FROM || severity == GRAVEST) {
            return new RiskPriority(PriorityLevel.HIGH, score);
        }
        return new RiskPriority(score >= MEDIUM_FROM ? PriorityLevel.MEDIUM : PriorityLevel.LOW, score);
    }

    /** One number for the order: the level first, then the score. */
    int rank() {
        return level.ordinal() * 100 + score;
    }

    /** The priority behind a {@link #rank()}. */
    static RiskPriority ofRank(int rank) {
        return new RiskPriority(PriorityLevel.values()[rank / 100], rank % 100);
    }
}
