package org.suppliercompliance.audit.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

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
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listProgrammeCandidates",
            summary = "List suppliers by risk",
            description =
                    "The riskiest first, each with what makes its score: country of production, freedom of association, working time, gender inequality, contract size, and what the bid stage changed."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "supplierId,legalName,riskLevel,riskScore,bidAdjustment,countryOfProductionLevel,countryOfProductionWeight,countryOfProductionShare,freedomOfAssociationLevel,freedomOfAssociationWeight,freedomOfAssociationShare,workingTimeLevel,workingTimeWeight,workingTimeShare,genderInequalityLevel,genderInequalityWeight,genderInequalityShare,contractSizeLevel,contractSizeWeight,contractSizeShare,assessedAt,lastAuditedOn\n01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,Nordstjärnan Datorer AB,HIGH,81.27,-5,MEDIUM,25,19.16,HIGH,25,30.21,HIGH,15,16.24,LOW,15,4.21,HIGH,20,30.18,2027-01-31T08:30:00Z,2025-06-30\n",
            line =
                    "{\"legalName\":\"Nordstjärnan Datorer AB\",\"riskLevel\":\"HIGH\",\"riskScore\":81.27,\"contractSizeShare\":30.18}")
    @APIResponseSchema(value = CandidateView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @Parameter(description = "Only suppliers of this level.") @QueryParam("level") @Nullable RiskLevel level,
            @BeanParam PageRequest page,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return CandidateTable.EXPORT.answer(headers, uri, page, asked -> service.candidates(level, asked));
    }
}
