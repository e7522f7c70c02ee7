package org.suppliercompliance.audit.sharing;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

/** Sharing, for the owner of an audit. */
@Path("/audits/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sharing", description = "Audits shared within networks, so that nobody audits twice.")
public class SharingResource {
    private final SharingService service;
    private final SharedAuditService readers;

    SharingResource(SharingService service, SharedAuditService readers) {
        this.service = service;
        this.readers = readers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/sharing")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "shareAudit",
            summary = "Share an audit with networks",
            description =
                    "Members see the audit as it stands now; share again to show a later state, or to add networks. What was shared stays shared when its owner leaves the network; shared again it goes"
                            + " to the networks the authority is in now, and the change feed tells who loses it. 409 names every gate still"
                            + " closed: FINAL (the report is final), PLANS (each non-compliance has a dated plan, or its plan is overdue),"
                            + " SECRECY_REVIEW (the supplier has answered, or its window has passed). 422 for a network the authority is not in.")
    public SharingView share(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, ShareAudit command) {
        return service.share(id, ifMatch, command);
    }

    @GET
    @Path("/sharing")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getAuditSharing",
            summary = "Read how an audit is shared",
            description = "With which networks, since when; 404 when it never was. For its owner.")
    public SharingView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/sharing-withdrawal")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "withdrawAuditSharing",
            summary = "Withdraw the sharing of an audit",
            description =
                    "From here on it is 404 for everybody else; who saw it is told by the change feed. Needs a reason.")
    public SharingView withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            WithdrawSharing command) {
        return service.withdraw(id, ifMatch, command);
    }

    @GET
    @Path("/reads")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "listAuditReads",
            summary = "List who read a shared audit",
            description = "Each read of the audit by another authority: who, what, when; newest first. For its owner."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,authority,readBy,what,evidenceId,readAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,REGION-SKANE,9e4b17d2,SUMMARY,,2027-06-30T08:30:00Z\n",
            line = "{\"authority\":\"REGION-SKANE\",\"what\":\"SUMMARY\",\"readAt\":\"2027-06-30T08:30:00Z\"}")
    @APIResponseSchema(value = AuditReadView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response reads(
            @PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return AuditReadTable.EXPORT.answer(headers, uri, page, asked -> readers.reads(id, asked));
    }
}
