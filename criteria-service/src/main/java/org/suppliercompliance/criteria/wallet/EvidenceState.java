package org.suppliercompliance.criteria.wallet;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a proof stands on a day, by itself. */
@Schema(
        description =
                "How a proof stands by itself on a day; its first and its last day are days on which it holds. AWAITING_CONTENT: only its uploader sees it. EXPIRING: it holds, and its last day is at most 60 days away, or as many as the operator set.")
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
