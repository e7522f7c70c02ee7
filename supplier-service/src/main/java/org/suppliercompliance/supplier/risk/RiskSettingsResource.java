package org.suppliercompliance.supplier.risk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

@Path("/risk/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk")
class RiskSettingsResource {
    private final RiskSettingsService settings;

    RiskSettingsResource(RiskSettingsService settings) {
        this.settings = settings;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "getRiskSettings",
            summary = "Read how the caller's authority judges",
            description =
                    "Weights, data sets, thresholds and bands of size; the defaults of the suite until it decides.")
    @APIResponseSchema(RiskSettingsView.class)
    public RiskSettingsView read() {
        return settings.read();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "replaceRiskSettings",
            summary = "Decide how the caller's authority judges",
            description =
                    "As a whole. The scores that come out otherwise are worked out again in the background; a data set that was chosen changes no more.")
    @APIResponse(responseCode = "409", description = "The caller's authority is not registered.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The weights do not make 100, a factor or currency is named twice, bounds do not rise, or a data set does not fit.")
    @APIResponseSchema(RiskSettingsView.class)
    public RiskSettingsView replace(
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, PutRiskSettings command) {
        return settings.replace(command, ifMatch);
    }
}
