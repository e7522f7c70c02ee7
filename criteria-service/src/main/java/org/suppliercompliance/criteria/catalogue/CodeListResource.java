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
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
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
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            operationId = "listThemes",
            summary = "Lists the themes",
            description =
                    "All themes, with their labels in Swedish, Norwegian and English; `label` is in the language of `Accept-Language`."
                            + AsTable.LIST_AS_TABLE)
    @AsTable(
            csv =
                    "code,parent,dimension,label,labelEn,labelSv,labelNb\nworker-empowerment,labour,SOCIAL,Worker empowerment,Worker empowerment,Arbetstagarinflytande,Arbeidstakermedvirkning\n",
            line =
                    "{\"code\":\"worker-empowerment\",\"parent\":\"labour\",\"dimension\":\"SOCIAL\",\"label\":\"Worker empowerment\"}")
    @APIResponseSchema(
            value = CodeListPages.ThemePage.class,
            responseCode = "200",
            responseDescription = "All themes, in one page.")
    public Response themes(@Context UriInfo uri, @Context HttpHeaders headers) {
        Locale language = Language.preferred(headers);
        List<ThemeView> themes = service.themes().stream()
                .map(theme -> ThemeView.of(theme, language))
                .toList();
        return Language.tagged(ThemeTable.EXPORT.answer(headers, uri, themes), language);
    }

    @GET
    @Path("frameworks")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            operationId = "listFrameworks",
            summary = "Lists the frameworks",
            description = "The standards, codes of conduct and clause sets that criteria are taken from."
                    + AsTable.LIST_AS_TABLE)
    @AsTable(
            csv = "code,name,edition\nRBA-VAP,RBA,VAP Standard 8.0.2 (Apr 2025)\n",
            line = "{\"code\":\"RBA-VAP\",\"name\":\"RBA\",\"edition\":\"VAP Standard 8.0.2 (Apr 2025)\"}")
    @APIResponseSchema(
            value = CodeListPages.FrameworkPage.class,
            responseCode = "200",
            responseDescription = "All frameworks, in one page.")
    public Response frameworks(@Context UriInfo uri, @Context HttpHeaders headers) {
        return FrameworkTable.EXPORT.answer(headers, uri, service.frameworks());
    }

    @GET
    @Path("jurisdiction-rules")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            operationId = "listJurisdictionRules",
            summary = "Lists the rules of countries",
            description =
                    "What the law or the guidelines of a country forbid. A criterion that breaks one is refused with the rule's code."
                            + AsTable.LIST_AS_TABLE)
    @AsTable(
            csv =
                    "code,country,dimension,forbiddenUse,basis\nSE-NO-SOCIAL-TECHNICAL-SPECIFICATION,SE,SOCIAL,TECHNICAL_SPECIFICATION,Guidelines of the national authority\n",
            line =
                    "{\"code\":\"SE-NO-SOCIAL-TECHNICAL-SPECIFICATION\",\"country\":\"SE\",\"forbiddenUse\":\"TECHNICAL_SPECIFICATION\"}")
    @APIResponseSchema(
            value = CodeListPages.JurisdictionRulePage.class,
            responseCode = "200",
            responseDescription = "All rules, in one page.")
    public Response jurisdictionRules(@Context UriInfo uri, @Context HttpHeaders headers) {
        return JurisdictionRuleTable.EXPORT.answer(headers, uri, service.jurisdictionRules());
    }
}
