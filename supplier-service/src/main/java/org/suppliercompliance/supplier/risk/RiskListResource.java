package org.suppliercompliance.supplier.risk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;
import org.suppliercompliance.supplier.Role;

@Path("/risk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk", description = "Scores that explain themselves: whom to follow up first, and why.")
class RiskListResource {
    private final RiskService scores;

    RiskListResource(RiskService scores) {
        this.scores = scores;
    }

    @GET
    @Path("/suppliers")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "listSuppliersByRisk",
            summary = "List suppliers by risk",
            description =
                    "Suppliers the caller's authority has or had contracts with, the highest score first; those that are not assessed stand last.")
    @APIResponseSchema(RankedRisk.class)
    public Response suppliers(
            @BeanParam PageRequest page,
            @Parameter(description = "Only those of this level.", example = "HIGH") @QueryParam("level") @Nullable
                    RiskLevel level,
            UriInfo uri) {
        return Pages.page(uri, scores.list(page, RiskKind.SUPPLIER, level));
    }

    @GET
    @Path("/contracts")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "listContractsByRisk",
            summary = "List contracts by risk",
            description =
                    "The contracts of the caller's authority, the highest score first; those that are not assessed stand last.")
    @APIResponseSchema(RankedRisk.class)
    public Response contracts(
            @BeanParam PageRequest page,
            @Parameter(description = "Only those of this level.", example = "HIGH") @QueryParam("level") @Nullable
                    RiskLevel level,
            UriInfo uri) {
        return Pages.page(uri, scores.list(page, RiskKind.CONTRACT, level));
    }
}
