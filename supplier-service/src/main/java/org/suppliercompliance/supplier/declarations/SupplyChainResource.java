package org.suppliercompliance.supplier.declarations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.Role;

@Path("/contracts/{id}/supply-chain")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Declarations")
class SupplyChainResource {
    private final DeclarationService declarations;
    private final SiteChainService chains;

    SupplyChainResource(DeclarationService declarations, SiteChainService chains) {
        this.declarations = declarations;
        this.chains = chains;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getSupplyChain",
            summary = "What stands behind a contract on a date",
            description =
                    "Brands, subcontractors and sites of the declaration that held on the date. A circle, among subcontractors or among sites, is named, not followed.")
    @APIResponse(responseCode = "404", description = "There is no such contract, or it is another authority's.")
    @APIResponseSchema(SupplyChainView.class)
    public SupplyChainView read(
            @PathParam("id") UUID id,
            @Parameter(description = "The date; today when left out.", example = "2027-06-30")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on,
            @Parameter(description = "How deep to follow subcontractors.")
                    @DefaultValue("5")
                    @Min(1)
                    @Max(10)
                    @QueryParam("depth")
                    int depth,
            @Parameter(description = "How many sites at the most.")
                    @DefaultValue("200")
                    @Min(1)
                    @Max(1000)
                    @QueryParam("limit")
                    int limit) {
        return declarations.supplyChain(id, on, depth, limit);
    }

    @GET
    @Path("/sites/{siteId}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getSiteChain",
            summary = "Who supplies a site, step by step",
            description =
                    "The sites that supply this one in the declaration that held on the date, directly and through others, or those it supplies. Each stands once, where it is nearest; a circle is named, not followed.")
    @APIResponse(
            responseCode = "404",
            description =
                    "There is no such contract, it is another authority's, or no declaration that held on the date names the site.")
    @APIResponseSchema(SiteChainView.class)
    public SiteChainView chain(
            @PathParam("id") UUID id,
            @PathParam("siteId") UUID siteId,
            @Parameter(description = "The date; today when left out.", example = "2027-06-30")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on,
            @Parameter(description = "Which way to follow the chain.")
                    @DefaultValue("SUPPLIERS")
                    @QueryParam("direction")
                    ChainDirection direction,
            @Parameter(description = "How many steps to follow.")
                    @DefaultValue("5")
                    @Min(1)
                    @Max(10)
                    @QueryParam("depth")
                    int depth,
            @Parameter(description = "How many sites beside this one at the most.")
                    @DefaultValue("200")
                    @Min(1)
                    @Max(1000)
                    @QueryParam("limit")
                    int limit) {
        return chains.chain(id, siteId, on, direction, depth, limit);
    }
}
