package org.suppliercompliance.supplier.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;
import org.suppliercompliance.supplier.Role;

@Path("/identity-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supplier identity", description = "Which records are one organisation.")
class IdentityChangeResource {
    private final IdentityChangeService changes;

    IdentityChangeResource(IdentityChangeService changes) {
        this.changes = changes;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.OPERATOR})
    @Operation(
            operationId = "listIdentityChanges",
            summary = "List proposed and decided merges and splits",
            description = "Merges and splits of all authorities, newest first.")
    @APIResponseSchema(IdentityChangeView.class)
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only those of this supplier.") @QueryParam("supplierId") @Nullable
                    UUID supplierId,
            @Parameter(description = "Only those that stand so.") @QueryParam("status") @Nullable
                    IdentityChangeStatus status,
            UriInfo uri) {
        return Pages.page(uri, changes.list(page, supplierId, status));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.OPERATOR})
    @Operation(
            operationId = "readIdentityChange",
            summary = "Read a merge or split",
            description = "One proposal with its decision.")
    @APIResponse(responseCode = "404", description = "There is no such proposal.")
    @APIResponseSchema(IdentityChangeView.class)
    public IdentityChangeView read(@PathParam("id") UUID id) {
        return changes.read(id);
    }

    @POST
    @Path("/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.BUYER, Role.OPERATOR})
    @Operation(
            operationId = "confirmIdentityChange",
            summary = "Confirm a merge or split",
            description =
                    "Carries it out. By another authority than the one that proposed, with a contract with one of the two, or by an operator.")
    @APIResponse(responseCode = "404", description = "There is no such proposal.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Decided already, the caller's own proposal, no contract with either supplier, or the suppliers changed so that it cannot be.")
    @APIResponseSchema(IdentityChangeView.class)
    public IdentityChangeView confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            ConfirmIdentityChange command) {
        return changes.confirm(id, ifMatch);
    }

    @POST
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.BUYER, Role.OPERATOR})
    @Operation(
            operationId = "rejectIdentityChange",
            summary = "Reject a merge or split",
            description = "By whoever may confirm it; the authority that proposed takes its proposal back so.")
    @APIResponse(responseCode = "404", description = "There is no such proposal.")
    @APIResponse(responseCode = "409", description = "Decided already, or no contract with either supplier.")
    @APIResponseSchema(IdentityChangeView.class)
    public IdentityChangeView reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            RejectIdentityChange command) {
        return changes.reject(id, command, ifMatch);
    }
}
