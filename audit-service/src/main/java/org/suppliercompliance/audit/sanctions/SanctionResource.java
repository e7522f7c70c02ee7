package org.suppliercompliance.audit.sanctions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

/** Sanctions over HTTP. */
@Path("/sanctions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Sanctions",
        description =
                "Proposed by themselves when a correction is late after the last reminder or a serious non-compliance is communicated; decided by people.")
public class SanctionResource {
    private static final String UNKNOWN =
            "There is no such sanction, or it is another authority's, or it is not decided and the caller is the supplier.";
    private static final String INVOLVED =
            "The caller is not a sustainability manager, or raised the finding, or recorded the plan or the correction.";

    private final SanctionService service;

    SanctionResource(SanctionService service) {
        this.service = service;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listSanctions",
            summary = "List sanctions",
            description = "Newest first. A supplier sees its own once they are decided, never proposals."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,reference,authority,supplierId,nonComplianceId,caseReference,trigger,status,kind,contractId,proposedOn,decisionOn,decisionBy,decisionReason,withoutDialogueReason,declinationOn,declinationBy,declinationReason,liftingOn,liftingBy,liftingReason,withdrawnOn\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,SA-2027-00003,REGION-STOCKHOLM,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,01937f61-5b11-7f02-9d44-2e6a8b3d5c71,NC-2027-00042,SERIOUS_BREACH,PROPOSED,,,2027-02-03,,,,,,,,,,,\n",
            line = "{\"reference\":\"SA-2027-00003\",\"caseReference\":\"NC-2027-00042\",\"status\":\"PROPOSED\"}")
    @APIResponseSchema(value = SanctionView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam SanctionFilter filter, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return SanctionTable.EXPORT.answer(headers, uri, page, asked -> service.list(filter, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getSanction",
            summary = "Read a sanction",
            description = "Why it was proposed and what became of it.")
    @APIResponseSchema(SanctionView.class)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public SanctionView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "decideSanction",
            summary = "Decide a proposed sanction",
            description =
                    "Anything above a warning acts on a contract that has a sanction clause; a stop of call-offs and a termination on one that still runs. Dialogue comes before force: it needs a comment in the case that both sides read, a plan that was handed in, or withoutDialogueReason. From here on the supplier sees it.")
    @APIResponseSchema(SanctionView.class)
    @APIResponse(responseCode = "403", description = INVOLVED)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "It is not proposed any more.")
    @APIResponse(
            responseCode = "422",
            description =
                    "No reason, a contract that does not allow it, no dialogue before it and no reason why, or a day that cannot be.")
    public SanctionView decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            DecideSanction command) {
        return service.decide(id, ifMatch, command);
    }

    @POST
    @Path("/{id}/declination")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "declineSanction",
            summary = "Decide that there is no sanction",
            description = "Needs a reason. The supplier is not told of the proposal.")
    @APIResponseSchema(SanctionView.class)
    @APIResponse(responseCode = "403", description = INVOLVED)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "It is not proposed any more.")
    @APIResponse(responseCode = "422", description = "No reason.")
    public SanctionView decline(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            DeclineSanction command) {
        return service.decline(id, ifMatch, command);
    }

    @POST
    @Path("/{id}/lifting")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "liftSanction",
            summary = "Lift a decided sanction",
            description = "Needs a reason, which the supplier reads.")
    @APIResponseSchema(SanctionView.class)
    @APIResponse(responseCode = "403", description = INVOLVED)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "It is not in force.")
    @APIResponse(responseCode = "422", description = "No reason.")
    public SanctionView lift(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            LiftSanction command) {
        return service.lift(id, ifMatch, command);
    }
}
