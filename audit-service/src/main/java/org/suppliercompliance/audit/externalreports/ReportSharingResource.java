package org.suppliercompliance.audit.externalreports;

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

/** Sharing, for the owner of a report. */
@Path("/external-reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "External reports")
public class ReportSharingResource {
    private final ReportSharingService service;

    ReportSharingResource(ReportSharingService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/sharing")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "shareExternalReport",
            summary = "Share a report from outside with networks",
            description =
                    "Members read the report as it stands now, at `/shared-external-reports`; share again to show that it was put before the supplier"
                            + " since, or to add networks. Neither its site nor its cases are shown. A confidential report is not shared.")
    @APIResponse(responseCode = "409", description = "The report is confidential (`report-confidential`).")
    @APIResponse(responseCode = "422", description = "A network the authority is not in.")
    @APIResponseSchema(ReportSharingView.class)
    public ReportSharingView share(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, ShareReport command) {
        return service.share(id, ifMatch, command);
    }

    @GET
    @Path("/sharing")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getExternalReportSharing",
            summary = "Read how a report from outside is shared",
            description = "With which networks, since when; 404 when it never was. For its owner.")
    public ReportSharingView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/sharing-withdrawal")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "withdrawExternalReportSharing",
            summary = "Withdraw the sharing of a report from outside",
            description =
                    "From here on it is 404 for everybody else; who saw it is told by the change feed. Needs a reason.")
    public ReportSharingView withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            WithdrawReportSharing command) {
        return service.withdraw(id, ifMatch, command);
    }

    @GET
    @Path("/reads")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "listExternalReportReads",
            summary = "List who read a shared report from outside",
            description = "Each read of the report by another authority: who, what, when; newest first. For its owner."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,authority,readBy,what,readAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,REGION-SKANE,9e4b17d2,FULL,2027-06-30T08:30:00Z\n",
            line = "{\"authority\":\"REGION-SKANE\",\"what\":\"FULL\",\"readAt\":\"2027-06-30T08:30:00Z\"}")
    @APIResponseSchema(value = ReportReadView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response reads(
            @PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return ReportReadTable.EXPORT.answer(headers, uri, page, asked -> service.reads(id, asked));
    }
}
