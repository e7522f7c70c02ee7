package org.suppliercompliance.criteria.lessons;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.criteria.Role;

/** The lessons of a set over HTTP. */
@Path("/criteria-sets/{id}/lessons")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
@Tag(name = "lessons")
public class SetLessonsResource {
    private final SetLessons lessons;

    SetLessonsResource(SetLessons lessons) {
        this.lessons = lessons;
    }

    @GET
    @Operation(
            operationId = "getSetLessons",
            summary = "Reads what a set taught",
            description =
                    "For each line what shared audits found about its criterion; for each step how many tenderers of the latest evaluation came to it and what audits since found at them; and the step from which the next set starts. Copy the set with `fromReachedStep` to begin there.")
    @APIResponse(responseCode = "404", description = "There is no such set, or it belongs to another authority.")
    @APIResponseSchema(SetLessonsView.class)
    public SetLessonsView get(@PathParam("id") UUID id) {
        return lessons.of(id);
    }
}
