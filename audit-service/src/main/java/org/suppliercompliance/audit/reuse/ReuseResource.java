package org.suppliercompliance.audit.reuse;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

/** Reuse of shared audits. */
@Path("/shared-audits/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sharing", description = "Audits shared within networks, so that nobody audits twice.")
public class ReuseResource {
    private final ReuseService service;
    private final PortableResultService portable;
    private final Idempotency idempotency;

    ReuseResource(ReuseService service, PortableResultService portable, Idempotency idempotency) {
        this.service = service;
        this.portable = portable;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/reusability")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "askReusability",
            summary = "May I reuse this audit?",
            description =
                    "Criterion by criterion: yes or no on that day, with level, method and age. A result may be reused until 36 months after the final"
                            + " report, that day included. The question leaves a line in the owner's read log.")
    public ReusabilityView reusability(
            @PathParam("id") UUID id,
            @QueryParam("on") @Parameter(description = "The day asked about; today when left out.") @Nullable
                    LocalDate on,
            @QueryParam("criterionIds")
                    @Size(max = ReuseService.MOST_CRITERIA)
                    @Parameter(
                            description = "The criteria asked about, repeated; all that were measured when left out.")
                    List<UUID> criterionIds) {
        return service.reusability(id, on, criterionIds);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/reuses")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "acceptAuditResult",
            summary = "Accept the result of a shared audit",
            description =
                    "Instead of auditing again: counts as an audit avoided, once per audit and authority (409 the second time). 422 for a criterion"
                            + " that is not reusable today, and for the authority's own audit.")
    @APIResponseSchema(value = ReuseView.class, responseCode = "201")
    public Response accept(@PathParam("id") UUID id, AcceptResult command) {
        return idempotency.create(() -> {
            ReuseView view = service.accept(id, command);
            return Created.fresh(view.id(), view);
        });
    }

    @GET
    @Path("/reuses")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listAuditReuses",
            summary = "List reuses of an audit",
            description = "The owner sees all of them, another authority its own; also after the sharing was withdrawn."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,auditId,reference,owner,authority,supplierId,criteria,reusedOn,ageMonths,reusedBy,createdAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,01968d2e-5b00-7c00-8f00-2b5d1f4e9c18,AU-2027-00007,REGION-STOCKHOLM,REGION-SKANE,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,WT-01 v1,2027-11-02,4,9e4b17d2,2027-11-02T08:30:00Z\n",
            line =
                    "{\"reference\":\"AU-2027-00007\",\"owner\":\"REGION-STOCKHOLM\",\"authority\":\"REGION-SKANE\",\"criteria\":[\"WT-01 v1\"]}")
    @APIResponseSchema(value = ReuseView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return ReuseTable.EXPORT.answer(headers, uri, page, asked -> service.list(id, asked));
    }

    @GET
    @Path("/reuses/{reuseId}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getAuditReuse",
            summary = "Read a reuse",
            description = "For the owner of the audit and for whoever reuses it.")
    public ReuseView get(@PathParam("id") UUID id, @PathParam("reuseId") UUID reuseId) {
        return service.get(id, reuseId);
    }

    @GET
    @Path("/reuses/{reuseId}/portable-result")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "downloadPortableResult",
            summary = "Download an accepted result",
            description =
                    "The result as it is shared now, as a signed W3C Verifiable Credential shaped like the UN Transparency Protocol's conformity"
                            + " credential, with the hash of what is shared. Verifiable with `/signing-keys`, without this service. Leaves a line in the"
                            + " owner's read log. 404 once the sharing is withdrawn.")
    public PortableResult download(@PathParam("id") UUID id, @PathParam("reuseId") UUID reuseId) {
        return portable.download(id, reuseId);
    }
}
