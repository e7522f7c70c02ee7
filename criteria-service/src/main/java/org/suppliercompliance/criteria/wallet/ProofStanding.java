package org.suppliercompliance.criteria.wallet;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a proof stands towards a criterion it covers, best first. */
@Schema(
        description =
                "How a proof stands towards a criterion, best first. VALID and EXPIRING satisfy it. FLAGGED: something said in it makes it not credible. INCOMPLETE: it does not show every part of its kind. MISSING: there is none.")
public enum ProofStanding {
    VALID,
    EXPIRING,
    /** Something said in it makes it not credible, and the authority has not accepted it nevertheless. */
    FLAGGED,
    /** It does not show every part that its kind must show. */
    INCOMPLETE,
    NOT_YET_EFFECTIVE,
    EXPIRED,
    REJECTED,
    /** There is no proof at all. */
    MISSING;

    /** Whether the criterion is satisfied. */
    boolean satisfies() {
        return this == VALID || this == EXPIRING;
    }

    /** What the proof itself says and what the review found. */
    static List<String> flags(List<String> said, @Nullable ReviewView review) {
        List<String> flags = new ArrayList<>(said);
        if (review != null) {
            review.redFlags().stream().filter(flag -> !flags.contains(flag)).forEach(flags::add);
        }
        return flags;
    }

    /**
     * The rule. A proof that nobody has reviewed counts; one that was rejected does not, whatever else holds.
     *
     * @param state how it stands by itself on the day: neither withdrawn nor without content
     * @param review the latest review of the authority that asks
     */
    static ProofStanding of(
            EvidenceState state, List<String> missingParts, List<String> redFlags, @Nullable ReviewView review) {
        if (review != null && review.verdict() == Verdict.REJECTED) {
            return REJECTED;
        }
        if (state == EvidenceState.EXPIRED) {
            return EXPIRED;
        }
        if (state == EvidenceState.NOT_YET_EFFECTIVE) {
            return NOT_YET_EFFECTIVE;
        }
        if (!missingParts.isEmpty()) {
            return INCOMPLETE;
        }
        boolean acceptedAsItIs = review != null && !review.outdated();
        if (!redFlags.isEmpty() && !acceptedAsItIs) {
            return FLAGGED;
        }
        return state == EvidenceState.EXPIRING ? EXPIRING : VALID;
    }
}
