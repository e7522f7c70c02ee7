package org.suppliercompliance.audit.severities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;

/** The scale of severities over HTTP. */
@Path("/severity-scale")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Severities", description = "What an authority means by each severity.")
public class SeverityScaleResource {
    private final SeverityScaleService service;

    SeverityScaleResource(SeverityScaleService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getSeverityScale",
            summary = "Read what the severities mean",
            description =
                    "Of the caller's authority or of the one named, in Swedish, Norwegian and English: the authority's own words, and the suite's where it has"
                            + " none. No secret: auditors raise by it, suppliers answer by it, other authorities compare by it.")
    @APIResponseSchema(SeverityScaleView.class)
    @APIResponse(responseCode = "404", description = "There is no such authority.")
    public SeverityScaleView get(
            @QueryParam("authority")
                    @Parameter(
                            description =
                                    "The code of an authority; the caller's own when left out, needed by a supplier.",
                            example = "OSLO")
                    @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{0,31}$")
                    @Nullable
                    String authority) {
        return service.get(authority);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "replaceSeverityScale",
            summary = "Say what the severities mean",
            description =
                    "As a whole. Words only: which severities ask for a plan, and that a serious one proposes a sanction at once, is the same for all authorities.")
    @APIResponseSchema(SeverityScaleView.class)
    @APIResponse(responseCode = "404", description = "The caller's authority is not known here yet.")
    @APIResponse(responseCode = "422", description = "A severity is named twice, or has no words.")
    public SeverityScaleView replace(
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, @NotNull @Valid PutSeverityScale command) {
        return service.put(command, ifMatch);
    }
}
