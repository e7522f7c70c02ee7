package org.suppliercompliance.criteria.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.suppliercompliance.criteria.Role;

@Path("/kind-coverages")
@Produces(MediaType.APPLICATION_JSON)
// Everybody reads; who writes stands at the operation.
@RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR})
@Tag(name = "evidence kinds")
public class CoverageResource {
    private final StatementService statements;
    private final Idempotency idempotency;

    CoverageResource(StatementService statements, Idempotency idempotency) {
        this.statements = statements;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.OPERATOR})
    @Operation(
            operationId = "stateCoverage",
            summary = "States that a kind covers a criterion",
            description =
                    "The suite's statements hold for everybody, an authority's for its own tenders. A statement is not changed, only ended.")
    @APIResponseSchema(value = CoverageView.class, responseCode = "201", responseDescription = "Stated.")
    @APIResponse(responseCode = "409", description = "The author has as many statements as it may have.")
    @APIResponse(
            responseCode = "422",
            description = "The kind or the criterion is unknown, or a range ends before it starts.")
    public Response state(StateCoverage command) {
        return idempotency.create(() -> statements.stateCoverage(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            operationId = "listCoverages",
            summary = "Lists statements of coverage",
            description = "Of the suite and of all authorities, newest first." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,authority,kindId,criterionId,fromVersion,toVersion,validFrom,validTo,source,createdAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,,01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10,01937f5e-8e3a-7c11-8a43-5b1f6d1c2e20,1,1,,,Make ICT Fair (Region Stockholm),2027-01-04T08:00:00Z\n",
            line =
                    "{\"kindId\":\"01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10\",\"fromVersion\":1,\"source\":\"Make ICT Fair (Region Stockholm)\"}")
    @APIResponseSchema(value = CoverageView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only what is said of this kind.") @QueryParam("kindId") @Nullable UUID kindId,
            @Parameter(description = "Only what is said of this criterion.") @QueryParam("criterionId") @Nullable
                    UUID criterionId,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return CoverageTable.EXPORT.answer(
                headers, uri, page, asked -> statements.coverages(asked, kindId, criterionId));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCoverage",
            summary = "Reads a statement of coverage",
            description = "With who states it, from when to when, and its source.")
    @APIResponse(responseCode = "404", description = "There is no such statement.")
    @APIResponseSchema(CoverageView.class)
    public CoverageView read(@PathParam("id") UUID id) {
        return statements.coverage(id);
    }

    @POST
    @Path("/{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.OPERATOR})
    @Operation(
            operationId = "endCoverage",
            summary = "Ends a statement of coverage",
            description = "From the day after on it no longer holds; what it said of earlier days stays.")
    @APIResponse(responseCode = "403", description = "It belongs to somebody else.")
    @APIResponse(responseCode = "404", description = "There is no such statement.")
    @APIResponse(responseCode = "409", description = "It ends on that day or earlier already.")
    @APIResponse(responseCode = "422", description = "The last day comes before the first.")
    @APIResponseSchema(CoverageView.class)
    public CoverageView end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            EndStatement command) {
        return statements.endCoverage(id, command, ifMatch);
    }
}
