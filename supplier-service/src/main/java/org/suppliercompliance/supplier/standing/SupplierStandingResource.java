package org.suppliercompliance.supplier.standing;

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
import org.suppliercompliance.supplier.Role;

@Path("/suppliers/{supplierId}/standing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standing", description = "Red, yellow or green: how suppliers stand with an authority, and why.")
class SupplierStandingResource {
    private final StandingService standings;

    SupplierStandingResource(StandingService standings) {
        this.standings = standings;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getSupplierStanding",
            summary = "Read how a supplier stands",
            description =
                    "As the caller's authority sees it, with the facts behind it. A supplier reads its own, from what was communicated to it.")
    @APIResponse(responseCode = "308", description = "The supplier was merged: read the one it was merged into.")
    @APIResponse(responseCode = "404", description = "There is no such supplier, or it is not the caller.")
    @APIResponseSchema(StandingView.class)
    public StandingView read(@PathParam("supplierId") UUID supplierId) {
        return standings.read(supplierId);
    }
}
