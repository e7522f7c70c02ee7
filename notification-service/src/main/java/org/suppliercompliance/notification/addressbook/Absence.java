package org.suppliercompliance.notification.addressbook;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/**
 * When a person is away and who is told in the meantime. Both days are inclusive; without a last day the person is away until that is changed.
 * A deputy without an absence stands ready.
 */
record Absence(
        @Nullable UUID deputy,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    static final Absence NONE = new Absence(null, null, null);

    void check(Faults faults) {
        faults.require(to == null || from != null, "/absentFrom", "Is needed when absentTo is given.")
                .require(
                        to == null || from == null || !to.isBefore(from),
                        "/absentTo",
                        "Must not be before absentFrom.");
    }
}
