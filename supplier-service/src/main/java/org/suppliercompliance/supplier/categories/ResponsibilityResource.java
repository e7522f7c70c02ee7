package org.suppliercompliance.supplier.categories;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
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
import org.suppliercompliance.supplier.Role;

@Path("/category-responsibilities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories", description = "What is bought, mapped to the CPV, and who answers for it in a network.")
class ResponsibilityResource {
    private final ResponsibilityService responsibilities;
    private final Idempotency idempotency;

    ResponsibilityResource(ResponsibilityService responsibilities, Idempotency idempotency) {
        this.responsibilities = responsibilities;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.OPERATOR})
    @Operation(
            operationId = "takeResponsibility",
            summary = "Take on a category in a network",
            description =
                    "By a sustainability manager for the own authority, or by an operator. Exactly one answers for a category in a network.")
    @APIResponseSchema(value = ResponsibilityView.class, responseCode = "201", responseDescription = "Taken on.")
    @APIResponse(responseCode = "409", description = "Another one answers for the category in the network.")
    @APIResponse(
            responseCode = "422",
            description = "There is no such category or network, or the authority is no member of it.")
    public Response take(TakeResponsibility command) {
        return idempotency.create(() -> responsibilities.take(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "listResponsibilities",
            summary = "List who answers for categories",
            description = "Newest first, in all networks or in one." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,category,network,authority,group,since,createdAt,changedAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,ICT,SWEDISH-REGIONS,REGION-STOCKHOLM,ICT group,2027-01-04T08:00:00Z,2027-01-04T08:00:00Z,2027-01-04T08:00:00Z\n",
            line = "{\"category\":\"ICT\",\"network\":\"SWEDISH-REGIONS\",\"authority\":\"REGION-STOCKHOLM\"}")
    @APIResponseSchema(value = ResponsibilityView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only of this category.", example = "ICT")
                    @Pattern(regexp = RegisterCategory.CODE)
                    @QueryParam("category")
                    @Nullable
                    String category,
            @Parameter(description = "Only in this network.", example = "SWEDISH-REGIONS")
                    @Pattern(regexp = RegisterCategory.CODE)
                    @QueryParam("network")
                    @Nullable
                    String network,
            @Parameter(description = "Only of this authority.", example = "REGION-STOCKHOLM")
                    @Pattern(regexp = RegisterCategory.CODE)
                    @QueryParam("authority")
                    @Nullable
                    String authority,
            UriInfo uri,
            @Context HttpHeaders headers) {
        ResponsibilityRepository.Filter filter = new ResponsibilityRepository.Filter(category, network, authority);
        return ResponsibilityTable.EXPORT.answer(headers, uri, page, asked -> responsibilities.list(asked, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR
    })
    @Operation(
            operationId = "getResponsibility",
            summary = "Read who answers for a category",
            description = "One responsibility.")
    @APIResponse(responseCode = "404", description = "There is no such responsibility.")
    @APIResponseSchema(ResponsibilityView.class)
    public ResponsibilityView read(@PathParam("id") UUID id) {
        return responsibilities.read(id);
    }

    @POST
    @Path("/{id}/handover")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.OPERATOR})
    @Operation(
            operationId = "handOverResponsibility",
            summary = "Hand a category over",
            description =
                    "To another member of the network, by the authority that answers for it or by an operator: at no moment nobody answers.")
    @APIResponse(responseCode = "403", description = "The caller's authority does not answer for the category.")
    @APIResponse(responseCode = "404", description = "There is no such responsibility.")
    @APIResponse(responseCode = "422", description = "The authority is no member of the network.")
    @APIResponseSchema(ResponsibilityView.class)
    public ResponsibilityView handOver(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            HandOverResponsibility command) {
        return responsibilities.handOver(id, command, ifMatch);
    }
}
