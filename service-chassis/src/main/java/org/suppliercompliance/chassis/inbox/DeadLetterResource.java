package org.suppliercompliance.chassis.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;
import org.suppliercompliance.chassis.paging.Slice;

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
            description = "The events that could not be applied and were not replayed yet, the oldest first.")
    @APIResponseSchema(DeadLetter.class)
    public Response list(@BeanParam PageRequest page, UriInfo uri) {
        Slice<DeadLetter> open = transactions.call(transaction -> DeadLetters.open(transaction, page));
        return Pages.page(uri, open);
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
