package org.suppliercompliance.audit.programme;

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
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

/** Programmes over HTTP. */
@Path("/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "Whom an authority follows up in a year, and how much that covers.")
public class ProgrammeResource {
    private static final String UNKNOWN = "There is no such programme, or it is another authority's.";
    private static final String BROKEN = "A supplier is unknown, merged into another one, or named twice.";

    private final ProgrammeService service;
    private final Idempotency idempotency;

    ProgrammeResource(ProgrammeService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "adoptProgramme",
            summary = "Adopt the programme of a year",
            description =
                    "The suppliers in their order, each with its reason. The share of high-risk suppliers is shown, and enforced by nobody.")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "The year has a programme already.")
    @APIResponse(responseCode = "422", description = BROKEN)
    public Response adopt(AdoptProgramme command) {
        return idempotency.create(() -> {
            ProgrammeView view = service.adopt(command);
            return Created.fresh(view.id(), view);
        });
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listProgrammes",
            summary = "List programmes",
            description = "The latest year first, each with what it covered: the history of follow-up in one request."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,authority,year,adoptedOn,adoptedBy,changedOn,changedBy,changeReason,coverageHighRiskSuppliers,coveragePlanned,coverageFollowedUp,coveragePlannedPercent,coverageFollowedUpPercent\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,REGION-STOCKHOLM,2027,2026-12-01,5f0c2a3e,,,,40,12,6,30.0,15.0\n",
            line = "{\"year\":2027,\"coverageHighRiskSuppliers\":40,\"coveragePlannedPercent\":30.0}")
    @APIResponseSchema(value = ProgrammeView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(@BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return ProgrammeTable.EXPORT.answer(headers, uri, page, service::list);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getProgramme",
            summary = "Read a programme",
            description = "With its suppliers in their order.")
    @APIResponseSchema(ProgrammeView.class)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public ProgrammeView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/change")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "changeProgramme",
            summary = "Change a programme",
            description = "All suppliers anew, with a reason for the change.")
    @APIResponseSchema(ProgrammeView.class)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "422", description = BROKEN + " Or no reason is given.")
    public ProgrammeView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            ChangeProgramme command) {
        return service.change(id, ifMatch, command);
    }
}
