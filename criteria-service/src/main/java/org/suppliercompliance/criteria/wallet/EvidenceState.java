package org.suppliercompliance.criteria.wallet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a proof stands on a day, by itself. */
public enum EvidenceState {
    /** Its content has not come yet; nobody but its uploader sees it. */
    AWAITING_CONTENT,
    NOT_YET_EFFECTIVE,
    VALID,
    EXPIRING,
    EXPIRED,
    WITHDRAWN;

    /** Both ends are days of validity; a missing end is none. */
    static EvidenceState on(
            LocalDate day,
            boolean complete,
            boolean withdrawn,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate expiresOn,
            int expiringDays) {
        if (withdrawn) {
            return WITHDRAWN;
        }
        if (!complete) {
            return AWAITING_CONTENT;
        }
        if (expiresOn != null && expiresOn.isBefore(day)) {
            return EXPIRED;
        }
        if (effectiveOn != null && effectiveOn.isAfter(day)) {
            return NOT_YET_EFFECTIVE;
        }
        return expiresOn != null && !expiresOn.minusDays(expiringDays).isAfter(day) ? EXPIRING : VALID;
    }
}
