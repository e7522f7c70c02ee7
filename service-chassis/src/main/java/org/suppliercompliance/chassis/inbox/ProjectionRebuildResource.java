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
import java.time.Instant;
import java.util.List;
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

    /**
     * A table and its second copy.
     *
     * @param rows of the copy
     * @param added rows that only the copy has
     * @param changed rows that it has otherwise
     * @param removed rows that it has not
     */
    public record TableView(String table, long rows, long added, long changed, long removed) {}

    /**
     * How the latest rebuild stands.
     *
     * @param running whether one is running, on whichever replica
     * @param dryRun whether it compares only
     * @param startedAt null when there has been none
     * @param finishedAt null while it runs, and when its replica ended before it did
     * @param eventsRead so far
     * @param eventsRefused how often a projection could not apply one: what would be a dead letter
     * @param newerKnown of how many aggregates newer versions are known than the topics tell
     * @param tables how they differed from their copies; empty until it has finished
     * @param failure why nothing was exchanged; null when nothing failed
     */
    public record RebuildView(
            boolean running,
            boolean dryRun,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            long eventsRead,
            long eventsRefused,
            long newerKnown,
            List<TableView> tables,
            @Nullable String failure) {}

    @GET
    @Operation(hidden = true)
    public RebuildView read() {
        return view(record.state());
    }

    /** 202 when it has begun, 409 while one runs, and where there is nothing to rebuild. */
    @POST
    @AnsweredWhenDone
    @Operation(hidden = true)
    public Response begin(@NotNull @Valid Rebuild command) {
        rebuild.begin(new ProjectionRebuild.Wish(
                Boolean.TRUE.equals(command.dryRun()), Boolean.TRUE.equals(command.acceptLoss())));
        return Response.accepted(view(record.state())).build();
    }

    private static RebuildView view(RebuildRecord.State state) {
        return new RebuildView(
                state.running(),
                state.dryRun(),
                state.startedAt(),
                state.finishedAt(),
                state.eventsRead(),
                state.eventsRefused(),
                state.newerKnown(),
                state.differences().stream()
                        .map(each ->
                                new TableView(each.table(), each.rows(), each.added(), each.changed(), each.removed()))
                        .toList(),
                state.failure());
    }
}
