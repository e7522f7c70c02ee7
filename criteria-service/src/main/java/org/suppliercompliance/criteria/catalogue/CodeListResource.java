package org.suppliercompliance.criteria.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.chassis.paging.Pages;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.criteria.Role;

/** The code lists of the catalogue over HTTP; short lists, each in one page. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR})
@Tag(name = "code lists", description = "What the words of a criterion are taken from.")
public class CodeListResource {
    private final CriterionService service;

    CodeListResource(CriterionService service) {
        this.service = service;
    }

    @GET
    @Path("themes")
    @Operation(
            operationId = "listThemes",
            summary = "Lists the themes",
            description =
                    "All themes, with their labels in Swedish, Norwegian and English; `label` is in the language of `Accept-Language`.")
    @APIResponseSchema(
            value = CodeListPages.ThemePage.class,
            responseCode = "200",
            responseDescription = "All themes, in one page.")
    public Response themes(@Context UriInfo uri, @Context HttpHeaders headers) {
        Locale language = Language.preferred(headers);
        List<ThemeView> themes = service.themes().stream()
                .map(theme -> ThemeView.of(theme, language))
                .toList();
        return Language.tagged(Pages.page(uri, new Slice<>(themes, null, null)), language);
    }

    @GET
    @Path("frameworks")
    @Operation(
            operationId = "listFrameworks",
            summary = "Lists the frameworks",
            description = "The standards, codes of conduct and clause sets that criteria are taken from.")
    @APIResponseSchema(
            value = CodeListPages.FrameworkPage.class,
            responseCode = "200",
            responseDescription = "All frameworks, in one page.")
    public Response frameworks(@Context UriInfo uri) {
        return Pages.page(uri, new Slice<>(service.frameworks(), null, null));
    }

    @GET
    @Path("jurisdiction-rules")
    @Operation(
            operationId = "listJurisdictionRules",
            summary = "Lists the rules of countries",
            description =
                    "What the law or the guidelines of a country forbid. A criterion that breaks one is refused with the rule's code.")
    @APIResponseSchema(
            value = CodeListPages.JurisdictionRulePage.class,
            responseCode = "200",
            responseDescription = "All rules, in one page.")
    public Response jurisdictionRules(@Context UriInfo uri) {
        return Pages.page(uri, new Slice<>(service.jurisdictionRules(), null, null));
    }
}
