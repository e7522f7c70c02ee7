package org.suppliercompliance.criteria.lessons;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.maturity.Maturity;

/** From which step the next tender starts: the furthest that as many of the tenderers have reached as of a mature market. */
final class StepRule {
    private StepRule() {}

    /**
     * A tenderer of the last tender.
     *
     * @param claimed the step its bid counted for, from 1; 0 for none
     * @param refuted whether an audit since left something open about the criterion
     */
    record Tenderer(int claimed, boolean refuted) {
        /** What an audit refutes counts for the step before. */
        int reached() {
            return refuted ? Math.max(0, claimed - 1) : claimed;
        }
    }

    /** How many percent came to the step or beyond it, rounded down; null when there are too few to say. */
    static @Nullable Integer percentAt(int step, List<Tenderer> tenderers) {
        if (tenderers.size() < Maturity.SMALLEST_BASE) {
            return null;
        }
        long reached = tenderers.stream().filter(one -> one.reached() >= step).count();
        return (int) (reached * 100 / tenderers.size());
    }

    /**
     * From 1; where too few have reached even the first step, or too few were there to say, it is the first.
     *
     * @param maturePercent how many percent are enough
     */
    static int startsAt(int steps, List<Tenderer> tenderers, int maturePercent) {
        for (int step = steps; step > 1; step--) {
            Integer percent = percentAt(step, tenderers);
            if (percent != null && percent >= maturePercent) {
                return step;
            }
        }
        return 1;
    }
}
