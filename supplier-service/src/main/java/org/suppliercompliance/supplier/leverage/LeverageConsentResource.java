package org.suppliercompliance.supplier.leverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.supplier.Role;

@Path("/leverage-consent")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leverage")
class LeverageConsentResource {
    private final LeverageConsentService consents;

    LeverageConsentResource(LeverageConsentService consents) {
        this.consents = consents;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getLeverageConsent",
            summary = "Whether the caller's authority is named to its networks",
            description = "Without a decision it is not.")
    @APIResponseSchema(LeverageConsentView.class)
    public LeverageConsentView read() {
        return consents.read();
    }

    @PATCH
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "changeLeverageConsent",
            summary = "Agree to be named, or no longer",
            description =
                    "Decides whether the members of the authority's networks see its name and its contracts' values behind a site or brand.")
    @APIResponse(responseCode = "409", description = "The caller's authority is not registered.")
    @APIResponse(responseCode = "422", description = "The member cannot be removed.")
    @APIResponseSchema(LeverageConsentView.class)
    public LeverageConsentView change(
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, PatchLeverageConsent patch) {
        return consents.change(patch, ifMatch);
    }
}
