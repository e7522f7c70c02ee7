package org.suppliercompliance.criteria.riskanalysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.suppliercompliance.criteria.Role;

/** Notes of following a category over HTTP. */
@Path("/category-follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "category follow-ups",
        description =
                "What the authority that answers for a category saw while it followed it; shared with the network.")
public class FollowUpResource {
    private static final String CODE = "^[A-Z][A-Z0-9-]{1,31}$";

    private final FollowUpService service;
    private final Idempotency idempotency;

    FollowUpResource(FollowUpService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "recordCategoryFollowUp",
            summary = "Notes what was seen in a category",
            description =
                    "By the authority that answers for the category. A note is never rewritten. The other members of the network are told in their change feeds.")
    @APIResponseSchema(value = FollowUpView.class, responseCode = "201", responseDescription = "Noted.")
    @APIResponse(responseCode = "403", description = "Another authority answers for the category.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Nobody answers for the category in the network, the day is to come, or the analysis is neither of the category nor of a part or the whole of it.")
    public Response register(@NotNull @Valid RecordFollowUp command) {
        return idempotency.create(() -> service.register(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listCategoryFollowUps",
            summary = "Lists what was seen in categories",
            description =
                    "In the networks the caller's authority belongs to, and what it noted itself; the latest first."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,network,category,authority,heldOn,title,note,analysisId,createdAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,SWEDISH-REGIONS,ICT,REGION-STOCKHOLM,2027-06-15,Half-year follow-up of laptops,Two of three resellers map their assembly sites now.,01937f60-2b3c-7d4e-8f50-6b7c8d9e0f1a,2027-06-15T13:20:00Z\n",
            line = "{\"category\":\"ICT\",\"heldOn\":\"2027-06-15\",\"title\":\"Half-year follow-up of laptops\"}")
    @APIResponseSchema(value = FollowUpView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @Parameter(description = "Only in this network.", example = "SWEDISH-REGIONS")
                    @Pattern(regexp = CODE)
                    @QueryParam("network")
                    @Nullable
                    String network,
            @Parameter(description = "Only of this category.", example = "ICT")
                    @Pattern(regexp = CODE)
                    @QueryParam("category")
                    @Nullable
                    String category,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return FollowUpTable.EXPORT.answer(headers, uri, page, asked -> service.list(network, category, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(operationId = "getCategoryFollowUp", summary = "Reads a note", description = "One note.")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", description = "There is no such note, or it is of another network.")
    public FollowUpView get(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
