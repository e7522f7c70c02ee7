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

@Path("/sites/{id}/risk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk")
class SiteRiskResource {
    private final RiskService scores;

    SiteRiskResource(RiskService scores) {
        this.scores = scores;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "readSiteRisk",
            summary = "Explain the risk of a site",
            description = "From the country it stands in, by the data sets and weights of the caller's authority.")
    @APIResponse(responseCode = "404", description = "There is no such site.")
    @APIResponseSchema(RiskView.class)
    public RiskView read(@PathParam("id") UUID id) {
        return scores.read(RiskKind.SITE, id);
    }

    @GET
    @Path("/history")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "listSiteRiskHistory",
            summary = "List what the risk of a site was",
            description = "Every score it had, the newest first, each with what explained it then.")
    @APIResponse(responseCode = "404", description = "There is no such site.")
    @APIResponseSchema(RiskView.class)
    public Response history(@PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri) {
        return Pages.page(uri, scores.history(page, RiskKind.SITE, id));
    }
}
