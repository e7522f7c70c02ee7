package org.suppliercompliance.chassis.tenancy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How an operator takes away what a token that was issued already would still allow. */
@Path("/blocked-subjects")
@RolesAllowed("operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "For who runs the service.")
public class BlockedSubjectResource {
    private final BlockedSubjects blocked;
    private final CurrentCaller caller;

    BlockedSubjectResource(BlockedSubjects blocked, CurrentCaller caller) {
        this.blocked = blocked;
        this.caller = caller;
    }

    /** The subjects whose tokens are refused. */
    @Schema(description = "The subjects whose tokens are refused.")
    public record BlockedSubjectList(
            @Schema(description = "All of them, at most 1,000, the newest first.")
            List<BlockedSubject> items) {}

    /** From when on tokens are believed again. */
    @Schema(description = "From when on tokens of the subject are believed again.")
    public record BlockSubject(
            @Schema(description = "Tokens issued before it are refused. Not in the future; now when left out.")
            @PastOrPresent
            @Nullable
            Instant notBefore) {}

    @GET
    @Operation(
            operationId = "listBlockedSubjects",
            summary = "List blocked subjects",
            description = "The subjects whose tokens this service refuses, the newest first.")
    public BlockedSubjectList list() {
        return new BlockedSubjectList(blocked.list());
    }

    @PUT
    @Path("/{subject}")
    @Operation(
            operationId = "blockSubject",
            summary = "Block a subject's tokens",
            description =
                    "Refuses with 401 every token that was issued to the subject before a moment, at once on this replica and within ten"
                            + " seconds on the others; a token issued later is believed. Block the account at the issuer first, or it hands out new"
                            + " tokens. Each service keeps its own list: tell all four. A block only moves forward: whoever names an earlier"
                            + " moment than the one on the list is answered with that one, so no If-Match is asked for. To take a moment back,"
                            + " take the subject off the list first. 409 when the list is full.")
    public BlockedSubject block(
            @PathParam("subject")
                    @Size(min = 1, max = 255)
                    @Parameter(description = "Whom the tokens name as `sub`.", example = "5f0c2a3e")
                    String subject,
            @NotNull @Valid BlockSubject command) {
        return blocked.block(subject, command.notBefore(), caller.get().subject());
    }

    @DELETE
    @Path("/{subject}")
    @Operation(
            operationId = "unblockSubject",
            summary = "Take a subject off the list",
            description =
                    "Its tokens are believed again as long as they have not expired. 204 too when it was not on the list.")
    public void unblock(
            @PathParam("subject")
                    @Size(min = 1, max = 255)
                    @Parameter(description = "Whom the tokens name as `sub`.", example = "5f0c2a3e")
                    String subject) {
        blocked.unblock(subject);
    }
}
