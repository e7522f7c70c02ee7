package org.suppliercompliance.criteria.sets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/** Criteria sets over HTTP. */
@Path("/criteria-sets")
@Produces(MediaType.APPLICATION_JSON)
// Its own authority reads; who writes stands at the operation.
@RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
@Tag(
        name = "criteria sets",
        description =
                "The criteria that an authority chose for a tender or a contract, and the quality gate that says at once all that is wrong with the choice.")
public class CriteriaSetResource {
    static final String UNKNOWN = "There is no such criteria set, or it belongs to another authority.";
    static final String FIXED = "The set is fixed.";

    private final CriteriaSetService service;
    private final Idempotency idempotency;

    CriteriaSetResource(CriteriaSetService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "draftCriteriaSet",
            summary = "Begins a criteria set",
            description = "For a tender or a contract of the caller's authority; its lines are added one by one.")
    @APIResponseSchema(value = CriteriaSetView.class, responseCode = "201", responseDescription = "The set.")
    @APIResponse(
            responseCode = "422",
            description = "The points do not fit, or there is no such product category or clause set.")
    public Response draft(DraftCriteriaSet command) {
        return idempotency.create(() -> service.draft(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            operationId = "listCriteriaSets",
            summary = "Lists criteria sets",
            description = "Those of the caller's authority, the newest first." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,purpose,reference,title,status,createdAt,fixedAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,TENDER,RS 2027-0117,Laptops and tablets 2027,FIXED,2027-01-12T09:15:00Z,2027-02-03T14:40:00Z\n",
            line = "{\"reference\":\"RS 2027-0117\",\"title\":\"Laptops and tablets 2027\",\"status\":\"FIXED\"}")
    @APIResponseSchema(value = CriteriaSetSummary.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @Valid @BeanParam CriteriaSetFilter filter,
            @BeanParam PageRequest page,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return CriteriaSetTable.EXPORT.answer(headers, uri, page, asked -> service.list(filter, asked));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCriteriaSet",
            summary = "Reads a criteria set",
            description = "With its lines, and the share of the tender's points that sustainability has.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(CriteriaSetView.class)
    public CriteriaSetView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "changeCriteriaSet",
            summary = "Changes a criteria set",
            description = "A JSON merge patch; what it is made for stays. A fixed set never changes.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = FIXED)
    @APIResponse(
            responseCode = "422",
            description = "The points do not fit, or there is no such product category or clause set.")
    @APIResponseSchema(CriteriaSetView.class)
    public CriteriaSetView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            PatchCriteriaSet patch) {
        return service.change(id, ifMatch, patch);
    }

    @GET
    @Path("/{id}/gate")
    @Operation(
            operationId = "getCriteriaSetGate",
            summary = "Asks the quality gate about a set",
            description =
                    "Everything it finds, at once: errors, errors that a recorded reason lifts, warnings and hints, each with the requirement behind it. Of a fixed set: what it said then.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(GateView.class)
    public GateView gate(@PathParam("id") UUID id) {
        return service.gate(id);
    }

    @POST
    @Path("/{id}/fixing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "fixCriteriaSet",
            summary = "Fixes a set for good",
            description =
                    "When the quality gate finds no open error. Neither the set nor its lines change afterwards; copy it to the next.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = FIXED)
    @APIResponse(
            responseCode = "422",
            description =
                    "The gate found errors: each is named with the requirement behind it, and the warnings after them.")
    @APIResponseSchema(CriteriaSetView.class)
    public CriteriaSetView fix(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            FixCriteriaSet command) {
        return service.fix(id, ifMatch);
    }

    @POST
    @Path("/{id}/copies")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "copyCriteriaSet",
            summary = "Copies a set to the next",
            description =
                    "A new set of the caller's authority with the same lines, on request from the step on that the market has reached (see the lessons of the set); the gate judges it anew.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(value = CriteriaSetView.class, responseCode = "201", responseDescription = "The new set.")
    public Response copy(@PathParam("id") UUID id, CopyCriteriaSet command) {
        Response answer = idempotency.create(() -> service.copy(id, command));
        String location = answer.getHeaderString(HttpHeaders.LOCATION);
        return location == null
                ? answer
                : Response.fromResponse(answer)
                        // The next set is a set like any other; that it was copied is said in it.
                        .header(HttpHeaders.LOCATION, null)
                        .header(HttpHeaders.LOCATION, location.replace("/" + id + "/copies/", "/"))
                        .build();
    }
}
