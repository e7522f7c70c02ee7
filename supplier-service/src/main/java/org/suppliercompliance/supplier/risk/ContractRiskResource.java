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

@Path("/contracts/{id}/risk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk")
class ContractRiskResource {
    private final RiskService scores;

    ContractRiskResource(RiskService scores) {
        this.scores = scores;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "readContractRisk",
            summary = "Explain the risk of a contract",
            description =
                    "From the worst country behind it for each factor, its size, and what was answered in the tender; with the themes that criteria should be set for.")
    @APIResponse(responseCode = "404", description = "There is no such contract, or it is another authority's.")
    @APIResponseSchema(RiskView.class)
    public RiskView read(@PathParam("id") UUID id) {
        return scores.read(RiskKind.CONTRACT, id);
    }

    @GET
    @Path("/history")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "listContractRiskHistory",
            summary = "List what the risk of a contract was",
            description = "Every score it had, the newest first, each with what explained it then.")
    @APIResponse(responseCode = "404", description = "There is no such contract, or it is another authority's.")
    @APIResponseSchema(RiskView.class)
    public Response history(@PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri) {
        return Pages.page(uri, scores.history(page, RiskKind.CONTRACT, id));
    }
}
