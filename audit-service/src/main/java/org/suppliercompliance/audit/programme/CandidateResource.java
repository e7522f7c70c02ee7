package org.suppliercompliance.audit.programme;

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
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;

/** The suppliers that may be followed up, over HTTP. */
@Path("/programme-candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
public class CandidateResource {
    private final ProgrammeService service;

    CandidateResource(ProgrammeService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listProgrammeCandidates",
            summary = "List suppliers by risk",
            description =
                    "The riskiest first, each with what makes its score: country of production, freedom of association, working time, gender inequality, contract size, and what the bid stage changed.")
    @APIResponseSchema(CandidateView.class)
    public Response list(
            @Parameter(description = "Only suppliers of this level.") @QueryParam("level") @Nullable RiskLevel level,
            @BeanParam PageRequest page,
            UriInfo uri) {
        return Pages.page(uri, service.candidates(level, page));
    }
}
