package org.suppliercompliance.supplier.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.supplier.Role;

@Path("/contracts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
class ContractActResource {
    private static final String UNKNOWN = "There is no such contract, or it is another authority's.";

    private final ContractActs acts;
    private final Idempotency idempotency;

    ContractActResource(ContractActs acts, Idempotency idempotency) {
        this.acts = acts;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "extendContract",
            summary = "Extend a contract",
            description =
                    "Uses one extension option: the end moves by its calendar months, counted from the end before the first extension of that length, and never beyond the latest end.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description = "No option is left, the contract has ended, or its end is not known.")
    @APIResponse(
            responseCode = "422",
            description = "The end asked for is not later, or beyond what the option allows.")
    @APIResponseSchema(ContractView.class)
    public ContractView extend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            ExtendContract command) {
        return acts.extend(id, command, ifMatch);
    }

    @POST
    @Path("/early-end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "endContractEarly",
            summary = "End a contract before its time",
            description =
                    "The day given becomes its last one; it may lie ahead. No option extends it afterwards. When the day has passed, contract-ended is told.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "The contract has ended already.")
    @APIResponse(responseCode = "422", description = "The day is before the start, or not before the end.")
    @APIResponseSchema(ContractView.class)
    public ContractView endEarly(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            EndContractEarly command) {
        return acts.endEarly(id, command, ifMatch);
    }

    @POST
    @Path("/renewals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "renewContract",
            summary = "Make a follow-on contract",
            description =
                    "Registers a contract that goes on from this one, with the same supplier, codes, entities and flags. The two name each other. Its Location is that of a contract.")
    @APIResponseSchema(
            value = ContractView.class,
            responseCode = "201",
            responseDescription = "The follow-on contract.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "Another contract goes on from this one already.")
    @APIResponse(
            responseCode = "422",
            description = "A rule is broken: it starts before the earlier one ends, an unknown currency.")
    public Response renew(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            RenewContract command) {
        Response answer = idempotency.create(() -> acts.renew(id, command, ifMatch));
        String location = answer.getHeaderString(HttpHeaders.LOCATION);
        return location == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.LOCATION, null)
                        .header(HttpHeaders.LOCATION, location.replace("/" + id + "/renewals/", "/"))
                        .build();
    }

    @POST
    @Path("/criteria-sets")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "fixContractCriteria",
            summary = "Say which criteria stand in a contract",
            description =
                    "The version of a criteria set that is in force from the day it was fixed. The one before it stays in the history; the same again changes nothing.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "422", description = "It was fixed in the future, or before the one in force.")
    @APIResponseSchema(ContractView.class)
    public ContractView fixCriteria(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            CriteriaSetInForce set) {
        return acts.fixCriteria(id, set, ifMatch);
    }

    @GET
    @Path("/criteria-sets")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listContractCriteriaSets",
            summary = "List the criteria sets a contract had",
            description = "The one in force first, then those before it." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,criteriaSetId,version,fixedOn,recordedBy,recordedAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,01937f5d-2b3c-7d4e-8f50-6b7c8d9e0f1a,3,2027-01-20,b-17,2027-01-31T08:30:00Z\n",
            line = "{\"version\":3,\"fixedOn\":\"2027-01-20\",\"recordedBy\":\"b-17\"}")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(value = CriteriaSetView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response criteriaSets(
            @PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return CriteriaSetTable.EXPORT.answer(headers, uri, page, asked -> acts.criteriaSets(asked, id));
    }

    @GET
    @Path("/period-changes")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listContractPeriodChanges",
            summary = "List how a contract's period moved",
            description =
                    "Extensions, early end, renewal and corrections, the latest first: who, when, before and after."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,act,startBefore,endBefore,startAfter,endAfter,reason,followOnId,changedBy,changedAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,EXTENSION,2025-02-01,2027-01-31,2025-02-01,2028-01-31,Option year two.,,b-17,2027-01-11T08:30:00Z\n",
            line = "{\"act\":\"EXTENSION\",\"endBefore\":\"2027-01-31\",\"endAfter\":\"2028-01-31\"}")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(value = PeriodChangeView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response periodChanges(
            @PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return PeriodChangeTable.EXPORT.answer(headers, uri, page, asked -> acts.periodChanges(asked, id));
    }
}
