package org.suppliercompliance.supplier.marketdialogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;
import org.suppliercompliance.supplier.Role;

@Path("/market-dialogues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Dialogue log",
        description = "One-to-one meetings with suppliers: functions, agreed points, next dates. No people.")
class MarketDialogueResource {
    private final MarketDialogueService dialogues;

    MarketDialogueResource(MarketDialogueService dialogues) {
        this.dialogues = dialogues;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.SUPPLIER})
    @Operation(
            operationId = "listMarketDialogues",
            summary = "List the dialogue with the market",
            description =
                    "Conferences, requests for information and roundtables of the caller's authority, the latest first, as criteria-service told of them; they stand here beside the one-to-one meetings. A supplier reads those it took part in under its name.")
    @APIResponseSchema(MarketDialogueView.class)
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only where this supplier took part; one merged into it counts as itself.")
                    @QueryParam("supplierId")
                    @Nullable
                    UUID supplierId,
            @Parameter(description = "Only of this kind.", example = "DIALOGUE_CONFERENCE")
                    @Pattern(regexp = "^[A-Z_]{1,40}$")
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(description = "Only about this product category.", example = "PERSONAL-COMPUTERS")
                    @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,39}$")
                    @QueryParam("category")
                    @Nullable
                    String category,
            UriInfo uri) {
        return Pages.page(uri, dialogues.list(page, supplierId, kind, category));
    }
}
