package org.suppliercompliance.supplier.authority;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
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

@Path("/authorities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authorities", description = "The public bodies of the suite and the rules that differ between them.")
class AuthorityResource {
    private final AuthorityService authorities;
    private final Idempotency idempotency;

    AuthorityResource(AuthorityService authorities, Idempotency idempotency) {
        this.authorities = authorities;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "registerAuthority",
            summary = "Register an authority",
            description =
                    "Takes a public body into the suite. Settings that are left out are the suite's defaults. Its code is the tenant key of everything it owns.")
    @APIResponseSchema(value = AuthorityView.class, responseCode = "201", responseDescription = "Registered.")
    @APIResponse(responseCode = "409", description = "The code is in use.")
    @APIResponse(responseCode = "422", description = "A rule is broken: unknown country, zone or step.")
    public Response register(RegisterAuthority command) {
        return idempotency.create(() -> authorities.register(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "listAuthorities",
            summary = "List authorities",
            description = "All authorities in the order of their codes." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "code,name,country,zone,languages,networks,entities,stepsBefore,stepsAfter,planDueMonths,correctionDueMonths,reportDueMonths,createdAt,changedAt\nREGION-STOCKHOLM,Region Stockholm,SE,Europe/Stockholm,sv|en,SWEDISH-REGIONS,KUS: Karolinska universitetssjukhuset,14|7|1,0|7|30,1,6,6,2027-01-04T08:00:00Z,2027-01-04T08:00:00Z\n",
            line = "{\"code\":\"REGION-STOCKHOLM\",\"name\":\"Region Stockholm\",\"country\":\"SE\"}")
    @APIResponseSchema(value = AuthorityView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only authorities of this country.", example = "NO")
                    @Pattern(regexp = "^[A-Z]{2}$")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @Parameter(description = "Only members of this network.", example = "SWEDISH-REGIONS")
                    @Pattern(regexp = RegisterAuthority.CODE)
                    @QueryParam("network")
                    @Nullable
                    String network,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return AuthorityTable.EXPORT.answer(headers, uri, page, asked -> authorities.list(asked, country, network));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "getAuthority",
            summary = "Read an authority",
            description = "One authority with its settings, entities and networks.")
    @APIResponse(responseCode = "404", description = "There is no such authority.")
    @APIResponseSchema(AuthorityView.class)
    public AuthorityView read(@Parameter(example = "OSLO") @PathParam("code") String code) {
        return authorities.read(code);
    }

    @PATCH
    @Path("/{code}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.OPERATOR})
    @Operation(
            operationId = "changeAuthority",
            summary = "Change an authority",
            description =
                    "A merge patch by the authority's own sustainability manager or an operator. New settings hold from now on; dates that were computed stand.")
    @APIResponse(responseCode = "403", description = "Another authority's settings.")
    @APIResponse(responseCode = "404", description = "There is no such authority.")
    @APIResponse(responseCode = "422", description = "A rule is broken.")
    @APIResponseSchema(AuthorityView.class)
    public AuthorityView change(
            @Parameter(example = "OSLO") @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            PatchAuthority patch) {
        return authorities.change(code, patch, ifMatch);
    }
}
