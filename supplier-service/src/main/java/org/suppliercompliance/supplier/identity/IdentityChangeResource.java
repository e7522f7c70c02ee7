package org.suppliercompliance.supplier.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.supplier.Role;

@Path("/identity-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supplier identity", description = "Which records are one organisation.")
class IdentityChangeResource {
    private final IdentityChangeService changes;

    IdentityChangeResource(IdentityChangeService changes) {
        this.changes = changes;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.OPERATOR})
    @Operation(
            operationId = "listIdentityChanges",
            summary = "List proposed and decided merges and splits",
            description = "Merges and splits of all authorities, newest first." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,kind,supplierId,survivorId,reason,status,proposedBy,proposedAt,decidedBy,decidedAt,decisionReason\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,MERGE,01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,\"Same organisation number, registered twice.\",CONFIRMED,REGION-STOCKHOLM,2027-02-01T09:15:00Z,REGION-SKANE,2027-02-03T14:40:00Z,\n",
            line =
                    "{\"kind\":\"MERGE\",\"status\":\"CONFIRMED\",\"proposedBy\":\"REGION-STOCKHOLM\",\"decidedBy\":\"REGION-SKANE\"}")
    @APIResponseSchema(value = IdentityChangeView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only those of this supplier.") @QueryParam("supplierId") @Nullable
                    UUID supplierId,
            @Parameter(description = "Only those that stand so.") @QueryParam("status") @Nullable
                    IdentityChangeStatus status,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return IdentityChangeTable.EXPORT.answer(headers, uri, page, asked -> changes.list(asked, supplierId, status));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.OPERATOR})
    @Operation(
            operationId = "getIdentityChange",
            summary = "Read a merge or split",
            description = "One proposal with its decision.")
    @APIResponse(responseCode = "404", description = "There is no such proposal.")
    @APIResponseSchema(IdentityChangeView.class)
    public IdentityChangeView read(@PathParam("id") UUID id) {
        return changes.read(id);
    }

    @POST
    @Path("/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.BUYER, Role.OPERATOR})
    @Operation(
            operationId = "confirmIdentityChange",
            summary = "Confirm a merge or split",
            description =
                    "Carries it out. By another authority than the one that proposed, with a contract with one of the two, or by an operator.")
    @APIResponse(responseCode = "404", description = "There is no such proposal.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Decided already, the caller's own proposal, no contract with either supplier, or the suppliers changed so that it cannot be.")
    @APIResponseSchema(IdentityChangeView.class)
    public IdentityChangeView confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            ConfirmIdentityChange command) {
        return changes.confirm(id, ifMatch);
    }

    @POST
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.BUYER, Role.OPERATOR})
    @Operation(
            operationId = "rejectIdentityChange",
            summary = "Reject a merge or split",
            description = "By whoever may confirm it; the authority that proposed takes its proposal back so.")
    @APIResponse(responseCode = "404", description = "There is no such proposal.")
    @APIResponse(responseCode = "409", description = "Decided already, or no contract with either supplier.")
    @APIResponseSchema(IdentityChangeView.class)
    public IdentityChangeView reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            RejectIdentityChange command) {
        return changes.reject(id, command, ifMatch);
    }
}
