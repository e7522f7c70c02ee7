package org.suppliercompliance.supplier.registry;

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
import org.suppliercompliance.chassis.openapi.ExampleChange;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.supplier.Role;

@Path("/suppliers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Suppliers",
        description = "Organisations that sell, brand or make what authorities buy: one record for the whole suite.")
@ExampleChange(type = "supplier-registered", data = """
                {"id": "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10", "legalName": "Atea Sverige AB", "country": "SE",
                 "identifiers": [{"scheme": "SE-ON", "id": "556448-0282"}], "roles": ["RESELLER"]}""")
class SupplierResource {
    private final SupplierService suppliers;
    private final Idempotency idempotency;

    SupplierResource(SupplierService suppliers, Idempotency idempotency) {
        this.suppliers = suppliers;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "registerSupplier",
            summary = "Register a supplier",
            description =
                    "Registers an organisation. When one of its identifiers is known already, answers 200 with the record as it is; changes go by PATCH.")
    @APIResponseSchema(value = SupplierView.class, responseCode = "201", responseDescription = "Registered.")
    @APIResponse(
            responseCode = "200",
            description = "Known already, unchanged.",
            content = @Content(schema = @Schema(implementation = SupplierView.class)))
    @APIResponse(responseCode = "409", description = "The identifiers belong to different suppliers.")
    @APIResponse(
            responseCode = "422",
            description = "An unknown scheme or country, or a number with a wrong check digit.")
    public Response register(RegisterSupplier command) {
        return idempotency.create(() -> suppliers.register(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "listSuppliers",
            summary = "List and find suppliers",
            description = "All suppliers in the order of their names, or those that fit every filter given."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "supplier_id,legal_name,country,identifiers,roles,address,postal_code,town\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,Atea Sverige AB,SE,SE-ON:556448-0282,RESELLER,,,\n",
            line =
                    "{\"supplier_id\":\"01937f61-9c31-7b20-8e13-1d5f7a2c4b90\",\"legal_name\":\"Atea Sverige AB\",\"country\":\"SE\"}")
    @APIResponseSchema(
            value = SupplierView.class,
            responseDescription =
                    "A page of JSON, or the whole collection as a table whose columns an import understands.")
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(
                            description =
                                    "Only the supplier with this identifier, as scheme:number. Never a person's number.",
                            example = "SE-ON:556091-2148")
                    @Pattern(regexp = "^[A-Z0-9]{2,8}-[A-Z0-9]{1,16}:.{1,64}$")
                    @QueryParam("identifier")
                    @Nullable
                    String identifier,
            @Parameter(description = "Only suppliers of this country.", example = "SE")
                    @Pattern(regexp = "^[A-Z]{2}$")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @Parameter(description = "Only suppliers in this role.", example = "RESELLER") @QueryParam("role") @Nullable
                    SupplierRole role,
            @Parameter(
                            description = "Only suppliers whose name starts so, whatever the case and the accents.",
                            example = "atea")
                    @Size(min = 1, max = 200)
                    @QueryParam("name")
                    @Nullable
                    String name,
            @Parameter(
                            description =
                                    "Only suppliers whose name has words that start so, in any order, whatever the case, the accents and the legal form; or the supplier with this identifier, with or without its scheme. Never a person's number.",
                            example = "atea sverige")
                    @Size(min = 1, max = 200)
                    @QueryParam("q")
                    @Nullable
                    String text,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return SupplierTable.EXPORT.answer(
                headers, uri, page, asked -> suppliers.list(asked, identifier, country, role, name, text));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "getSupplier",
            summary = "Read a supplier",
            description = "One supplier with its identifiers and roles.")
    @APIResponse(responseCode = "308", description = "It was merged: read the one it was merged into.")
    @APIResponse(responseCode = "404", description = "There is no such supplier.")
    @APIResponseSchema(SupplierView.class)
    public SupplierView read(@PathParam("id") UUID id) {
        return suppliers.read(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.BUYER)
    @Operation(
            operationId = "changeSupplier",
            summary = "Change a supplier",
            description = "A merge patch by any buyer: the registry belongs to the whole suite.")
    @APIResponse(responseCode = "404", description = "There is no such supplier.")
    @APIResponse(
            responseCode = "409",
            description = "An identifier belongs to another supplier, or the supplier was merged into another one.")
    @APIResponse(
            responseCode = "422",
            description = "An unknown scheme or country, or a number with a wrong check digit.")
    @APIResponseSchema(SupplierView.class)
    public SupplierView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, PatchSupplier patch) {
        return suppliers.change(id, patch, ifMatch);
    }
}
