package org.suppliercompliance.audit.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.evidence.SharedEvidence;
import org.suppliercompliance.audit.evidence.SharedEvidenceView;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

/** The evidence of shared audits, for the members of the networks. */
@Path("/shared-audits/{id}/evidence")
@Tag(name = "Sharing", description = "Audits shared within networks, so that nobody audits twice.")
public class SharedEvidenceResource {
    private static final int MOST_BYTES = 200 << 20;
    private static final String UNKNOWN = "There is no such shared evidence, or the caller may not see it.";

    private final SharedAuditService service;
    private final SharedEvidence evidence;

    SharedEvidenceResource(SharedAuditService service, SharedEvidence evidence) {
        this.service = service;
        this.evidence = evidence;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listSharedEvidence",
            summary = "List the evidence of a shared audit",
            description =
                    "What was released to networks when the owner shared the audit, and not taken back since; newest first. Each look by another authority leaves a line that the owner can read."
                            + AsTable.PAGES_AS_TABLE)
    @APIResponse(responseCode = "404", description = "There is no such shared audit.")
    @AsTable(
            csv =
                    "id,auditId,subject,kind,mediaType,bytes,sha256,effectiveOn,receivedOn,expiresOn,verified\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,01968d2e-5b00-7c00-8f00-2b5d1f4e9c18,AUDIT,AUDIT_REPORT,application/pdf,48213,e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855,2027-04-01,2027-06-10,2028-03-31,true\n",
            line = "{\"subject\":\"AUDIT\",\"kind\":\"AUDIT_REPORT\",\"receivedOn\":\"2027-06-10\",\"verified\":true}")
    @APIResponseSchema(value = SharedEvidenceView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        // a table is one look, however many pages it is read in
        AtomicBoolean noted = new AtomicBoolean();
        return SharedEvidenceTable.EXPORT.answer(
                headers,
                uri,
                page,
                asked -> noted.getAndSet(true) ? service.moreEvidence(id, asked) : service.evidence(id, asked));
    }

    @GET
    @Path("/{evidenceId}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getSharedEvidence",
            summary = "Read what is said about evidence of a shared audit",
            description = "Each read by another authority leaves a line that the owner can read.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(SharedEvidenceView.class)
    public SharedEvidenceView get(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId) {
        return service.evidence(id, evidenceId, ReadKind.EVIDENCE);
    }

    @GET
    @Path("/{evidenceId}/content")
    @Produces({
        "application/pdf",
        "image/png",
        "image/jpeg",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "text/csv",
        "text/plain"
    })
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "downloadSharedEvidence",
            summary = "Download evidence of a shared audit",
            description =
                    "Byte for byte what was uploaded, as an attachment under a name that says nothing; the ETag is its SHA-256. Each download by another authority leaves a line that the owner can read.")
    @APIResponse(
            responseCode = "200",
            description = "The content.",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = MOST_BYTES),
                            example = "%PDF-1.7"))
    @APIResponse(responseCode = "304", description = "The content is known already.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response download(
            @PathParam("id") UUID id,
            @PathParam("evidenceId") UUID evidenceId,
            @Parameter(description = "The ETag of content that is known already: 304 when it still is the content.")
                    @HeaderParam("If-None-Match")
                    @Nullable
                    String ifNoneMatch) {
        return evidence.content(service.evidence(id, evidenceId, ReadKind.EVIDENCE_CONTENT))
                .answer(ifNoneMatch);
    }
}
