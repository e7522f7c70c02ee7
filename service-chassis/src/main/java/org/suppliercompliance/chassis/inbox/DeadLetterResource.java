package org.suppliercompliance.chassis.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.chassis.database.WorkerTransactions;

/** What an operator does about events that could not be applied. */
@Path("/dead-letters")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "For who runs the service.")
public class DeadLetterResource {
    private final WorkerTransactions transactions;
    private final DeadLetterReplay replay;

    DeadLetterResource(WorkerTransactions transactions, DeadLetterReplay replay) {
        this.transactions = transactions;
        this.replay = replay;
    }

    /** The oldest dead letters that were not replayed. */
    @Schema(description = "The oldest dead letters that were not replayed.")
    public record DeadLetterList(
            @Schema(description = "The dead letters, the oldest first.")
            List<DeadLetter> items) {}

    /** What a replay did. */
    @Schema(description = "What a replay did.")
    public record ReplayResult(
            @Schema(description = "The id of the dead letter.")
            UUID id,

            @Schema(description = "APPLIED: it had its effect. STALE: newer news had come meanwhile, nothing was done.")
            DeadLetterReplay.Result result) {}

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "List dead letters",
            description = "The oldest events that could not be applied and were not replayed yet.")
    public DeadLetterList list(
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    @Parameter(description = "How many at the most, 1 to 100; 20 when left out.")
                    int limit) {
        return new DeadLetterList(transactions.call(transaction -> DeadLetters.open(transaction, limit)));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Replay a dead letter",
            description =
                    "Applies the event again, as if it arrived now. 409 when it still cannot be applied; the reason is then renewed.")
    public ReplayResult replay(@PathParam("id") @Parameter(description = "The id of the dead letter.") UUID id) {
        return new ReplayResult(id, replay.replay(id));
    }
}
