package org.suppliercompliance.audit.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

/** Evidence over HTTP, but for its content. */
@Path("/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Evidence",
        description =
                "Files that show what was found and what was done: on an audit, a finding, an action of a plan, a correction.")
public class EvidenceResource {
    private static final String UNKNOWN = "There is no such evidence, or the caller may not see it.";

    private final EvidenceService service;
    private final Idempotency idempotency;

    EvidenceResource(EvidenceService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(
            operationId = "attachEvidence",
            summary = "Begin the upload of evidence",
            description =
                    "The first of two steps: what it is and what it hangs on. Send its content next; until then nobody but its side sees it, and after a day without content it is forgotten. Managers and the auditors of the audit attach to an audit or a finding; the supplier to the actions of its plan and to its correction, or a manager on its behalf. With replacesId it becomes a newer version.")
    @APIResponseSchema(
            value = EvidenceView.class,
            responseCode = "201",
            responseDescription = "Begun; send the content.")
    @APIResponse(
            responseCode = "409",
            description = "Nothing can hang there now, or as much evidence hangs there as may.")
    @APIResponse(
            responseCode = "422",
            description =
                    "What it hangs on or replaces is unknown, a date cannot be, or the file name has a path, control characters or an unknown extension.")
    public Response attach(AttachEvidence command) {
        return idempotency.create(() -> {
            EvidenceView view = service.attach(command);
            return Created.fresh(view.id(), view);
        });
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listEvidence",
            summary = "List evidence",
            description = "What the caller may see, newest first; former versions and what was withdrawn too."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,authority,supplierId,subject,auditId,nonComplianceId,action,side,kind,title,description,audience,keptSecret,state,effectiveOn,receivedOn,expiresOn,fileName,mediaType,bytes,sha256,edition,replacesId,replacedById,verifiedAt,verifiedBy,verificationNote,withdrawnAt,withdrawnBy,withdrawalReason,recordedBy,createdAt\n01968d2e-7d00-7e20-8b30-4c7f3a6b1d17,REGION-STOCKHOLM,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,CORRECTION,,01968d2e-4a00-7b00-8e00-1a4c0e3d8b07,,SUPPLIER,RECORDS,Time sheets April to June,,BOTH_SIDES,false,CURRENT,2027-04-01,2027-06-10,2028-03-31,time-sheets.pdf,application/pdf,48213,e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855,1,,,,,,,,,5f0c2a3e,2027-06-10T09:15:00Z\n",
            line =
                    "{\"subject\":\"CORRECTION\",\"title\":\"Time sheets April to June\",\"state\":\"CURRENT\",\"edition\":1}")
    @APIResponseSchema(value = EvidenceView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam EvidenceFilter filter, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return EvidenceTable.EXPORT.answer(headers, uri, page, asked -> service.list(filter, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getEvidence",
            summary = "Read what is said about evidence",
            description =
                    "Seen by its authority, by the auditors the audit was given to, and by the supplier once it knows of what the evidence hangs on, unless it is the authority's own.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(EvidenceView.class)
    public EvidenceView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(
            operationId = "withdrawEvidence",
            summary = "Withdraw evidence",
            description =
                    "By the side that uploaded it, with a reason. It stays on record for both sides; members of networks see it no more.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "It is withdrawn already.")
    public EvidenceView withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            WithdrawEvidence command) {
        return service.withdraw(id, ifMatch, command);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/verification")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "verifyEvidence",
            summary = "Say that evidence of a correction is verified",
            description =
                    "A correction that came with files is closed as ELIMINATED only when one of them is verified. Not by whoever uploaded it.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description =
                    "It belongs to no correction, has no content, is not the newest version, or is verified already.")
    public EvidenceView verify(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            VerifyEvidence command) {
        return service.verify(id, ifMatch, command);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/audience")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.SUPPLIER})
    @Operation(
            operationId = "decideEvidenceAudience",
            summary = "Decide who may see evidence",
            description =
                    "Either side takes it back from the networks, at once. Only the side that uploaded it lets more people see it, and the authority not once the supplier has asked for BOTH_SIDES. What the supplier has been let in to stays for both sides.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "It is withdrawn.")
    @APIResponse(responseCode = "422", description = "The supplier asked for secrecy, or has seen it already.")
    @APIResponseSchema(EvidenceView.class)
    public EvidenceView decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            DecideAudience command) {
        return service.decide(id, ifMatch, command);
    }
}
