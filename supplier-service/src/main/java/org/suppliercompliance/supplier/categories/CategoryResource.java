package org.suppliercompliance.supplier.categories;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import java.util.Locale;
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

@Path("/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories", description = "What is bought, mapped to the CPV, and who answers for it in a network.")
class CategoryResource {
    private final CategoryService categories;
    private final ResponsibilityService responsibilities;
    private final Idempotency idempotency;

    CategoryResource(CategoryService categories, ResponsibilityService responsibilities, Idempotency idempotency) {
        this.categories = categories;
        this.responsibilities = responsibilities;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "registerCategory",
            summary = "Register a category",
            description = "The categories of ICT are there already. A CPV code belongs to one category.")
    @APIResponseSchema(value = CategoryView.class, responseCode = "201", responseDescription = "Registered.")
    @APIResponse(responseCode = "409", description = "The code is in use, or a CPV code belongs to another category.")
    @APIResponse(responseCode = "422", description = "An unknown CPV code or parent.")
    public Response register(RegisterCategory command) {
        return idempotency.create(() -> categories.register(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "listCategories",
            summary = "List categories",
            description =
                    "In the order of their codes, with a label in the reader's language." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "code,parent,label,nameSv,nameNb,nameEn,cpvCodes,highRisk,source,usualOwner,createdAt,changedAt\nMONITORS,ICT,Monitors,Bildskärmar,Skjermer,Monitors,30231300|32323000,true,Region Stockholm,REGION-STOCKHOLM,2027-01-04T08:00:00Z,2027-01-04T08:00:00Z\n",
            line = "{\"code\":\"MONITORS\",\"parent\":\"ICT\",\"label\":\"Monitors\",\"highRisk\":true}")
    @APIResponseSchema(value = CategoryView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only categories of high risk, or only others.") @QueryParam("highRisk") @Nullable
                    Boolean highRisk,
            @Parameter(description = "Only the parts of this category.", example = "ICT")
                    @Pattern(regexp = RegisterCategory.CODE)
                    @QueryParam("parent")
                    @Nullable
                    String parent,
            @Parameter(
                            description =
                                    "Only the category that this CPV code belongs to: the one mapped closest to it.",
                            example = "30213200")
                    @Pattern(regexp = RegisterCategory.CPV)
                    @QueryParam("cpv")
                    @Nullable
                    String cpv,
            @Context HttpHeaders headers,
            UriInfo uri) {
        Locale language = CategoryNames.preferred(headers.getAcceptableLanguages());
        return inLanguage(
                CategoryTable.EXPORT.answer(
                        headers, uri, page, asked -> categories.list(asked, highRisk, parent, cpv, language)),
                language);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "getCategory",
            summary = "Read a category",
            description = "One category with its CPV codes and a label in the reader's language.")
    @APIResponse(responseCode = "404", description = "There is no such category.")
    @APIResponseSchema(CategoryView.class)
    public Response read(
            @Parameter(example = "MONITORS") @PathParam("code") String code, @Context HttpHeaders headers) {
        Locale language = CategoryNames.preferred(headers.getAcceptableLanguages());
        return inLanguage(Response.ok(categories.read(code, language)).build(), language);
    }

    /** Says in the answer which language its labels are in and that it hangs on the request's. */
    private static Response inLanguage(Response answer, Locale language) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @PATCH
    @Path("/{code}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "changeCategory",
            summary = "Change a category",
            description = "A merge patch by an operator: names, CPV codes, high risk.")
    @APIResponse(responseCode = "404", description = "There is no such category.")
    @APIResponse(responseCode = "409", description = "A CPV code belongs to another category.")
    @APIResponse(responseCode = "422", description = "An unknown CPV code.")
    @APIResponseSchema(CategoryView.class)
    public CategoryView change(
            @Parameter(example = "MONITORS") @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            PatchCategory patch) {
        return categories.change(code, patch, ifMatch);
    }

    @GET
    @Path("/{code}/responsible")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "getResponsible",
            summary = "Read who answers for a category in a network",
            description = "The one responsible for the category, or for the category it is a part of.")
    @APIResponse(responseCode = "404", description = "There is no such category, or nobody answers for it there.")
    @APIResponseSchema(ResponsibilityView.class)
    public ResponsibilityView responsible(
            @Parameter(example = "MONITORS") @PathParam("code") String code,
            @Parameter(description = "Code of the network.", example = "SWEDISH-REGIONS")
                    @NotNull
                    @Pattern(regexp = RegisterCategory.CODE)
                    @QueryParam("network")
                    String network) {
        return responsibilities.responsible(code, network);
    }
}
