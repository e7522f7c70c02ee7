package org.suppliercompliance.audit.externalreports;

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
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

/** Shared reports, for the members of the networks. */
@Path("/shared-external-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "External reports")
public class SharedReportResource {
    private final SharedReportService service;

    SharedReportResource(SharedReportService service) {
        this.service = service;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listSharedExternalReports",
            summary = "List shared reports from outside",
            description =
                    "The authority's own shared reports and those shared with its networks, each with whose it is; newest first. Each report of"
                            + " another authority in it leaves a line that its owner can read, one a day for each reader."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,reference,authority,supplierId,organisation,kind,title,topics,publishedOn,receivedOn,presentedOn,networks,sharedAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,ER-2027-00003,REGION-STOCKHOLM,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,Electronics Watch,MONITORING_REPORT,Overtime in final assembly,WORKING_TIME,2027-01-15,2027-01-20,2027-02-03,SE-REGIONS,2027-02-10T09:15:00Z\n",
            line = "{\"reference\":\"ER-2027-00003\",\"authority\":\"REGION-STOCKHOLM\",\"networks\":[\"SE-REGIONS\"]}")
    @APIResponseSchema(value = SharedReportView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam SharedReportFilter filter,
            @BeanParam PageRequest page,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return SharedReportTable.EXPORT.answer(headers, uri, page, asked -> service.list(filter, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getSharedExternalReport",
            summary = "Read a shared report from outside",
            description =
                    "As it stood when its owner shared it; the name of its site is struck out. Each read by another authority leaves a line that the"
                            + " owner can read.")
    @APIResponseSchema(SharedReportView.class)
    @APIResponse(responseCode = "404", description = "No such report is shared with a network of the caller's.")
    public SharedReportView get(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
