package org.suppliercompliance.audit.secrecyreview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

/** The supplier's answers to a draft. */
@Path("/audits/{id}/supplier-comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audits", description = "Desktop and factory audits of a supplier.")
public class SupplierCommentResource {
    private final SupplierCommentService service;
    private final Idempotency idempotency;

    SupplierCommentResource(SupplierCommentService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUPPLIER)
    @Operation(
            operationId = "commentOnAuditDraft",
            summary = "Comment on the draft of an audit",
            description =
                    "The supplier comments on the draft and says which names stay secret or may be read by other authorities. Possible until the"
                            + " review's window ends (409 after it); the latest word about a name counts. A name to keep secret is struck out at once"
                            + " where the audit is shared already, a name released is seen when it is shared again. At most 20 answers.")
    @APIResponseSchema(value = SupplierCommentView.class, responseCode = "201")
    public Response comment(@PathParam("id") UUID id, CommentOnDraft command) {
        return idempotency.create(() -> {
            SupplierCommentView view = service.comment(id, command);
            return Created.fresh(view.id(), view);
        });
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listSupplierComments",
            summary = "List the supplier's comments on an audit",
            description = "Oldest first; for the authority that owns the audit and the supplier, nobody else."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,auditId,comment,keepSecret,release,recordedAt,recordedBy\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,01968d2e-5b00-7c00-8f00-2b5d1f4e9c18,The time sheets of March were handed in on the 14th,Shenzhen Assembly Co,Plant Ostrava,2027-04-20T08:30:00Z,c81e09b4\n",
            line =
                    "{\"comment\":\"The time sheets of March were handed in on the 14th\",\"keepSecret\":[\"Shenzhen Assembly Co\"]}")
    @APIResponseSchema(value = SupplierCommentView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return SupplierCommentTable.EXPORT.answer(headers, uri, page, asked -> service.list(id, asked));
    }

    @GET
    @Path("/{commentId}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getSupplierComment",
            summary = "Read a comment of the supplier",
            description = "One answer of the supplier to the draft.")
    public SupplierCommentView get(@PathParam("id") UUID id, @PathParam("commentId") UUID commentId) {
        return service.get(id, commentId);
    }
}
