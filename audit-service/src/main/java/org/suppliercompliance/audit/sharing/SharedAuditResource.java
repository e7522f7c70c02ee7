package org.suppliercompliance.audit.sharing;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

/** Shared audits, for the members of the networks. */
@Path("/shared-audits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sharing", description = "Audits shared within networks, so that nobody audits twice.")
public class SharedAuditResource {
    private final SharedAuditService service;

    SharedAuditResource(SharedAuditService service) {
        this.service = service;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listSharedAudits",
            summary = "List shared audits",
            description =
                    "Summaries of the authority's own shared audits and of those shared with its networks; newest first. Each audit of another"
                            + " authority in it leaves a line that its owner can read, one a day for each reader."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "auditId,reference,authority,supplierId,type,dimensions,plannedOn,finalisedOn,networks,openNonCompliances,overdue,worstSeverity,sharedAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,AU-2027-00007,REGION-STOCKHOLM,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,DESKTOP,SOCIAL|ENVIRONMENTAL,2027-02-01,2027-03-15,SE-REGIONS,2,1,MAJOR,2027-04-01T09:15:00Z\n",
            line = "{\"reference\":\"AU-2027-00007\",\"openNonCompliances\":2,\"networks\":[\"SE-REGIONS\"]}")
    @APIResponseSchema(value = SharedAuditView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam SharedAuditFilter filter,
            @BeanParam PageRequest page,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return SharedAuditTable.EXPORT.answer(headers, uri, page, asked -> service.list(filter, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getSharedAudit",
            summary = "Read a shared audit",
            description =
                    "As it stood when its owner shared it; names that the supplier did not release are struck out. Each read by another authority"
                            + " leaves a line that the owner can read.")
    public SharedAuditView get(
            @PathParam("id") UUID id,
            @QueryParam("view") @Parameter(description = "How much is asked for; all of it when left out.") @Nullable
                    SharedAuditDetail view) {
        return service.get(id, view);
    }
}
