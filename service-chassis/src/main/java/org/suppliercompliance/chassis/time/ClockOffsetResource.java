package org.suppliercompliance.chassis.time;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;

/** Moves the suite's clock, for stories that take months. In production the address does not exist. */
@Path("/clock-offset")
public class ClockOffsetResource {
    private static final long CENTURY_SECONDS = 3_155_760_000L;

    private final ClockMode mode;
    private final DatabaseClock clock;
    private final WorkerTransactions transactions;
    private final CurrentCaller caller;

    ClockOffsetResource(ClockMode mode, DatabaseClock clock, WorkerTransactions transactions, CurrentCaller caller) {
        this.mode = mode;
        this.clock = clock;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** How far the suite's clock runs ahead of the database's. */
    public record ClockOffset(
            @NotNull @Min(-CENTURY_SECONDS) @Max(CENTURY_SECONDS) @Nullable
            Long offsetSeconds) {}

    /** The offset in force and the time it gives. */
    public record ClockReading(long offsetSeconds, Instant now) {}

    @PUT
    @RolesAllowed("operator")
    @Operation(hidden = true)
    public ClockReading set(@NotNull @Valid ClockOffset wanted) {
        if (!mode.movable()) {
            throw new ProblemException(StandardProblem.NOT_FOUND, "There is no such resource.");
        }
        Long offset = wanted.offsetSeconds();
        String who = caller.get().subject();
        transactions.run(transaction -> transaction.update(
                "update clock_offset set offset_seconds = ?, set_at = clock_timestamp(), set_by = ?", offset, who));
        clock.refresh();
        return new ClockReading(clock.offsetSeconds(), clock.now());
    }
}
