package org.suppliercompliance.supplier.risk;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
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
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.limits.BodyLimit;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.SpooledFile;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.chassis.tables.TableRow;
import org.suppliercompliance.chassis.tables.TableRows;
import org.suppliercompliance.chassis.tables.TableType;
import org.suppliercompliance.supplier.Role;

@Path("/indicator-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Country indicators", description = "The data sets that risk is worked out from, with their sources.")
class IndicatorSetResource {
    private static final String LINES = "One JSON object on each line: {\"country\":\"CN\",\"value\":5,\"year\":2025}";
    private static final String UNKNOWN = "There is no such data set, or it is another authority's.";

    private static final TableExport<IndicatorValues.CountryValue> VALUES = new TableExport<>(
            "indicator-values",
            List.of(
                    new TableColumn<>("country", IndicatorValues.CountryValue::country),
                    new TableColumn<>("value", IndicatorValues.CountryValue::value),
                    new TableColumn<>("year", IndicatorValues.CountryValue::year)));

    private final IndicatorSetService sets;
    private final Idempotency idempotency;
    private final CurrentVertxRequest exchange;

    IndicatorSetResource(IndicatorSetService sets, Idempotency idempotency, CurrentVertxRequest exchange) {
        this.sets = sets;
        this.idempotency = idempotency;
        this.exchange = exchange;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "registerIndicatorSet",
            summary = "Register a data set",
            description =
                    "An edition of the caller's authority, without values yet. It counts when it has values and the settings of risk choose it.")
    @APIResponseSchema(value = IndicatorSetView.class, responseCode = "201", responseDescription = "Registered.")
    @APIResponse(responseCode = "409", description = "The authority has this edition already, or is not registered.")
    @APIResponse(responseCode = "422", description = "The scale or the years make no sense.")
    public Response register(RegisterIndicatorSet command) {
        return idempotency.create(() -> sets.register(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "listIndicatorSets",
            summary = "List data sets",
            description =
                    "Those of the suite and of the caller's authority, the newest first." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,authority,code,edition,factor,name,source,licence,note,year,unit,direction,scaleMin,scaleMax,missingValues,earliestYear,byDefault,countries,used,createdAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,,WB-WGI-RL,2023,COUNTRY_OF_PRODUCTION,Worldwide Governance Indicators: rule of law,World Bank,CC BY 4.0,,2023,\"estimate of governance, -2.5 to 2.5\",HIGHER_IS_BETTER,-2.5,2.5,NOT_ASSESSED,2023,true,212,true,2027-01-04T08:00:00Z\n",
            line =
                    "{\"code\":\"WB-WGI-RL\",\"edition\":\"2023\",\"factor\":\"COUNTRY_OF_PRODUCTION\",\"countries\":212}")
    @APIResponseSchema(value = IndicatorSetView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only those of this factor.", example = "WORKING_TIME")
                    @QueryParam("factor")
                    @Nullable
                    RiskFactor factor,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return IndicatorSetTable.EXPORT.answer(headers, uri, page, asked -> sets.list(asked, factor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "getIndicatorSet",
            summary = "Read a data set",
            description = "Its source, licence, year, direction and scale, and what it does where a value is missing.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(IndicatorSetView.class)
    public IndicatorSetView read(@PathParam("id") UUID id) {
        return sets.read(id);
    }

    @GET
    @Path("/{id}/values")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "getIndicatorValues",
            summary = "Read the values of a data set",
            description = "By country, all of them: as JSON, or as a table that an import takes back.")
    @APIResponse(
            responseCode = "200",
            description = "The values.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = IndicatorValues.class)),
                @Content(
                        mediaType = TableFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING, maxLength = 67108864),
                        example = "country,value,year\nCN,5,2025\n"),
                @Content(
                        mediaType = TableFormat.NDJSON_TYPE,
                        schema = @Schema(type = SchemaType.STRING, maxLength = 67108864, description = LINES)),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 67108864))
            })
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response values(@PathParam("id") UUID id, UriInfo uri, @Context HttpHeaders headers) {
        return VALUES.whole(headers, uri, sets.values(id), IndicatorValues::values);
    }

    @PUT
    @Path("/{id}/values")
    // A type that does not fit must not be answered before the token was looked at.
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(bytes = 1L << 20)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "replaceIndicatorValues",
            summary = "Import the values of a data set",
            description =
                    "A table (CSV, lines of JSON or a workbook) with the columns country (ISO 3166-1, two letters), value and year (that of the set when left out). Its good rows become the values, the others are named one by one.")
    @APIResponse(
            responseCode = "400",
            description = "The file cannot be read, has too many rows, or not a single good one.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "The edition was used: its values change no more.")
    @APIResponse(responseCode = "422", description = "The header lacks a needed column.")
    @APIResponseSchema(ValuesImported.class)
    public ValuesImported replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @Parameter(description = "Check every row, keep nothing.") @DefaultValue("false") @QueryParam("dryRun")
                    boolean dryRun,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = TableFormat.CSV_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, maxLength = 1048576),
                                        example = "country,value,year\nCN,5,2025\nSE,1,2025\n"),
                                @Content(
                                        mediaType = TableFormat.NDJSON_TYPE,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        maxLength = 1048576,
                                                        description = LINES)),
                                @Content(
                                        mediaType = TableFormat.XLSX_TYPE,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        format = "binary",
                                                        maxLength = 1048576))
                            })
                    InputStream body) {
        // Who may not see the set learns nothing of it, whatever the body; nor is a file read for nothing.
        sets.requireVisible(id);
        TableType type = TableType.of(exchange.getCurrent().request().getHeader("Content-Type"));
        return sets.replace(id, rows(type, body), dryRun, ifMatch);
    }

    /** Read before the transaction begins: no row waits for a slow sender. */
    private static List<TableRow> rows(TableType type, InputStream body) {
        try (SpooledFile file = SpooledFile.of(body);
                TableRows rows = TableRows.open(type, file)) {
            return IndicatorFile.rows(rows);
        }
    }
}
