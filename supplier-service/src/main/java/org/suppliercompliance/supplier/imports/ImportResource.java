package org.suppliercompliance.supplier.imports;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.ExternalDocumentation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.json.StrictJsonReader;
import org.suppliercompliance.chassis.limits.BodyLimit;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tables.SpooledFile;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.chassis.tables.TableRows;
import org.suppliercompliance.chassis.tables.TableType;
import org.suppliercompliance.chassis.tables.WholeAnswer;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.supplier.Role;

@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Imports",
        description = "Files of suppliers, sites, contracts and factories: good rows are kept, the others reported.")
class ImportResource {
    private final ImportService imports;
    private final ImportRunner runner;
    private final Idempotency idempotency;
    private final CurrentVertxRequest exchange;

    ImportResource(ImportService imports, ImportRunner runner, Idempotency idempotency, CurrentVertxRequest exchange) {
        this.imports = imports;
        this.runner = runner;
        this.idempotency = idempotency;
        this.exchange = exchange;
    }

    @POST
    // Everything is let in here and refused below: a type that does not fit must not be answered before the token was
    // looked at.
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(bytes = 64L << 20, seconds = 300)
    @RolesAllowed(Role.BUYER)
    @Operation(operationId = "startImport", summary = "Import a file", description = """
                    Takes a file of at most 64 MiB and works through it in the background: CSV (comma, semicolon or tab; UTF-8, or what the charset of its
                    Content-Type or a byte order mark says), one JSON object on each line with the columns as members, or a workbook, of which the first sheet
                    that is shown is read, with those behind it that have the same header. Columns may come in any order and are known by many names, among them those of European award notices and of the exports of this
                    service. The same file again changes nothing, and so does an export. A row whose organisation number cannot be right is kept without it. A
                    formula counts as what it came to. A list of factories (declarations) becomes one declaration of the contract it is sent for, when it was
                    read to its end; as sites it is only registered. A row can name one risk at its site (risk_priority, risk_category,
                    risk_description, risk_method, risk_handling); further ones stand in further rows of the site. Whom it supplies stands in
                    supplies_to: ids or names of sites of the same list, with a | between them; a | or \\ within a name has a \\ in front.
                    Notices of awards: kind ocds takes releases of the Open Contracting Data Standard 1.0 or 1.1 as application/json (a release, an array of
                    them, or a release package; a release is a row), kind eforms one contract award or modification notice of SDK 1 as application/xml (at
                    most 8 MiB; a settled contract is a row). Their suppliers are registered and their awards become contracts of the caller's authority; a
                    later notice about the same contract changes it. The report names the place within the file.""")
    @APIResponseSchema(
            value = ImportJobView.class,
            responseCode = "202",
            responseDescription = "Taken in; follow the job at its Location.")
    @APIResponse(responseCode = "409", description = "The caller's authority is not registered.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The header lacks a needed column; or the notice is of an unknown version, or awards nothing.")
    public Response start(
            @Parameter(description = "What the rows describe.", example = "suppliers")
                    @NotNull
                    @Pattern(regexp = "^(suppliers|sites|contracts|declarations|ocds|eforms)$")
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "Check and count everything, keep nothing.")
                    @DefaultValue("false")
                    @QueryParam("dryRun")
                    boolean dryRun,
            @Parameter(
                            description =
                                    "Names where the file comes from; rows without an identifier are recognised within it.",
                            example = "ted")
                    @Pattern(regexp = "^[a-z0-9][a-z0-9.-]{0,39}$")
                    @DefaultValue("csv")
                    @QueryParam("source")
                    String source,
            @Parameter(description = "For declarations: the contract of the caller's authority that the list is for.")
                    @QueryParam("contractId")
                    @Nullable
                    UUID contractId,
            @Parameter(
                            description =
                                    "For declarations: the day the list describes; the day of the import when left out.",
                            example = "2026-06-30")
                    @QueryParam("declaredOn")
                    @Nullable
                    LocalDate declaredOn,
            @Parameter(
                            description =
                                    "What a column means, as meaning:Header, where its own name does not say; may be repeated.",
                            example = "[\"site_name:Produktionsst\u00e4lle\"]")
                    @Size(max = 40)
                    @QueryParam("column")
                    List<@Pattern(regexp = "^[a-z_]{1,40}:.{1,200}$") String> column,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = TableFormat.CSV_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, maxLength = 67108864),
                                        example =
                                                "legal_name,country,identifier_scheme,identifier,roles\nAtea Sverige AB,SE,SE-ON,556448-0282,RESELLER\n"),
                                @Content(
                                        mediaType = TableFormat.NDJSON_TYPE,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        maxLength = 67108864,
                                                        description =
                                                                "One JSON object on each line: {\"legal_name\": \"Atea Sverige AB\", \"country\": \"SE\", \"identifiers\": [\"SE-ON:556448-0282\"]}")),
                                @Content(
                                        mediaType = TableFormat.XLSX_TYPE,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        format = "binary",
                                                        maxLength = 67108864)),
                                @Content(
                                        mediaType = "application/json",
                                        schema =
                                                @Schema(
                                                        description =
                                                                "An OCDS release, an array of releases, or a release package.",
                                                        externalDocs =
                                                                @ExternalDocumentation(
                                                                        description = "Open Contracting Data Standard",
                                                                        url =
                                                                                "https://standard.open-contracting.org/1.1/en/")),
                                        example =
                                                "{\"version\": \"1.1\", \"releases\": [{\"ocid\": \"ocds-213czf-1\", \"id\": \"1\", \"tag\": [\"award\"]}]}"),
                                @Content(
                                        mediaType = "application/xml",
                                        schema = @Schema(type = SchemaType.STRING, maxLength = 8388608),
                                        example = "<ContractAwardNotice/>")
                            })
                    InputStream body) {
        ImportKind known = ImportKind.of(kind);
        String contentType = exchange.getCurrent().request().getHeader("Content-Type");
        TableType type = known.isNotice() ? null : TableType.of(contentType);
        if (known.isNotice()) {
            checkNotice(contentType, known);
        }
        ImportRequest request = request(known, source, type, dryRun, contractId, declaredOn, column);
        try (SpooledFile file = SpooledFile.of(body)) {
            // A repeated request is recognised by its body, which never was in memory as a whole.
            exchange.getCurrent().put(StrictJsonReader.BODY, file.digest());
            UUID id = Ids.next();
            Response answer = idempotency.accept(
                    exchange.getCurrent().request().path() + "/" + id,
                    () -> imports.accept(id, request, layout(file, request), file));
            runner.wake();
            return answer;
        }
    }

    @GET
    @RolesAllowed({Role.BUYER, Role.SUSTAINABILITY_MANAGER})
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description = "The imports of the caller's authority, newest first.")
    @APIResponseSchema(ImportJobView.class)
    public Response list(@BeanParam PageRequest page, UriInfo uri) {
        return Pages.page(uri, imports.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.BUYER, Role.SUSTAINABILITY_MANAGER})
    @Operation(
            operationId = "getImport",
            summary = "Read an import",
            description = "One import with its progress and counts.")
    @APIResponse(responseCode = "404", description = "There is no such import, or it is another authority's.")
    @APIResponseSchema(ImportJobView.class)
    public ImportJobView read(@PathParam("id") UUID id) {
        return imports.read(id);
    }

    @GET
    @Path("/{id}/rejected-rows")
    @Produces("text/csv")
    @RolesAllowed({Role.BUYER, Role.SUSTAINABILITY_MANAGER})
    @Operation(
            operationId = "downloadRejectedRows",
            summary = "Download the report of an import",
            description =
                    "One line for each reason a row was left out, and for each part a kept row lost. Cells that start like a formula are defused.")
    @APIResponse(
            responseCode = "200",
            description = "The report so far.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "line,outcome,column,reason,value\n3,REJECTED,country,No country is known by this name or code.,XX\n"))
    @APIResponse(responseCode = "404", description = "There is no such import, or it is another authority's.")
    public Response rejectedRows(@PathParam("id") UUID id) {
        imports.read(id);
        StreamingOutput report = WholeAnswer.ofMany(
                out -> ImportReport.write(out, after -> imports.findings(id, after, ImportReport.PAGE)));
        return Response.ok(report)
                .header("Content-Disposition", "attachment; filename=\"import-" + id + "-report.csv\"")
                .build();
    }

    private static void checkNotice(@Nullable String type, ImportKind kind) {
        String plain = type == null ? "" : type.toLowerCase(Locale.ROOT);
        List<String> fitting =
                kind == ImportKind.OCDS ? List.of("application/json") : List.of("application/xml", "text/xml");
        if (fitting.stream().noneMatch(plain::startsWith)) {
            throw new ProblemException(
                    StandardProblem.UNSUPPORTED_MEDIA_TYPE, "Send the file as " + fitting.get(0) + ".");
        }
    }

    private static ImportRequest request(
            ImportKind kind,
            String source,
            @Nullable TableType type,
            boolean dryRun,
            @Nullable UUID contractId,
            @Nullable LocalDate declaredOn,
            List<String> columns) {
        boolean declares = kind == ImportKind.DECLARATIONS;
        List<Fault> faults = new ArrayList<>();
        if (declares && contractId == null) {
            faults.add(new Fault("query:contractId", "Name the contract that the list of factories declares for."));
        }
        if (!declares && contractId != null) {
            faults.add(new Fault("query:contractId", "Only a list of factories (declarations) is for a contract."));
        }
        if (!declares && declaredOn != null) {
            faults.add(new Fault("query:declaredOn", "Only a list of factories (declarations) describes a day."));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    StandardProblem.BAD_REQUEST, faults.get(0).detail(), faults);
        }
        return new ImportRequest(kind, source, type, dryRun, contractId, declaredOn, ColumnMapping.of(columns, kind));
    }

    private static FileLayout layout(SpooledFile file, ImportRequest request) {
        TableType type = request.type();
        if (type == null) {
            NoticeFile.check(file, request.kind());
            return FileLayout.NONE;
        }
        try (TableRows rows = TableRows.open(type, file)) {
            return type.format() == TableFormat.NDJSON
                    ? FileLayout.ofRows(rows.header(), request.kind(), request.mapping())
                    : FileLayout.of(rows.header(), request.kind(), request.mapping());
        }
    }
}
