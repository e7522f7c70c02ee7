package org.suppliercompliance.chassis.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.limits.AnsweredWhenDone;

/** The operator's command that reads what this service keeps of the others again from their first event on. Not part of the published API. */
@Path("/projection-rebuilds")
@RolesAllowed("operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProjectionRebuildResource {
    private final ProjectionRebuild rebuild;
    private final RebuildRecord record;

    ProjectionRebuildResource(ProjectionRebuild rebuild, RebuildRecord record) {
        this.rebuild = rebuild;
        this.record = record;
    }

    /**
     * How to rebuild.
     *
     * @param dryRun whether to compare only; false when absent
     * @param acceptLoss whether to exchange though the topics tell less of some aggregates than is known of them; false when absent
     */
    public record Rebuild(
            @Nullable Boolean dryRun, @Nullable Boolean acceptLoss) {}

    @GET
    @Operation(hidden = true)
    public RebuildState read() {
        return record.state();
    }

    /** 202 when it has begun, 409 while one runs, and where there is nothing to rebuild. */
    @POST
    @AnsweredWhenDone
    @Operation(hidden = true)
    public Response begin(@NotNull @Valid Rebuild command) {
        rebuild.begin(new ProjectionRebuild.Wish(
                Boolean.TRUE.equals(command.dryRun()), Boolean.TRUE.equals(command.acceptLoss())));
        return Response.accepted(record.state()).build();
    }
}
