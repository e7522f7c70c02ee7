package org.suppliercompliance.audit.deskresearch;

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

/** Desk research over HTTP. */
@Path("/desk-research")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Desk research",
        description =
                "What an authority reads about its suppliers, as often as it looks, whether a contract asks for a report or not.")
public class DeskResearchResource {
    private static final String UNKNOWN = "There is no such desk research, or it is another authority's.";

    private final DeskResearchService service;
    private final Idempotency idempotency;

    DeskResearchResource(DeskResearchService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "recordDeskResearch",
            summary = "Record desk research",
            description =
                    "What was read about a supplier and what it comes to. The supplier counts as followed up in that year. A report that was asked of the supplier stays asked for.")
    @APIResponseSchema(value = DeskResearchView.class, responseCode = "201")
    @APIResponse(
            responseCode = "422",
            description = "An unknown or merged supplier, a contract that is not with it, or a day that cannot be.")
    public Response record(RecordDeskResearch command) {
        return idempotency.create(() -> {
            DeskResearchView view = service.record(command);
            return Created.fresh(view.id(), view);
        });
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listDeskResearch",
            summary = "List desk research",
            description = "The authority's own, the latest day first." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,reference,authority,supplierId,contractIds,researchedOn,sourcesRead,conclusion,nextOn,recordedBy,nonComplianceIds,createdAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,DR-2027-00004,OSLO,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,01937f5e-8e3a-7c11-8a43-5b1f6d1c2e50,2027-02-15,Modern slavery statement 2026 (https://www.example.com/modern-slavery-statement-2026.pdf),\"Says how risks are found since 2025, and nothing yet of what is done about them\",2027-09-01,5f0c2a3e,,2027-02-15T09:15:00Z\n",
            line =
                    "{\"reference\":\"DR-2027-00004\",\"researchedOn\":\"2027-02-15\",\"sourcesRead\":[\"Modern slavery statement 2026\"],\"nextOn\":\"2027-09-01\"}")
    @APIResponseSchema(value = DeskResearchView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam DeskResearchFilter filter,
            @BeanParam PageRequest page,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return DeskResearchTable.EXPORT.answer(headers, uri, page, asked -> service.list(filter, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getDeskResearch",
            summary = "Read desk research",
            description = "For the authority's own people; the supplier does not read it.")
    @APIResponseSchema(DeskResearchView.class)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public DeskResearchView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/non-compliances")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "nameFindingsOfDeskResearch",
            summary = "Say which non-compliances came of desk research",
            description =
                    "The research names its cases; a case does not name the research, which its supplier does not read. One research names at most 500 in all (422 beyond).")
    @APIResponseSchema(DeskResearchView.class)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "422",
            description =
                    "A case that is unknown, another authority's or another supplier's, or more cases than one research may name.")
    public DeskResearchView name(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            NameFindings command) {
        return service.name(id, ifMatch, command);
    }
}
