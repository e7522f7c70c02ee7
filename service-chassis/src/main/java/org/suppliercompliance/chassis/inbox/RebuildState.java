package org.suppliercompliance.chassis.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the latest rebuild of the projections stands.
 *
 * @param running whether one is running, on whichever replica
 * @param dryRun whether it compares only
 * @param startedAt null when there has been none
 * @param finishedAt null while it runs, and when its replica ended before it did
 * @param eventsRead so far
 * @param eventsRefused how many the second copy could not take, though a consumer has taken them: they are no open dead letters
 * @param newerKnown of how many aggregates newer versions are known than the topics tell
 * @param tables how they differed from their second copies; empty until it has finished
 * @param failure why nothing was exchanged; null when nothing failed
 */
public record RebuildState(
        boolean running,
        boolean dryRun,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long eventsRead,
        long eventsRefused,
        long newerKnown,
        List<Difference> tables,
        @Nullable String failure) {
    /**
     * How a table differs from its second copy.
     *
     * @param rows what the copy has
     * @param added what only the copy has
     * @param changed what the copy has otherwise
     * @param removed what the copy has not
     */
    public record Difference(String table, long rows, long added, long changed, long removed) {}
}
