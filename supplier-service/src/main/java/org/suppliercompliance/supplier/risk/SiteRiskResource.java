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

@Path("/sites/{id}/risk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk")
class SiteRiskResource {
    private final RiskService scores;

    SiteRiskResource(RiskService scores) {
        this.scores = scores;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "getSiteRisk",
            summary = "Explain the risk of a site",
            description = "From the country it stands in, by the data sets and weights of the caller's authority.")
    @APIResponse(responseCode = "404", description = "There is no such site.")
    @APIResponseSchema(RiskView.class)
    public RiskView read(@PathParam("id") UUID id) {
        return scores.read(RiskKind.SITE, id);
    }

    @GET
    @Path("/history")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "listSiteRiskHistory",
            summary = "List what the risk of a site was",
            description = "Every score it had, the newest first, each with what explained it then."
                    + AsTable.PAGES_AS_TABLE + " There a score has a row for each of its factors.")
    @AsTable(
            csv =
                    "kind,subjectId,authority,state,score,level,assessedWeight,factor,factorAssessed,factorLevel,factorWeight,factorValue,factorUnit,factorNormalised,factorPoints,factorShare,factorCountry,factorYear,factorIndicatorSet,factorCountriesNotAssessed,factorMissing,bidStageScoreBefore,bidStageAdjustment,bidStageAnswers,themes,contractsDecisive,contractsCounted,contractsAssessed,assessedAt,revision,recalculating\nSITE,01937f62-4d5e-7f60-8b7c-8d9e0f1a2b3c,REGION-STOCKHOLM,ASSESSED,57.83,MEDIUM,100,WORKING_TIME,true,HIGH,15,2174.4,hours a year,0.7169,13.44,23.24,CN,2017,OWID-HOURS 2017,,,,,,monitoring|worker-empowerment,,,,2027-01-31T08:30:00Z,2,false\n",
            line = "{\"score\":57.83,\"factor\":\"WORKING_TIME\",\"factorCountry\":\"CN\",\"factorPoints\":13.44}")
    @APIResponse(responseCode = "404", description = "There is no such site.")
    @APIResponseSchema(value = RiskView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response history(
            @PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return RiskTable.EXPORT.answer(
                headers, uri, page, asked -> scores.history(asked, RiskKind.SITE, id), RiskRow::of);
    }
}
