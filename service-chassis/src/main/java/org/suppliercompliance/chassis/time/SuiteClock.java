package org.suppliercompliance.chassis.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The suite's time: the database's clock plus the offset in {@code clock_offset}, followed by every replica. Rules never ask it:
 * use cases read it once and pass the moment or the date in.
 */
public interface SuiteClock {
    Instant now();

    /** Today in the given zone. */
    default LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }
}
