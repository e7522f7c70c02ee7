package org.suppliercompliance.audit.supplierreports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** The questionnaires over HTTP. */
@Path("/report-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supplier reports")
public class ReportTemplateResource {
    @GET
    @Path("/{code}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "getReportTemplate",
            summary = "Read a questionnaire",
            description =
                    "The questions of a supplier report in English, Swedish and Norwegian; routines, and not policies alone.")
    @APIResponseSchema(ReportTemplate.class)
    @APIResponse(responseCode = "404", description = "There is no such template.")
    public ReportTemplate get(
            @Parameter(description = "The template's code.", example = "MANAGEMENT-ROUTINES")
                    @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
                    @PathParam("code")
                    String code) {
        return ReportTemplate.ofCode(code)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such template."));
    }
}
