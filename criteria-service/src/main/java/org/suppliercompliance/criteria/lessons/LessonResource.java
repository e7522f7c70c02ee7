package org.suppliercompliance.criteria.lessons;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;
import org.suppliercompliance.criteria.Role;

/** Lessons over HTTP. */
@Path("/lessons")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
@Tag(
        name = "lessons",
        description =
                "What audits found per criterion, so that the next tender starts from it: the caller's own audits and those shared with its networks, once they are shared and as long as they are.")
public class LessonResource {
    private final LessonService service;

    LessonResource(LessonService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "listLessons",
            summary = "Lists what audits taught",
            description =
                    "One line per criterion that a shared audit of the last five years measured against, by its code; counts only, no supplier, no words.")
    @APIResponseSchema(LessonView.class)
    public Response list(@Valid @BeanParam LessonFilter filter, @BeanParam PageRequest page, UriInfo uri) {
        return Pages.page(uri, service.list(filter, page));
    }

    @GET
    @Path("/{criterionId}")
    @Operation(
            operationId = "getLesson",
            summary = "Reads what audits taught about a criterion",
            description = "Zeros where no audit that the caller may know of measured against it.")
    @APIResponse(responseCode = "404", description = "There is no such criterion, or you may not see it.")
    @APIResponseSchema(LessonView.class)
    public LessonView get(@PathParam("criterionId") UUID criterionId) {
        return service.get(criterionId);
    }
}
