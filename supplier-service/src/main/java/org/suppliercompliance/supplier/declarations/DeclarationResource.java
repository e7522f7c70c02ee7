package org.suppliercompliance.supplier.declarations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.supplier.Role;
import org.suppliercompliance.supplier.sites.SiteActivity;

@Path("/contracts/{id}/declarations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Declarations",
        description =
                "What suppliers declare about the supply chain of a contract. Seen by the contract's authority and its supplier only.")
class DeclarationResource {
    private static final String UNKNOWN = "There is no such contract or declaration, or it is another authority's.";

    private final DeclarationService declarations;
    private final ComparisonService comparisons;
    private final Idempotency idempotency;

    DeclarationResource(DeclarationService declarations, ComparisonService comparisons, Idempotency idempotency) {
        this.declarations = declarations;
        this.comparisons = comparisons;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPPLIER, Role.BUYER})
    @Operation(
            operationId = "declareSupplyChain",
            summary = "Declare the supply chain of a contract",
            description =
                    "By the contract's supplier, or by a buyer of its authority on the supplier's behalf. The declaration takes the place of the one before, which stays readable.")
    @APIResponseSchema(value = DeclarationView.class, responseCode = "201", responseDescription = "Declared.")
    @APIResponse(responseCode = "404", description = "There is no such contract, or it is another authority's.")
    @APIResponse(
            responseCode = "422",
            description =
                    "A rule is broken: a future date, an unknown country, a site named twice, an unknown site or supplier, a document that is not the supplier's or is withdrawn, a site that supplies one the declaration does not name, two risks of one priority.")
    public Response declare(@PathParam("id") UUID id, DeclareSupplyChain command) {
        return idempotency.create(() -> declarations.declare(id, command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listDeclarations",
            summary = "List the declarations of a contract",
            description = "All declarations of the contract, the newest recorded first, without their entries."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,contractId,authority,supplierId,number,declaredOn,validUntil,supersededOn,declaredBy,onBehalfDocument,onBehalfNote,riskAssessmentDocument,riskAssessmentMadeOn,riskAssessmentMethod,sites,brands,subcontractors,risks,createdAt,riskAssessmentDocumentId\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,01937f5f-3c4d-7e5f-8a6b-7c8d9e0f1a2b,REGION-STOCKHOLM,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,2,2027-06-30,,,SUPPLIER,,,\"Supply chain risk assessment 2027, version 3\",2027-05-31,,2,1,1,1,2027-06-30T08:30:00Z,01937f62-0a1b-7c2d-8e3f-4a5b6c7d8e9f\n",
            line = "{\"number\":2,\"declaredOn\":\"2027-06-30\",\"declaredBy\":\"SUPPLIER\",\"sites\":2}")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(value = DeclarationSummary.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return DeclarationTable.EXPORT.answer(headers, uri, page, asked -> declarations.list(id, asked));
    }

    @GET
    @Path("/{declarationId}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getDeclaration",
            summary = "Read a declaration",
            description = "One declaration with its brands and subcontractors; its sites are read page by page.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(DeclarationView.class)
    public DeclarationView read(@PathParam("id") UUID id, @PathParam("declarationId") UUID declarationId) {
        return declarations.read(id, declarationId);
    }

    @GET
    @Path("/{declarationId}/sites")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listDeclaredSites",
            summary = "List the sites of a declaration",
            description =
                    "The sites in the order of their names, each with its risks by priority. As CSV, lines of JSON or a workbook it is the whole list with a line for each risk of a site, and limit and cursor are left out.")
    @AsTable(
            csv =
                    "site_id,site_name,site_country,site_address,town,site_role,tier,product,brand,operated_by,supplies_to,risk_priority,risk_category,risk_description,risk_method,risk_handling\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,Example Assembly Works No 1,CN,1 Example Road,,FINAL_ASSEMBLY,1,Laptops,,,,1,WORKING_TIME,Overtime in the peak season,,Monthly reports\n",
            line =
                    "{\"site_id\":\"01937f61-9c31-7b20-8e13-1d5f7a2c4b90\",\"site_name\":\"Example Assembly Works No 1\",\"site_country\":\"CN\"}")
    @APIResponseSchema(
            value = DeclaredSiteView.class,
            responseDescription =
                    "A page of JSON, or the whole collection as a table whose columns an import understands.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response sites(
            @PathParam("id") UUID id,
            @PathParam("declarationId") UUID declarationId,
            @BeanParam PageRequest page,
            @Parameter(description = "Only sites in this role.", example = "FINAL_ASSEMBLY")
                    @QueryParam("role")
                    @Nullable
                    SiteActivity role,
            @Parameter(description = "Only sites of this tier.", example = "1")
                    @Min(1)
                    @Max(10)
                    @QueryParam("tier")
                    @Nullable
                    Integer tier,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return DeclaredSiteTable.EXPORT.answer(
                headers, uri, page, asked -> declarations.sites(id, declarationId, asked, role, tier), DeclaredRow::of);
    }

    @GET
    @Path("/comparison")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "compareDeclarations",
            summary = "Compare two declarations of a contract",
            description =
                    "What the later one added, removed and changed, and which of the added sites are likely removed ones under another name. Those stand under likelyRenamed only.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(DeclarationComparison.class)
    public DeclarationComparison compare(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "The earlier declaration; the one before the later one when left out.",
                            example = "01937f61-9c31-7b20-8e13-1d5f7a2c4b90")
                    @QueryParam("from")
                    @Nullable
                    UUID from,
            @Parameter(
                            description = "The later declaration; the newest when left out.",
                            example = "01937f62-5b20-7a31-9f44-6c0e2d4b8a11")
                    @QueryParam("to")
                    @Nullable
                    UUID to,
            @Parameter(description = "How many sites of each kind at the most.")
                    @DefaultValue("200")
                    @Min(1)
                    @Max(1000)
                    @QueryParam("limit")
                    int limit) {
        return comparisons.compare(id, from, to, limit);
    }
}
