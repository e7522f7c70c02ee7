package org.suppliercompliance.criteria.sets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.criteria.Role;

/** The lines of criteria sets over HTTP. */
@Path("/criteria-sets/{id}/lines")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
@Tag(name = "criteria sets")
public class SetLineResource {
    private static final String UNKNOWN =
            "There is no such set or no such line in it, or it belongs to another authority.";
    private static final String CLOSED =
            "The quality gate finds an error about the line: each is named with the requirement behind it, and the warnings after them.";

    private final SetLineService service;
    private final Idempotency idempotency;

    SetLineResource(SetLineService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addCriteriaSetLine",
            summary = "Chooses a criterion for a set",
            description =
                    "A version in force in one use: mandatory, where enough of the market can meet it (50 % unless the operator set another share) or a reason is recorded, or weighted with points and steps.")
    @APIResponse(responseCode = "404", description = CriteriaSetResource.UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description = "The set is fixed or full, or has the criterion in this use already.")
    @APIResponse(responseCode = "422", description = CLOSED)
    @APIResponseSchema(value = SetLineView.class, responseCode = "201", responseDescription = "The line.")
    public Response add(@PathParam("id") UUID id, AddLine command) {
        return idempotency.create(() -> service.add(id, command));
    }

    @GET
    @Path("/{lineId}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getCriteriaSetLine",
            summary = "Reads a line of a set",
            description = "One criterion in one use.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(SetLineView.class)
    public SetLineView get(@PathParam("id") UUID id, @PathParam("lineId") UUID lineId) {
        return service.get(id, lineId);
    }

    @PATCH
    @Path("/{lineId}")
    @Consumes("application/merge-patch+json")
    @Operation(
            operationId = "changeCriteriaSetLine",
            summary = "Changes a line of a set",
            description = "A JSON merge patch; the criterion and its use stay, its version may be a newer one.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CriteriaSetResource.FIXED)
    @APIResponse(responseCode = "422", description = CLOSED)
    @APIResponseSchema(SetLineView.class)
    public SetLineView change(
            @PathParam("id") UUID id,
            @PathParam("lineId") UUID lineId,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            PatchLine patch) {
        return service.change(id, lineId, ifMatch, patch);
    }

    @DELETE
    @Path("/{lineId}")
    @Operation(
            operationId = "removeCriteriaSetLine",
            summary = "Takes a line out of a set",
            description = "While the set is not fixed.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CriteriaSetResource.FIXED)
    public void remove(
            @PathParam("id") UUID id,
            @PathParam("lineId") UUID lineId,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch) {
        service.remove(id, lineId, ifMatch);
    }
}
