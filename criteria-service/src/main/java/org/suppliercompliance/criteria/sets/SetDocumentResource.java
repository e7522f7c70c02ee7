package org.suppliercompliance.criteria.sets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.chassis.page.HtmlPage;
import org.suppliercompliance.criteria.PdfPage;
import org.suppliercompliance.criteria.Role;
import org.suppliercompliance.criteria.catalogue.Language;

/** Criteria sets as pages. */
@Path("/criteria-sets/{id}/document")
@Tag(name = "criteria sets")
public class SetDocumentResource {
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.TEXT_HTML_TYPE, PdfPage.TYPE).build();

    private final CriteriaSetService service;
    private final SetPage page;

    SetDocumentResource(CriteriaSetService service, SetPage page) {
        this.service = service;
        this.page = page;
    }

    @GET
    @Produces({MediaType.TEXT_HTML, PdfPage.MEDIA_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getCriteriaSetDocument",
            summary = "Reads a set as a tender document",
            description =
                    "A page, or with `Accept: application/pdf` a file in A4 with page numbers, to read, print and put into a tender: the criteria by their use with points, steps, legal basis and proofs, the clauses of its clause set and the definitions, in the language of `Accept-Language`; where it is long, with a table of contents. A draft says that it is one.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = {
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = 10_000_000),
                        example = "<!DOCTYPE html><html lang=\"sv\"></html>"),
                @Content(
                        mediaType = PdfPage.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 10_000_000))
            })
    @APIResponse(responseCode = "404", description = CriteriaSetResource.UNKNOWN)
    public Response get(@PathParam("id") UUID id, @Context Request request, @Context HttpHeaders headers) {
        Locale language = Language.preferred(headers);
        CriteriaSetService.Readable readable = service.read(id);
        Variant variant = request.selectVariant(VARIANTS);
        boolean paged = variant != null && PdfPage.TYPE.isCompatible(variant.getMediaType());
        String document = page.render(readable, language, paged);
        return paged
                ? PdfPage.answer(document, language, readable.set().reference())
                : HtmlPage.answer(document, language);
    }
}
