package org.suppliercompliance.supplier.risk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.supplier.Role;

@Path("/contracts/{id}/risk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk")
class ContractRiskResource {
    private final RiskService scores;

    ContractRiskResource(RiskService scores) {
        this.scores = scores;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "getContractRisk",
            summary = "Explain the risk of a contract",
            description =
                    "From the worst country behind it for each factor, its size, and what was answered in the tender; with the themes that criteria should be set for.")
    @APIResponse(responseCode = "404", description = "There is no such contract, or it is another authority's.")
    @APIResponseSchema(RiskView.class)
    public RiskView read(@PathParam("id") UUID id) {
        return scores.read(RiskKind.CONTRACT, id);
    }

    @GET
    @Path("/history")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "listContractRiskHistory",
            summary = "List what the risk of a contract was",
            description = "Every score it had, the newest first, each with what explained it then."
                    + AsTable.PAGES_AS_TABLE + " There a score has a row for each of its factors.")
    @AsTable(
            csv =
                    "kind,subjectId,authority,state,score,level,assessedWeight,factor,factorAssessed,factorLevel,factorWeight,factorValue,factorUnit,factorNormalised,factorPoints,factorShare,factorCountry,factorYear,factorIndicatorSet,factorCountriesNotAssessed,factorMissing,bidStageScoreBefore,bidStageAdjustment,bidStageAnswers,themes,contractsDecisive,contractsCounted,contractsAssessed,assessedAt,revision,recalculating\nCONTRACT,01937f5f-3c4d-7e5f-8a6b-7c8d9e0f1a2b,REGION-STOCKHOLM,ASSESSED,61.27,HIGH,100,WORKING_TIME,true,HIGH,15,2174.4,hours a year,0.7169,10.75,16.23,CN,2017,OWID-HOURS 2017,,,66.27,-5,traceability-to-smelter: All smelters are named and audited. (-5),cooperation|followup|monitoring|worker-empowerment,,,,2027-01-31T08:30:00Z,3,false\n",
            line = "{\"score\":61.27,\"factor\":\"WORKING_TIME\",\"factorCountry\":\"CN\",\"factorPoints\":10.75}")
    @APIResponse(responseCode = "404", description = "There is no such contract, or it is another authority's.")
    @APIResponseSchema(value = RiskView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response history(
            @PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return RiskTable.EXPORT.answer(
                headers, uri, page, asked -> scores.history(asked, RiskKind.CONTRACT, id), RiskRow::of);
    }
}
