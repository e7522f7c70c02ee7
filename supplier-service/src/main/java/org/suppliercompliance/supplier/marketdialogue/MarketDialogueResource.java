package org.suppliercompliance.supplier.marketdialogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
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
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.SUPPLIER})
    @Operation(
            operationId = "listMarketDialogues",
            summary = "List the dialogue with the market",
            description =
                    "Conferences, requests for information and roundtables of the caller's authority, the latest first, as criteria-service told of them; they stand here beside the one-to-one meetings. A supplier reads those it took part in under its name, and finds nothing by the id of another."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,authority,kind,title,status,heldOn,endsOn,nextOn,categories,supplierIds\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,REGION-STOCKHOLM,DIALOGUE_CONFERENCE,Dialogue conference on ICT 2027,HELD,2027-05-20,,2028-05-18,ICT,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f\n",
            line =
                    "{\"kind\":\"DIALOGUE_CONFERENCE\",\"title\":\"Dialogue conference on ICT 2027\",\"heldOn\":\"2027-05-20\"}")
    @APIResponseSchema(value = MarketDialogueView.class, responseDescription = AsTable.OF_A_PAGE)
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
            UriInfo uri,
            @Context HttpHeaders headers) {
        return MarketDialogueTable.EXPORT.answer(
                headers, uri, page, asked -> dialogues.list(asked, supplierId, kind, category));
    }
}
