package org.suppliercompliance.criteria.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.page.HtmlPage;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.criteria.PdfPage;
import org.suppliercompliance.criteria.Role;

/** Reference documents over HTTP. */
@Path("/reference-documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "reference documents",
        description =
                "Codes of conduct, clause sets, assessment templates and methods that authorities share, in versions.")
public class DocumentResource {
    private static final String UNKNOWN = "There is no such document, or it is not shared with the caller.";
    private static final String BROKEN =
            "A rule is broken: an unknown term, criterion or framework, a clause number twice, a reporting clause without topics.";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE, PdfPage.TYPE)
            .build();

    private final DocumentService service;
    private final DocumentPage page;
    private final Idempotency idempotency;

    DocumentResource(DocumentService service, DocumentPage page, Idempotency idempotency) {
        this.service = service;
        this.page = page;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "draftReferenceDocument",
            summary = "Drafts a reference document or its next version",
            description =
                    "Documents of one owner and code are versions of each other; one can be written at a time. A network's document is written by"
                            + " any of its members.")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201", responseDescription = "The draft.")
    @APIResponse(responseCode = "409", description = "The next version is being written already.")
    @APIResponse(responseCode = "422", description = BROKEN + " Or the caller's authority is not in the network.")
    public Response draft(@NotNull @Valid DraftDocument command) {
        return idempotency.create(() -> service.draft(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listReferenceDocuments",
            summary = "Lists reference documents",
            description =
                    "The newest first: what was published for all or for a network of the caller, and what the caller may write."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,owner,authority,network,kind,code,version,status,sharedWith,titleEn,titleSv,titleNb,createdAt,publishedAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,AUTHORITY,REGION-STOCKHOLM,,CLAUSE_SET,SOCIAL-CLAUSES,1,PUBLISHED,ALL,Social clauses,Sociala klausuler,,2027-01-12T09:15:00Z,2027-02-03T14:40:00Z\n",
            line =
                    "{\"code\":\"SOCIAL-CLAUSES\",\"version\":1,\"status\":\"PUBLISHED\",\"titleEn\":\"Social clauses\"}")
    @APIResponseSchema(value = DocumentSummary.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @Valid @BeanParam DocumentFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return DocumentTable.EXPORT.answer(headers, uri, page, asked -> service.list(filter, asked));
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, PdfPage.MEDIA_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getReferenceDocument",
            summary = "Reads a reference document",
            description =
                    "One version with the meanings of its terms. With `Accept: text/html` or `application/pdf` as a page to read and print, in the language of"
                            + " `Accept-Language` where the document has it.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DocumentView.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = 10_000_000),
                        example = "<!DOCTYPE html><html lang=\"sv\"></html>"),
                @Content(
                        mediaType = PdfPage.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 10_000_000))
            })
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response get(@PathParam("id") UUID id, @Context Request request, @Context HttpHeaders headers) {
        Variant variant = request.selectVariant(VARIANTS);
        if (variant == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(variant.getMediaType())) {
            return Response.ok(service.get(id), MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        DocumentService.Readable readable = service.read(id);
        DocumentView document = readable.document();
        Locale language = DocumentPage.language(document, headers.getAcceptableLanguages());
        boolean paged = PdfPage.TYPE.isCompatible(variant.getMediaType());
        String page = this.page.render(readable, language, paged);
        return paged ? PdfPage.answer(page, language, document.code()) : HtmlPage.answer(page, language);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "changeReferenceDocument",
            summary = "Changes a draft",
            description = "A JSON merge patch; a member is replaced as a whole. A published document never changes.")
    @APIResponseSchema(DocumentView.class)
    @APIResponse(responseCode = "403", description = "It belongs to somebody else.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "It is published or retired.")
    @APIResponse(responseCode = "422", description = BROKEN)
    public DocumentView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @NotNull @Valid PatchDocument patch) {
        return service.change(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "publishReferenceDocument",
            summary = "Publishes a draft",
            description =
                    "Fixes it for good, with the meanings its terms have now, and retires the version before. Every clause needs every language of"
                            + " the title; a clause set the right to audit and sanctions, or a reason why not.")
    @APIResponseSchema(DocumentView.class)
    @APIResponse(responseCode = "403", description = "It belongs to somebody else.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "It is published or retired already.")
    @APIResponse(
            responseCode = "422",
            description = "It lacks what a published one must have; each missing part is named.")
    public DocumentView publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @NotNull DocumentAct act) {
        return service.publish(id, ifMatch);
    }

    @POST
    @Path("/{id}/retirement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "retireReferenceDocument",
            summary = "Retires a published document",
            description = "Takes it out of use. It stays readable: contracts quote it.")
    @APIResponseSchema(DocumentView.class)
    @APIResponse(responseCode = "403", description = "It belongs to somebody else.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "It is not published.")
    public DocumentView retire(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @NotNull DocumentAct act) {
        return service.retire(id, ifMatch);
    }
}
