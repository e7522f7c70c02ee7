package org.suppliercompliance.criteria.consultations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.criteria.Role;
import org.suppliercompliance.criteria.catalogue.VersionNumber;
import org.suppliercompliance.criteria.maturity.AskedCriterion;

/** The market's maturity over HTTP. */
@Path("/criteria/{id}/versions/{version}/maturity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "market maturity",
        description =
                "How much of the market can meet a criterion version: before it is made mandatory, or an award criterion.")
public class MaturityResource {
    private final MaturityService service;

    MaturityResource(MaturityService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getMarketMaturity",
            summary = "Reads the market's maturity",
            description =
                    "Over all consultations of all authorities that were closed and ended within the 36 months before the day: of each participant the"
                            + " latest answer. Percent is CAN over the different participants who answered; PARTLY is shown beside. Fewer than five"
                            + " participants: not assessed, without a number.")
    @APIResponseSchema(value = MaturityView.class, responseCode = "200", responseDescription = "The maturity.")
    @APIResponse(responseCode = "404", description = "There is no such version, or the caller may not see it.")
    @APIResponse(responseCode = "422", description = "The day has not come yet.")
    public MaturityView get(
            @PathParam("id") UUID id,
            @PathParam("version") VersionNumber version,
            @QueryParam("asOf")
                    @Parameter(description = "The day to look at; today when left out.", example = "2026-06-30")
                    @Nullable
                    LocalDate asOf) {
        return service.maturity(new AskedCriterion(id, version.number()), asOf);
    }

    @GET
    @Path("/history")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listMaturityAssessments",
            summary = "Lists how the market's maturity changed",
            description =
                    "One item per closed consultation that asked about the version, the latest first: what it said alone, and what the market had said by then."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,authority,consultationId,kind,heldOn,assessedAt,consultationState,consultationParticipants,consultationPercent,consultationPartlyPercent,consultationAdvice,marketState,marketParticipants,marketPercent,marketPartlyPercent,marketAdvice\n01937f61-9c31-7b20-8e13-1d5f7a2c4b92,REGION-STOCKHOLM,01937f61-9c31-7b20-8e13-1d5f7a2c4b90,DIALOGUE_CONFERENCE,2027-02-03,2027-02-10T14:40:00Z,NOT_ASSESSED,4,,,CONSULT_FIRST,ASSESSED,20,35,15,AWARD_CRITERION\n",
            line =
                    "{\"authority\":\"REGION-STOCKHOLM\",\"heldOn\":\"2027-02-03\",\"consultationState\":\"NOT_ASSESSED\",\"marketParticipants\":20,\"marketPercent\":35}")
    @APIResponse(responseCode = "404", description = "There is no such version, or the caller may not see it.")
    @APIResponseSchema(value = MaturityAssessmentView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response history(
            @PathParam("id") UUID id,
            @PathParam("version") VersionNumber version,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        AskedCriterion criterion = new AskedCriterion(id, version.number());
        return MaturityAssessmentTable.EXPORT.answer(headers, uri, page, asked -> service.history(criterion, asked));
    }
}
