package org.suppliercompliance.audit.noncompliance;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.time.LocalDate;
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
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.correctiveaction.CorrectiveActionPlan;
import org.suppliercompliance.audit.correctiveaction.OnBehalf;
import org.suppliercompliance.audit.correctiveaction.PlanTable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.limits.BodyLimit;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.chassis.tables.TableType;

/** The corrective action plan as a workbook or another table, out and in. */
@Path("/non-compliances/{id}/plan-table")
@Tag(name = "Corrective action")
public class PlanTableResource {
    private static final String UNKNOWN = "There is no such non-compliance, or the caller may not see it.";
    private static final int MOST_BYTES = 1 << 20;
    private static final String LINES =
            "One JSON object on each line: {\"description\":\"Cap the hours\",\"owner\":\"Plant management\",\"dueOn\":\"2027-05-31\",\"rootCause\":\"Orders before capacity\"}";

    private final NonComplianceService service;
    private final CurrentVertxRequest exchange;

    PlanTableResource(NonComplianceService service, CurrentVertxRequest exchange) {
        this.service = service;
        this.exchange = exchange;
    }

    @GET
    @Produces({TableFormat.XLSX_TYPE, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "downloadPlanTable",
            summary = "Download the plan as a table",
            description =
                    "The actions of the plan handed in last, a row each, with the columns description, owner, dueOn and rootCause (in the first row). Only the header while there is no plan: a form to fill in. As JSON the plan itself; 404 while there is none.")
    @APIResponse(
            responseCode = "200",
            description = "The plan.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CorrectiveActionPlan.class)),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = MOST_BYTES)),
                @Content(
                        mediaType = TableFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING, maxLength = MOST_BYTES),
                        example = "description,owner,dueOn,rootCause\nCap the hours,Plant management,2027-05-31,\n"),
                @Content(
                        mediaType = TableFormat.NDJSON_TYPE,
                        schema = @Schema(type = SchemaType.STRING, maxLength = MOST_BYTES, description = LINES))
            })
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response download(@PathParam("id") UUID id, UriInfo uri, @Context HttpHeaders headers) {
        CorrectiveActionPlan plan = service.get(id).plan();
        return PlanTable.table(headers, uri, () -> plan).orElseGet(() -> {
            if (plan == null) {
                throw new ProblemException(StandardProblem.NOT_FOUND, "There is no plan yet.");
            }
            return Response.ok(plan, MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        });
    }

    @PUT
    // A type that does not fit must not be answered before the token was looked at.
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(bytes = MOST_BYTES)
    @RolesAllowed({Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER})
    @Operation(
            operationId = "submitPlanTable",
            summary = "Hand in a plan as a table",
            description =
                    "The same act as handing in a plan as JSON, for suppliers who work in a workbook: the columns of the download, at most 50 rows. All or nothing: each cell that is empty, no date, a formula or too long is named by its line and column. Files with macros are refused. An authority may record on the supplier's behalf a workbook that came by post or at a meeting: it says in the query how and when, with the same meaning, and named in the same way, as `onBehalf` and `receivedOn` of a plan as JSON.")
    @APIResponse(responseCode = "400", description = "The file cannot be read, or carries macros.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "The state of the case does not allow a plan.")
    @APIResponse(responseCode = "422", description = "A missing column or row, or a cell that cannot be.")
    @APIResponseSchema(NonComplianceView.class)
    public NonComplianceView submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @QueryParam("document")
                    @Parameter(
                            description =
                                    "The document it came as, for instance a file number; needed when the authority records the plan.",
                            example = "DNR 2027/118")
                    @Size(min = 1, max = 200)
                    @Pattern(regexp = ".*\\S.*")
                    @Nullable
                    String document,
            @QueryParam("note")
                    @Parameter(description = "Anything more to know of how it came in; only with `document`.")
                    @Size(max = 500)
                    @Nullable
                    String note,
            @QueryParam("receivedOn")
                    @Parameter(
                            description = "When it came in; only for a plan recorded on behalf, today when left out.")
                    @Nullable
                    LocalDate receivedOn,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = TableFormat.XLSX_TYPE,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        format = "binary",
                                                        maxLength = MOST_BYTES)),
                                @Content(
                                        mediaType = TableFormat.CSV_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, maxLength = MOST_BYTES),
                                        example =
                                                "description,owner,dueOn,rootCause\nCap the hours,Plant management,2027-05-31,Orders before capacity\n"),
                                @Content(
                                        mediaType = TableFormat.NDJSON_TYPE,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        maxLength = MOST_BYTES,
                                                        description = LINES))
                            })
                    InputStream body) {
        // Whoever may not see the case learns nothing of it, whatever the body; nor is a file read for nothing.
        service.get(id);
        TableType type = TableType.of(exchange.getCurrent().request().getHeader("Content-Type"));
        return service.submitPlan(id, ifMatch, PlanTable.read(type, body, receivedOn, behalf(document, note)));
    }

    private static @Nullable OnBehalf behalf(@Nullable String document, @Nullable String note) {
        if (document != null) {
            return new OnBehalf(document, note);
        }
        if (note != null) {
            throw new ProblemException(
                    StandardProblem.BAD_REQUEST,
                    "A note tells more of a document.",
                    List.of(new Fault("query:document", "Must be given with a note.")));
        }
        return null;
    }
}
