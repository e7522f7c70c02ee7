package org.suppliercompliance.criteria.riskanalysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;
import org.suppliercompliance.criteria.Role;

/** Notes of following a category over HTTP. */
@Path("/category-follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "category follow-ups",
        description =
                "What the authority that answers for a category saw while it followed it; shared with the network.")
public class FollowUpResource {
    private static final String CODE = "^[A-Z][A-Z0-9-]{1,31}$";

    private final FollowUpService service;
    private final Idempotency idempotency;

    FollowUpResource(FollowUpService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "recordCategoryFollowUp",
            summary = "Notes what was seen in a category",
            description = "By the authority that answers for the category. A note is never rewritten.")
    @APIResponseSchema(value = FollowUpView.class, responseCode = "201", responseDescription = "Noted.")
    @APIResponse(responseCode = "403", description = "Another authority answers for the category.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Nobody answers for the category in the network, the day is to come, or the analysis is neither of the category nor of a part or the whole of it.")
    public Response register(@NotNull @Valid RecordFollowUp command) {
        return idempotency.create(() -> service.register(command));
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listCategoryFollowUps",
            summary = "Lists what was seen in categories",
            description =
                    "In the networks the caller's authority belongs to, and what it noted itself; the latest first.")
    @APIResponseSchema(FollowUpView.class)
    public Response list(
            @Parameter(description = "Only in this network.", example = "SWEDISH-REGIONS")
                    @Pattern(regexp = CODE)
                    @QueryParam("network")
                    @Nullable
                    String network,
            @Parameter(description = "Only of this category.", example = "ICT")
                    @Pattern(regexp = CODE)
                    @QueryParam("category")
                    @Nullable
                    String category,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Pages.page(uri, service.list(network, category, page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(operationId = "getCategoryFollowUp", summary = "Reads a note", description = "One note.")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", description = "There is no such note, or it is of another network.")
    public FollowUpView get(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
