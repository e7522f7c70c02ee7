package org.suppliercompliance.supplier.authority;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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

@Path("/networks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Networks", description = "Authorities that share a code of conduct, clauses, methods and results.")
class NetworkResource {
    private final NetworkService networks;
    private final Idempotency idempotency;

    NetworkResource(NetworkService networks, Idempotency idempotency) {
        this.networks = networks;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "registerNetwork",
            summary = "Register a network",
            description = "Registers authorities that share results. Every member must be registered.")
    @APIResponseSchema(value = NetworkView.class, responseCode = "201", responseDescription = "Registered.")
    @APIResponse(responseCode = "409", description = "The code is in use.")
    @APIResponse(responseCode = "422", description = "A member is not registered or named twice.")
    public Response register(RegisterNetwork command) {
        return idempotency.create(() -> networks.register(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "listNetworks",
            summary = "List networks",
            description = "All networks in the order of their codes." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "code,name,members,createdAt,changedAt\nSWEDISH-REGIONS,Sweden's regions,REGION-SKANE|REGION-STOCKHOLM,2027-01-04T08:00:00Z,2027-01-04T08:00:00Z\n",
            line = "{\"code\":\"SWEDISH-REGIONS\",\"name\":\"Sweden's regions\"}")
    @APIResponseSchema(value = NetworkView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(@BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return NetworkTable.EXPORT.answer(headers, uri, page, networks::list);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(operationId = "getNetwork", summary = "Read a network", description = "One network with its members.")
    @APIResponse(responseCode = "404", description = "There is no such network.")
    @APIResponseSchema(NetworkView.class)
    public NetworkView read(@Parameter(example = "SWEDISH-REGIONS") @PathParam("code") String code) {
        return networks.read(code);
    }

    @PATCH
    @Path("/{code}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "changeNetwork",
            summary = "Change a network",
            description =
                    "A merge patch by an operator. Members are replaced as a whole; every authority whose membership changed tells so. Who answers for a category in the network leaves after handing it over, or together with all members: a network of nobody is closed. It is opened again with those in it who answered last.")
    @APIResponse(responseCode = "404", description = "There is no such network.")
    @APIResponse(
            responseCode = "422",
            description =
                    "A rule is broken, or who answers for a category in the network would be none of its members.")
    @APIResponseSchema(NetworkView.class)
    public NetworkView change(
            @Parameter(example = "SWEDISH-REGIONS") @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            PatchNetwork patch) {
        return networks.change(code, patch, ifMatch);
    }
}
