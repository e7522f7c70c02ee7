package org.suppliercompliance.supplier.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.time.LocalDate;
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
import org.suppliercompliance.supplier.Role;

@Path("/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Contracts",
        description =
                "What was bought from whom, for how much and how long. Seen by their authority and their supplier only.")
class ContractResource {
    private final ContractService contracts;
    private final Idempotency idempotency;

    ContractResource(ContractService contracts, Idempotency idempotency) {
        this.contracts = contracts;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "registerContract",
            summary = "Register a contract",
            description =
                    "Registers a contract, a framework agreement or a call-off of the caller's authority. A period or a value that is not known is left out and stays missing. A call-off names its framework agreement, and entities that may buy under it.")
    @APIResponseSchema(value = ContractView.class, responseCode = "201", responseDescription = "Registered.")
    @APIResponse(responseCode = "409", description = "The caller's authority is not registered.")
    @APIResponse(
            responseCode = "422",
            description =
                    "A rule is broken: unknown supplier, framework agreement, CPV code, currency or entity, an entity that may not buy under the framework agreement, a negative value, an end before the start.")
    public Response register(RegisterContract command) {
        return idempotency.create(() -> contracts.register(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listContracts",
            summary = "List contracts",
            description =
                    "The contracts of the caller's authority, or those of the supplier the caller speaks for, newest first."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "contract_id,supplier_id,reference,title,cpv_codes,value,currency,start,end,concluded_on,buying_entities,notice,buyer,reporting_duty,right_to_audit,sanction_clause,risk_assessment_duty\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,SLL-2018-0441,Computers,30213000,650000000.00,SEK,,,,,,,true,true,false,true\n",
            line =
                    "{\"contract_id\":\"01937f61-9c31-7b20-8e13-1d5f7a2c4b90\",\"reference\":\"SLL-2018-0441\",\"title\":\"Computers\"}")
    @APIResponseSchema(
            value = ContractView.class,
            responseDescription =
                    "A page of JSON, or the whole collection as a table whose columns an import understands.")
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(
                            description =
                                    "Only contracts with this supplier; the id of one that was merged finds those of its survivor.")
                    @QueryParam("supplierId")
                    @Nullable
                    UUID supplierId,
            @Parameter(description = "Only contracts with exactly this reference.", example = "SLL-2018-0441")
                    @Size(min = 1, max = 120)
                    @QueryParam("reference")
                    @Nullable
                    String reference,
            @Parameter(
                            description = "Only contracts whose period is known and includes this date.",
                            example = "2027-06-30")
                    @QueryParam("runningOn")
                    @Nullable
                    LocalDate runningOn,
            @Parameter(description = "Only contracts whose period is known, or only those whose period is not.")
                    @QueryParam("periodKnown")
                    @Nullable
                    Boolean periodKnown,
            @Parameter(description = "Only contracts of this kind.", example = "FRAMEWORK_AGREEMENT")
                    @QueryParam("kind")
                    @Nullable
                    ContractKind kind,
            @Parameter(description = "Only call-offs of this framework agreement.") @QueryParam("frameworkId") @Nullable
                    UUID frameworkId,
            @Parameter(
                            description =
                                    "Only contracts whose first CPV code, the main one, belongs to this product category or to one below it.",
                            example = "PERSONAL-COMPUTERS")
                    @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,39}$")
                    @QueryParam("category")
                    @Nullable
                    String category,
            @Parameter(
                            description =
                                    "Only contracts that run today and oblige the supplier to assess the risks of its supply chain: those of which no declaration names such an assessment, or those of which one does.",
                            example = "MISSING")
                    @QueryParam("riskAssessment")
                    @Nullable
                    DutyToAssess riskAssessment,
            UriInfo uri,
            @Context HttpHeaders headers) {
        ContractFilter filter = new ContractFilter(
                supplierId, reference, runningOn, periodKnown, kind, frameworkId, category, riskAssessment);
        return ContractTable.EXPORT.answer(headers, uri, page, asked -> contracts.list(asked, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getContract",
            summary = "Read a contract",
            description = "One contract of the caller's authority or supplier.")
    @APIResponse(responseCode = "404", description = "There is no such contract, or it is another authority's.")
    @APIResponseSchema(ContractView.class)
    public ContractView read(@PathParam("id") UUID id) {
        return contracts.read(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "changeContract",
            summary = "Change a contract",
            description =
                    "A merge patch by a buyer of the contract's authority, for instance to complete a period that was not known.")
    @APIResponse(responseCode = "404", description = "There is no such contract, or it is another authority's.")
    @APIResponse(responseCode = "422", description = "A rule is broken.")
    @APIResponseSchema(ContractView.class)
    public ContractView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, PatchContract patch) {
        return contracts.change(id, patch, ifMatch);
    }
}
