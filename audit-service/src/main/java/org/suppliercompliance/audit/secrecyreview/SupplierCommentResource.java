package org.suppliercompliance.audit.secrecyreview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.suppliercompliance.chassis.paging.Pages;

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
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listSupplierComments",
            summary = "List the supplier's comments on an audit",
            description = "Oldest first; for the authority that owns the audit and the supplier, nobody else.")
    @APIResponseSchema(SupplierCommentView.class)
    public Response list(@PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri) {
        return Pages.page(uri, service.list(id, page));
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
