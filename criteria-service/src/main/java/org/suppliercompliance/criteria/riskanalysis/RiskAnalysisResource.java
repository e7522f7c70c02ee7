package org.suppliercompliance.criteria.riskanalysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.criteria.Role;

/** Risk analyses over HTTP. */
@Path("/risk-analyses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "risk analyses",
        description =
                "Per high-risk category by the authority that answers for it; a published one never changes and is read by all.")
public class RiskAnalysisResource {
    private static final String UNKNOWN = "There is no such risk analysis, or it is a draft of another authority.";
    private static final String BROKEN =
            "A rule is broken: an unknown theme, country or criterion, a mineral without its class, an area both with and without risks.";

    private final RiskAnalysisService service;
    private final Idempotency idempotency;

    RiskAnalysisResource(RiskAnalysisService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "draftRiskAnalysis",
            summary = "Drafts the next version of a category's risk analysis",
            description =
                    "By the authority that answers for the category in the network. One draft of a category can be written at a time.")
    @APIResponseSchema(value = RiskAnalysisView.class, responseCode = "201", responseDescription = "The draft.")
    @APIResponse(responseCode = "403", description = "Another authority answers for the category.")
    @APIResponse(responseCode = "409", description = "The authority is writing the next version already.")
    @APIResponse(responseCode = "422", description = BROKEN + " Or nobody answers for the category in the network.")
    public Response draft(@NotNull @Valid DraftRiskAnalysis command) {
        return idempotency.create(() -> service.draft(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listRiskAnalyses",
            summary = "Lists risk analyses",
            description = "The newest first: what any authority has published, and the drafts of the caller's own."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,network,category,version,authority,status,title,risks,current,createdAt,publishedAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,SWEDISH-REGIONS,ICT,2,REGION-STOCKHOLM,PUBLISHED,Risk analysis of ICT equipment,12,true,2027-01-12T09:15:00Z,2027-02-03T14:40:00Z\n",
            line = "{\"category\":\"ICT\",\"version\":2,\"status\":\"PUBLISHED\",\"risks\":12,\"current\":true}")
    @APIResponseSchema(value = RiskAnalysisSummary.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @Valid @BeanParam RiskAnalysisFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return RiskAnalysisTable.EXPORT.answer(headers, uri, page, asked -> service.list(filter, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getRiskAnalysis",
            summary = "Reads a risk analysis",
            description = "One version, with the priority of each risk.")
    @APIResponseSchema(RiskAnalysisView.class)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public RiskAnalysisView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "changeRiskAnalysis",
            summary = "Changes a draft",
            description = "A JSON merge patch; lists are replaced as a whole. A published analysis never changes.")
    @APIResponseSchema(RiskAnalysisView.class)
    @APIResponse(responseCode = "403", description = "It was written by another authority.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "It is published.")
    @APIResponse(responseCode = "422", description = BROKEN)
    public RiskAnalysisView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @NotNull @Valid PatchRiskAnalysis patch) {
        return service.change(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "publishRiskAnalysis",
            summary = "Publishes a draft",
            description =
                    "Fixes it for good, gives it its number, and tells the network. Every area needs its risks or a reasoned word that none was"
                            + " found, and every risk the themes or criteria it calls for.")
    @APIResponseSchema(RiskAnalysisView.class)
    @APIResponse(responseCode = "403", description = "Another authority wrote it or answers for the category now.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "It is published already.")
    @APIResponse(
            responseCode = "422",
            description = "It lacks what a published one must have; each missing part is named.")
    public RiskAnalysisView publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @NotNull PublishRiskAnalysis act) {
        return service.publish(id, ifMatch);
    }

    @GET
    @Path("/{id}/suggested-criteria")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listSuggestedCriteria",
            summary = "Lists the criteria that the risks call for",
            description =
                    "Published criteria of the themes, and those named by id; the one called for by the most urgent risk first. What has been"
                            + " published since the analysis counts too." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,code,version,framework,theme,titleEn,titleSv,titleNb,uses,effort,priorityLevel,priorityScore,risks\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,RS8,1,REGION-STOCKHOLM-ICT,minerals-due-diligence,Responsible minerals: OECD five-step due diligence,,,AWARD|CONTRACT_CLAUSE,,HIGH,20,1|3\n",
            line = "{\"code\":\"RS8\",\"theme\":\"minerals-due-diligence\",\"priorityLevel\":\"HIGH\",\"risks\":[1,3]}")
    @APIResponseSchema(value = SuggestedCriterionView.class, responseDescription = AsTable.OF_A_PAGE)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response suggestions(
            @PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri, @Context HttpHeaders headers) {
        return SuggestedCriterionTable.EXPORT.answer(headers, uri, page, asked -> service.suggestions(id, asked));
    }
}
