package org.suppliercompliance.criteria.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.criteria.Role;

/** Evaluations of bids over HTTP. */
@Path("/criteria-sets/{id}/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
@Tag(
        name = "evaluations",
        description = "Bids held against a fixed set: answers with proofs to points, each explained.")
public class EvaluationResource {
    private static final String UNKNOWN = "There is no such set or evaluation, or it belongs to another authority.";

    private final EvaluationService service;
    private final Idempotency idempotency;

    EvaluationResource(EvaluationService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "evaluateBids",
            summary = "Evaluates the bids of a tender",
            description =
                    "All bids at once against a fixed set: points per line, of the step that was reached where there are steps, with the reason. The same answers and proofs give the same points.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "The set is not fixed.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Answers to lines that the set does not have, twice, or of steps that there are not; a day to come; an unknown supplier.")
    @APIResponseSchema(value = EvaluationView.class, responseCode = "201", responseDescription = "The evaluation.")
    public Response evaluate(@PathParam("id") UUID id, EvaluateBids command) {
        return idempotency.create(() -> service.evaluate(id, command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            operationId = "listEvaluations",
            summary = "Lists the evaluations of a set",
            description = "The newest first; each stands as it was made." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,openedOn,evaluatedAt,bids\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,2027-03-15,2027-03-16T10:20:00Z,4\n",
            line = "{\"openedOn\":\"2027-03-15\",\"evaluatedAt\":\"2027-03-16T10:20:00Z\",\"bids\":4}")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(value = EvaluationSummary.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return EvaluationSummaryTable.EXPORT.answer(headers, uri, page, asked -> service.list(id, asked));
    }

    @GET
    @Path("/{evaluationId}")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            operationId = "getEvaluation",
            summary = "Reads an evaluation",
            description =
                    "With every line of every bid and why it got its points. As CSV, lines of JSON or a workbook it has a row for each line of each bid.")
    @AsTable(
            csv =
                    "tenderer,supplier_id,rank,excluded,bid_points,criterion,criterion_id,criterion_version,use,outcome,step,points,max_points,explanation\nTenderer 1,,1,false,4,RS5,01937f5e-8e3a-7c11-8a43-5b1f6d1c2e30,1,AWARD,VERIFIED,2,4,8,Step 2 of 4 gives 4 of 8 points\n",
            line =
                    "{\"tenderer\":\"Tenderer 1\",\"criterion\":\"RS5\",\"outcome\":\"VERIFIED\",\"step\":2,\"points\":4}")
    @APIResponseSchema(value = EvaluationView.class, responseDescription = "The evaluation.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("evaluationId") UUID evaluationId,
            @Context HttpHeaders headers,
            UriInfo uri) {
        return EvaluationTable.EXPORT.whole(headers, uri, service.get(id, evaluationId), EvaluationTable::rows);
    }
}
