package org.suppliercompliance.audit.correctiveaction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** The rule for what comes in: a supplier hands in today, an authority may record what came in earlier and says how. */
public final class Receipt {
    private Receipt() {}

    /** The first day on which an answer can have come in: not before the communication, and after a rejection not before that. */
    static LocalDate notBefore(LocalDate communicatedOn, @Nullable LocalDate rejectedOn) {
        return rejectedOn == null || rejectedOn.isBefore(communicatedOn) ? communicatedOn : rejectedOn;
    }

    /**
     * The day it came in.
     *
     * @param notBefore nothing can have come in before this day
     * @param origin what happened on that day, in words
     */
    public static LocalDate day(
            @Nullable LocalDate receivedOn,
            @Nullable OnBehalf onBehalf,
            boolean bySupplier,
            LocalDate notBefore,
            String origin,
            LocalDate today,
            Faults faults) {
        if (bySupplier) {
            faults.require(onBehalf == null, "/onBehalf", "A supplier hands in for itself; leave this out.");
            faults.require(
                    receivedOn == null || receivedOn.equals(today),
                    "/receivedOn",
                    "What a supplier hands in is received today; leave this out.");
            return today;
        }
        faults.require(
                onBehalf != null,
                "/onBehalf",
                "Name the document it came as or is kept in: what an authority records in the supplier's place needs one.");
        LocalDate day = receivedOn == null ? today : receivedOn;
        faults.require(!day.isAfter(today), "/receivedOn", "Must not be in the future.");
        faults.require(
                !day.isBefore(notBefore), "/receivedOn", "Must not be before " + origin + " on " + notBefore + ".");
        return day;
    }
}
