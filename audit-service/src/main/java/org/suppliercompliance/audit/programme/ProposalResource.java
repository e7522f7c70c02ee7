package org.suppliercompliance.audit.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;

/** The proposal for a year's programme over HTTP. */
@Path("/programme-proposal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
public class ProposalResource {
    private final ProposalService service;

    ProposalResource(ProposalService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "proposeProgramme",
            summary = "Propose a programme",
            description =
                    "The suppliers of high risk, the riskiest first, each with what makes its score (contract size is a part of it). Those of whom the"
                            + " authority has a result that is young enough, its own or one shared with it, are named apart with the audit to use; each"
                            + " audit of another authority that is named leaves a line that its owner can read, one a day for each reader. A proposal"
                            + " binds nobody: adopt what you decide.")
    public ProposalView propose(
            @QueryParam("year")
                    @Min(2000)
                    @Max(2199)
                    @Parameter(description = "The calendar year; this one when left out.")
                    @Nullable
                    Integer year,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(100)
                    @Parameter(
                            description = "How many are proposed at the most, and how many of those skipped are named.")
                    int limit) {
        return service.propose(year, limit);
    }
}
