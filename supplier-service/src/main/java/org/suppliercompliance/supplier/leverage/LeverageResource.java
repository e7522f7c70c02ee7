package org.suppliercompliance.supplier.leverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

@Path("/leverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leverage", description = "Who buys from a site or a brand together.")
class LeverageResource {
    private final LeverageService leverage;

    LeverageResource(LeverageService leverage) {
        this.leverage = leverage;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getLeverage",
            summary = "Who buys from a site or brand on a date",
            description =
                    "The caller's own contracts with their values, and how many other authorities in its networks buy from there, with their combined value in bands. Give exactly one of siteId, brand and brandId.")
    @APIResponse(responseCode = "404", description = "There is no such site.")
    @APIResponseSchema(LeverageView.class)
    public LeverageView read(
            @Parameter(description = "The site.") @QueryParam("siteId") @Nullable UUID siteId,
            @Parameter(
                            description = "The name of the brand, whatever the case and the accents.",
                            example = "Example Computers")
                    @Size(min = 1, max = 200)
                    @QueryParam("brand")
                    @Nullable
                    String brand,
            @Parameter(description = "The brand's own record in the registry, or one that was merged with it.")
                    @QueryParam("brandId")
                    @Nullable
                    UUID brandId,
            @Parameter(description = "The date; today when left out.", example = "2027-06-30")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on) {
        return leverage.read(siteId, brand, brandId, on);
    }
}
