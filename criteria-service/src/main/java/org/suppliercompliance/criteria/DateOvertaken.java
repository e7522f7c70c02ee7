package org.suppliercompliance.criteria;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/**
 * The data of {@code date-overtaken}, for the topic only: what was told of a date that is reminded of counts no more.
 *
 * @param subjectId the consultation or the proof whose date it is
 * @param version the version of the date that counts from now on; null when none does
 */
public record DateOvertaken(
        UUID subjectId, Clock clock, @Nullable Integer version) {
    /** Which date of the subject, as the keys of the facts that told it name it. */
    public enum Clock {
        PLANNED,
        NEXT,
        EXPIRY
    }

    /** @param key the one of the facts that told the date, so that it comes after them */
    public Fact fact(long aggregateVersion, UUID key) {
        return new Fact("date-overtaken", subjectId.toString(), aggregateVersion, key.toString(), null, null, this);
    }
}
