package org.suppliercompliance.supplier.dialogue;

import jakarta.annotation.security.RolesAllowed;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.supplier.Role;

@Path("/dialogue-overviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Dialogue log",
        description = "One-to-one meetings with suppliers: functions, agreed points, next dates. No people.")
class DialogueOverviewResource {
    private final DialogueService dialogues;

    DialogueOverviewResource(DialogueService dialogues) {
        this.dialogues = dialogues;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listDialogueOverviews",
            summary = "List how the dialogue with suppliers stands",
            description =
                    "A row for each supplier that the caller's authority has a contract with that runs today and whose period is known: when it was met last, when the next meeting is, and how much of what was agreed is open. Who was never met comes first, then who was met the longest ago."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "supplierId,legalName,lastOn,nextOn,openPoints\n01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,Nordstjärnan Datorer AB,2027-06-15,2027-12-15,1\n",
            line = "{\"legalName\":\"Nordstjärnan Datorer AB\",\"lastOn\":\"2027-06-15\",\"openPoints\":1}")
    @APIResponseSchema(value = DialogueOverview.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam PageRequest page,
            @Parameter(
                            description =
                                    "Only suppliers that no meeting was held with on this day or later; those that were never met are among them.",
                            example = "2027-01-01")
                    @QueryParam("notMetSince")
                    @Nullable
                    LocalDate notMetSince,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return DialogueOverviewTable.EXPORT.answer(headers, uri, page, asked -> dialogues.overview(asked, notMetSince));
    }
}
