package org.suppliercompliance.criteria.sets;

import java.util.Map;
import java.util.UUID;

/** What the bids for a set tell about how far the market has come. */
public interface ReachedSteps {
    /** For each line with steps, by its id: the step from which the next set starts, from 1. */
    Map<UUID, Integer> of(CriteriaSetView set);
}
