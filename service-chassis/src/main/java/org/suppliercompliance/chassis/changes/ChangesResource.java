package org.suppliercompliance.chassis.changes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The change feed over HTTP. */
@Path("/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes", description = "What happened, in order: enough to rebuild state without access to the topics.")
public class ChangesResource {
    private final ChangeFeed feed;

    ChangesResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @RolesAllowed("${chassis.changes.roles}")
    @Operation(
            operationId = "listChanges",
            summary = "List changes after a cursor",
            description =
                    "Everything the caller may see, oldest first, each as a CloudEvent. Nothing is skipped while others write:"
                            + " what a running transaction may still add appears when it has ended."
                            + " From its start the feed tells how everything stands: of what was overtaken long ago, only the newest fact of each kind about each thing may be left, at its place, or the last one about what has ended. 410 when the cursor is older than the kept journal, or from a time that a restore undid.")
    @APIResponse(responseCode = "200", description = "A page of changes.")
    @APIResponse(
            responseCode = "410",
            description =
                    "The cursor is older than the kept journal, or from a time that a restore undid: read the collections anew, then follow the feed from its start.")
    public ChangePage list(
            @QueryParam("after")
                    @Size(min = 1, max = 80)
                    @Parameter(
                            description =
                                    "The `next` of the page before; left out, the feed begins at its start. Opaque.")
                    @Nullable
                    String after,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    @Parameter(description = "How many changes at the most, 1 to 100; 20 when left out.")
                    int limit) {
        return feed.read(after, limit);
    }
}
