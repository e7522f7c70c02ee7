package org.suppliercompliance.supplier.risk;

import jakarta.annotation.security.RolesAllowed;
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
import org.suppliercompliance.supplier.Role;

@Path("/suppliers/{id}/risk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk")
class SupplierRiskResource {
    private final RiskService scores;

    SupplierRiskResource(RiskService scores) {
        this.scores = scores;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "readSupplierRisk",
            summary = "Explain the risk of a supplier",
            description =
                    "The score of its worst contract with the caller's authority, with the factors behind it: value, weight, share, data set and year.")
    @APIResponse(responseCode = "308", description = "The supplier was merged: read the one it was merged into.")
    @APIResponse(responseCode = "404", description = "There is no such supplier.")
    @APIResponseSchema(RiskView.class)
    public RiskView read(@PathParam("id") UUID id) {
        return scores.read(RiskKind.SUPPLIER, id);
    }

    @GET
    @Path("/history")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "listSupplierRiskHistory",
            summary = "List what the risk of a supplier was",
            description = "Every score it had, the newest first, each with what explained it then.")
    @APIResponse(responseCode = "308", description = "The supplier was merged: read the one it was merged into.")
    @APIResponse(responseCode = "404", description = "There is no such supplier.")
    @APIResponseSchema(RiskView.class)
    public Response history(@PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri) {
        return Pages.page(uri, scores.history(page, RiskKind.SUPPLIER, id));
    }
}
