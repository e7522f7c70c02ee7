package org.suppliercompliance.audit.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.page.HtmlPage;
import org.suppliercompliance.chassis.tables.TableFormat;

/** The report over HTTP: as data, as a page and as a table. */
@Path("/follow-up-report")
@Tag(name = "Reports", description = "What was followed up and found in a period, and what became of it.")
public class FollowUpReportResource {
    private static final int LONGEST = 1_000_000;
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.TEXT_HTML_TYPE,
                    MediaType.valueOf(TableFormat.CSV_TYPE),
                    MediaType.valueOf(TableFormat.NDJSON_TYPE),
                    MediaType.valueOf(TableFormat.XLSX_TYPE))
            .build();

    private final ReportService service;
    private final ReportPage page;
    private final ReportTable table;

    FollowUpReportResource(ReportService service, ReportPage page, ReportTable table) {
        this.service = service;
        this.page = page;
        this.table = table;
    }

    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        MediaType.TEXT_HTML,
        TableFormat.CSV_TYPE,
        TableFormat.NDJSON_TYPE,
        TableFormat.XLSX_TYPE
    })
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getFollowUpReport",
            summary = "Report a period",
            description =
                    "How many suppliers were followed up, what was found by theme, country, brand and category, how long plans and corrections took, what"
                            + " is overdue, and which audits were avoided. Counts what was found in the period as it stands now. Over the network it adds"
                            + " what other members share, and nothing else of theirs. As data, as a table (CSV, NDJSON, XLSX), or with `Accept: text/html` as one"
                            + " page for people who decide, with one table and one picture, in the language of `Accept-Language` (sv, nb, en).")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FollowUpReport.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST),
                        example = "<!DOCTYPE html><html lang=\"sv\"></html>"),
                @Content(
                        mediaType = TableFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST),
                        example = "scope,by,key,measure,value"),
                @Content(
                        mediaType = TableFormat.NDJSON_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = LONGEST,
                                        description =
                                                "One JSON object on each line: {\"scope\":\"own\",\"by\":\"\",\"key\":\"\",\"measure\":\"findings\",\"value\":12}")),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LONGEST),
                        example = "a workbook")
            })
    public Response get(
            @QueryParam("from")
                    @Parameter(description = "The first day; the start of the year when left out.")
                    @Nullable
                    LocalDate from,
            @QueryParam("to")
                    @Parameter(
                            description =
                                    "The last day, at most twenty years later; the end of the year when left out.")
                    @Nullable
                    LocalDate to,
            @QueryParam("scope") @Parameter(description = "Whose figures; the authority's own when left out.") @Nullable
                    ReportScope scope,
            @Context Request request,
            UriInfo uri,
            @Context HttpHeaders headers) {
        FollowUpReport report = service.report(from, to, scope);
        Variant variant = request.selectVariant(VARIANTS);
        if (variant != null && variant.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE)) {
            Locale language = ReportWords.language(headers.getAcceptableLanguages());
            return HtmlPage.answer(page.render(report, language), language);
        }
        return table.table(headers, uri, report)
                .orElseGet(() -> Response.ok(report, MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build());
    }
}
