package org.suppliercompliance.chassis.journal;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.limits.AnsweredWhenDone;

/** The operator's command that shortens the journal; safe to repeat. Not part of the published API. */
@Path("/journal-compactions")
@RolesAllowed("operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JournalCompactionResource {
    private final JournalCompaction compaction;

    JournalCompactionResource(JournalCompaction compaction) {
        this.compaction = compaction;
    }

    /**
     * The moment before which only what still holds is kept.
     *
     * @param before at least {@code chassis.journal.days-kept} days ago, or 422
     */
    public record Compaction(@NotNull @Nullable Instant before) {}

    /**
     * How the journal stands.
     *
     * @param running whether a compaction is running, on whichever replica
     * @param gone how many facts have left the journal so far, in all its compactions
     */
    public record CompactionView(boolean running, long gone) {}

    @GET
    @Operation(hidden = true)
    public CompactionView read() {
        return view(compaction.state());
    }

    /** 202 when it has begun, 409 while one runs. */
    @POST
    @AnsweredWhenDone
    @Operation(hidden = true)
    public Response begin(@NotNull @Valid Compaction command) {
        Instant before = command.before();
        if (before == null) {
            throw new IllegalStateException("validated before");
        }
        return Response.accepted(view(compaction.begin(before))).build();
    }

    private static CompactionView view(JournalCompaction.State state) {
        return new CompactionView(state.running(), state.gone());
    }
}
