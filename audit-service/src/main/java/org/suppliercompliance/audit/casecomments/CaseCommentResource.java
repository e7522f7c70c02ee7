package org.suppliercompliance.audit.casecomments;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

/** Comments on a case over HTTP. */
@Path("/non-compliances/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Non-compliances", description = "What was found at a supplier, with its two dates.")
public class CaseCommentResource {
    private static final String UNKNOWN = "There is no such non-compliance, or the caller may not see it.";

    private final CaseCommentService service;
    private final Idempotency idempotency;

    CaseCommentResource(CaseCommentService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(
            operationId = "commentOnNonCompliance",
            summary = "Comment on a non-compliance",
            description =
                    "The two sides of a case talk about it here, or one of them among itself. A comment moves neither state nor date, and never changes.")
    @APIResponseSchema(value = CaseCommentView.class, responseCode = "201")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response comment(@PathParam("id") UUID id, CommentOnCase command) {
        return idempotency.create(() -> {
            CaseCommentView view = service.comment(id, command);
            return Created.fresh(view.id(), view);
        });
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listCaseComments",
            summary = "List the comments on a non-compliance",
            description = "Oldest first: what both sides read, and what the caller's own side says among itself."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,nonComplianceId,side,audience,text,function,writtenBy,writtenAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,01968d2e-4a00-7b00-8e00-1a4c0e3d8b07,AUTHORITY,BOTH_SIDES,Can the time sheets of subcontracted workers come with the correction?,Manager for sustainable supply chains,5f0c2a3e,2027-05-20T08:30:00Z\n",
            line =
                    "{\"side\":\"AUTHORITY\",\"audience\":\"BOTH_SIDES\",\"text\":\"Can the time sheets of subcontracted workers come with the correction?\"}")
    @APIResponseSchema(value = CaseCommentView.class, responseDescription = AsTable.OF_A_PAGE)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response list(
            @PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return CaseCommentTable.EXPORT.answer(headers, uri, page, asked -> service.list(id, asked));
    }

    @GET
    @Path("/{commentId}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getCaseComment",
            summary = "Read a comment on a non-compliance",
            description = "What the other side says among itself is not there.")
    @APIResponseSchema(CaseCommentView.class)
    @APIResponse(responseCode = "404", description = "There is no such comment, or the caller may not read it.")
    public CaseCommentView get(@PathParam("id") UUID id, @PathParam("commentId") UUID commentId) {
        return service.get(id, commentId);
    }
}
