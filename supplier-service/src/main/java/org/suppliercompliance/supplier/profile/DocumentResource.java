package org.suppliercompliance.supplier.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.supplier.Role;

@Path("/suppliers/{supplierId}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Supplier profile",
        description = "What a supplier has to show: functions, capabilities, documents. No people.")
class DocumentResource {
    private static final String MERGED = "The supplier was merged: read the one it was merged into.";

    private final DocumentService documents;
    private final Idempotency idempotency;

    DocumentResource(DocumentService documents, Idempotency idempotency) {
        this.documents = documents;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "registerSupplierDocument",
            summary = "Register a document of a supplier",
            description =
                    "Where it is and how long it is valid, not its content. Before the end of its validity it is told so.")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201", responseDescription = "Registered.")
    @APIResponse(responseCode = "404", description = "There is no such supplier.")
    @APIResponse(responseCode = "409", description = "The supplier was merged into another one.")
    @APIResponse(
            responseCode = "422",
            description = "The validity ends before it starts, or the date of issue is in the future.")
    public Response register(@PathParam("supplierId") UUID supplierId, RegisterDocument command) {
        return idempotency.create(() -> documents.register(supplierId, command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "listSupplierDocuments",
            summary = "List the documents of a supplier",
            description = "Newest first, withdrawn ones too unless a day is asked for." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,supplierId,kind,title,issuer,reference,sha256,issuedOn,validFrom,validUntil,state,withdrawnAt,withdrawalReason,registeredBy,createdAt,changedAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,CERTIFICATE,Environmental management certificate,Nordcert,ENV-2026-117,,2026-01-15,2026-02-01,2029-01-31,VALID,,,REGION-STOCKHOLM,2026-02-03T09:15:00Z,2026-02-03T09:15:00Z\n",
            line = "{\"kind\":\"CERTIFICATE\",\"title\":\"Environmental management certificate\",\"state\":\"VALID\"}")
    @APIResponse(responseCode = "308", description = MERGED)
    @APIResponse(responseCode = "404", description = "There is no such supplier.")
    @APIResponseSchema(value = DocumentView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @PathParam("supplierId") UUID supplierId,
            @BeanParam PageRequest page,
            @Parameter(description = "Only documents of this kind.") @QueryParam("kind") @Nullable DocumentKind kind,
            @Parameter(description = "Only documents valid on this day.", example = "2027-06-30")
                    @QueryParam("validOn")
                    @Nullable
                    LocalDate validOn,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return DocumentTable.EXPORT.answer(
                headers, uri, page, asked -> documents.list(asked, supplierId, kind, validOn));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "getSupplierDocument",
            summary = "Read a document of a supplier",
            description = "One document, and how it stands today.")
    @APIResponse(responseCode = "308", description = MERGED)
    @APIResponse(responseCode = "404", description = "The supplier has no such document.")
    @APIResponseSchema(DocumentView.class)
    public DocumentView read(@PathParam("supplierId") UUID supplierId, @PathParam("id") UUID id) {
        return documents.read(supplierId, id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "changeSupplierDocument",
            summary = "Change a document of a supplier",
            description = "A merge patch by any buyer. Another end of validity is told anew.")
    @APIResponse(responseCode = "404", description = "The supplier has no such document.")
    @APIResponse(responseCode = "409", description = "The document is withdrawn, or the supplier was merged.")
    @APIResponse(
            responseCode = "422",
            description = "The validity ends before it starts, or the date of issue is in the future.")
    @APIResponseSchema(DocumentView.class)
    public DocumentView change(
            @PathParam("supplierId") UUID supplierId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            PatchDocument patch) {
        return documents.change(supplierId, id, patch, ifMatch);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "withdrawSupplierDocument",
            summary = "Withdraw a document of a supplier",
            description = "It stays on record, and shows nothing any more.")
    @APIResponse(responseCode = "404", description = "The supplier has no such document.")
    @APIResponse(responseCode = "409", description = "The document is withdrawn already, or the supplier was merged.")
    @APIResponseSchema(DocumentView.class)
    public DocumentView withdraw(
            @PathParam("supplierId") UUID supplierId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            WithdrawDocument command) {
        return documents.withdraw(supplierId, id, command, ifMatch);
    }
}
