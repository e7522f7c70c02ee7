package org.suppliercompliance.supplier.sites;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

@Path("/sites")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sites", description = "Factories, smelters and mines: one record for the whole suite.")
class SiteResource {
    private final SiteService sites;
    private final Idempotency idempotency;

    SiteResource(SiteService sites, Idempotency idempotency) {
        this.sites = sites;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "registerSite",
            summary = "Register a site",
            description =
                    "Registers a production site. When one of its identifiers is known already, or its name, country and address are, answers 200 with the record as it is; changes go by PATCH.")
    @APIResponseSchema(value = SiteView.class, responseCode = "201", responseDescription = "Registered.")
    @APIResponse(
            responseCode = "200",
            description = "Known already, unchanged.",
            content = @Content(schema = @Schema(implementation = SiteView.class)))
    @APIResponse(responseCode = "409", description = "The identifiers belong to different sites.")
    @APIResponse(responseCode = "422", description = "An unknown country or scheme, or a number that cannot exist.")
    public Response register(RegisterSite command) {
        return idempotency.create(() -> sites.register(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "listSites",
            summary = "List and find sites",
            description = "All sites in the order of their names, or those that fit every filter given."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "site_id,site_name,site_country,site_address,postal_code,town,activity,workers,identifiers,latitude,longitude\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,Example Assembly Works No 1,CN,1 Example Road,,,FINAL_ASSEMBLY,1200,OS-ID:CN2021250D1DTN7,,\n",
            line =
                    "{\"site_id\":\"01937f61-9c31-7b20-8e13-1d5f7a2c4b90\",\"site_name\":\"Example Assembly Works No 1\",\"site_country\":\"CN\"}")
    @APIResponseSchema(
            value = SiteView.class,
            responseDescription =
                    "A page of JSON, or the whole collection as a table whose columns an import understands.")
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "Only the site with this identifier, as scheme:number.",
                            example = "OS-ID:CN2021250D1DTN7")
                    @Pattern(regexp = "^[A-Z0-9]{2,8}-[A-Z0-9]{1,16}:.{1,64}$")
                    @QueryParam("identifier")
                    @Nullable
                    String identifier,
            @Parameter(description = "Only sites in this country.", example = "CN")
                    @Pattern(regexp = "^[A-Z]{2}$")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @Parameter(description = "Only sites where this is done.", example = "FINAL_ASSEMBLY")
                    @QueryParam("activity")
                    @Nullable
                    SiteActivity activity,
            @Parameter(
                            description = "Only sites whose name starts so, whatever the case and the accents.",
                            example = "example assembly")
                    @Size(min = 1, max = 200)
                    @QueryParam("name")
                    @Nullable
                    String name,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return SiteTable.EXPORT.answer(
                headers, uri, page, asked -> sites.list(asked, identifier, country, activity, name));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(operationId = "getSite", summary = "Read a site", description = "One site with its identifiers.")
    @APIResponse(responseCode = "404", description = "There is no such site.")
    @APIResponseSchema(SiteView.class)
    public SiteView read(@PathParam("id") UUID id) {
        return sites.read(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "changeSite",
            summary = "Change a site",
            description = "A merge patch by any buyer: the register of sites belongs to the whole suite.")
    @APIResponse(responseCode = "404", description = "There is no such site.")
    @APIResponse(
            responseCode = "409",
            description = "Another site has the identifier, or the name, country and address.")
    @APIResponse(responseCode = "422", description = "An unknown country or scheme, or a number that cannot exist.")
    @APIResponseSchema(SiteView.class)
    public SiteView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, PatchSite patch) {
        return sites.change(id, patch, ifMatch);
    }
}
