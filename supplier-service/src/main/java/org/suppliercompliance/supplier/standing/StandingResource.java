package org.suppliercompliance.supplier.standing;

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

@Path("/standings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standing", description = "Red, yellow or green: how suppliers stand with an authority, and why.")
class StandingResource {
    private final StandingService standings;

    StandingResource(StandingService standings) {
        this.standings = standings;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listStandings",
            summary = "List how suppliers stand",
            description =
                    "Suppliers with a case, a late report, a sanction or a shared audit the caller's authority knows of, the worst first: longest past a date, then nearest to one. Suppliers that never had any are green and not listed.")
    @APIResponseSchema(StandingEntry.class)
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only suppliers that stand so now.", example = "RED")
                    @QueryParam("colour")
                    @Nullable
                    StandingColour colour,
            UriInfo uri) {
        return Pages.page(uri, standings.list(page, colour));
    }
}
