package org.suppliercompliance.supplier.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.contracts.NoticeIntake.Outcome;
import org.suppliercompliance.supplier.contracts.NoticeIntake.Taken;

/**
 * The contracts that earlier chunks of a dry run took in, with the moment of the notice that last spoke of each. They were rolled back with
 * their chunk, so what becomes of a later notice about one of them is told from here.
 */
final class DryNotices {
    /** Contracts behind so many are told as if no chunk before had spoken of them. */
    private static final int MOST = 200_000;

    private final Map<String, Instant> heard = new HashMap<>();
    private final Map<String, Instant> heardOfAward = new HashMap<>();
    private final List<NoticeRow> ofChunk = new ArrayList<>();

    /** Begins a chunk, or begins it again. */
    void begin() {
        ofChunk.clear();
    }

    /** What becomes of it if the earlier chunks count. */
    Taken judged(NoticeRow row, Taken taken) {
        boolean asIfNew = switch (taken.outcome()) {
            case REGISTERED, CHANGED, INCOMPLETE -> true;
            case UNCHANGED, OLDER, OTHER_SUPPLIER, BACKWARDS -> false;
        };
        Instant before = asIfNew ? earlier(row) : null;
        Taken judged = before == null ? taken : after(before, row.madeAt(), taken);
        if (judged.outcome() == Outcome.REGISTERED || judged.outcome() == Outcome.CHANGED) {
            ofChunk.add(row);
        }
        return judged;
    }

    private static Taken after(Instant before, @Nullable Instant madeAt, Taken taken) {
        if (madeAt == null || madeAt.equals(before)) {
            return new Taken(Outcome.UNCHANGED, null, taken.why());
        }
        return madeAt.isBefore(before)
                ? new Taken(Outcome.OLDER, null, taken.why())
                : new Taken(Outcome.CHANGED, taken.leftOutEnd(), taken.why());
    }

    /** By its own key; else by its award while no contract is known, and for an award by the contract that came of it. */
    private @Nullable Instant earlier(NoticeRow row) {
        Instant own = heard.get(row.keys().own());
        Map<String, Instant> others = row.keys().contract() == null ? heardOfAward : heard;
        return own == null ? others.get(row.keys().award()) : own;
    }

    /** Notes what was taken in. A contract takes the place of its award. */
    void note(NoticeRow row) {
        Instant madeAt = row.madeAt() == null ? Instant.MIN : row.madeAt();
        if (heard.size() < MOST) {
            heard.merge(row.keys().own(), madeAt, DryNotices::later);
            if (row.keys().contract() != null) {
                heard.remove(row.keys().award());
                heardOfAward.merge(row.keys().award(), madeAt, DryNotices::later);
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Ends a chunk that was committed. */
    void keep() {
        ofChunk.forEach(this::note);
        ofChunk.clear();
    }
}
