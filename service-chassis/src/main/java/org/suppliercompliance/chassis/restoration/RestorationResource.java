package org.suppliercompliance.chassis.restoration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.limits.AnsweredWhenDone;

/** The operator's command after a restore; safe to repeat. Not part of the published API. */
@Path("/restorations")
@RolesAllowed("operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RestorationResource {
    private final Restoration restoration;

    RestorationResource(Restoration restoration) {
        this.restoration = restoration;
    }

    /**
     * The time the database was restored to.
     *
     * @param stoppedAt when the service last ran on what was lost; now when left out
     */
    public record RestoredDatabase(
            @NotNull @Past @Nullable Instant cutOver,
            @Past @Nullable Instant stoppedAt) {}

    /** What was done about it. */
    public record RestorationView(int epoch, int lostFacts, int restatedAggregates, int unknownAggregates) {}

    @POST
    @AnsweredWhenDone
    @Operation(hidden = true)
    public RestorationView restored(@NotNull @Valid RestoredDatabase command) {
        Instant cutOver = command.cutOver();
        if (cutOver == null) {
            throw new IllegalStateException("validated before");
        }
        Restoration.Outcome outcome = restoration.restored(cutOver, command.stoppedAt());
        return new RestorationView(
                outcome.epoch(), outcome.lostFacts(), outcome.restatedAggregates(), outcome.unknownAggregates());
    }
}
