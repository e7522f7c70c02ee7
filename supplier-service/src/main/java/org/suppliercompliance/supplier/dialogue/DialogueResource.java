package org.suppliercompliance.supplier.dialogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

@Path("/suppliers/{supplierId}/dialogues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Dialogue log",
        description = "One-to-one meetings with suppliers: functions, agreed points, next dates. No people.")
class DialogueResource {
    private static final String MERGED = "The supplier was merged: read the one it was merged into.";
    private static final String BROKEN =
            "A rule is broken: held in the future, a next date that is not later, a point due or done before it was agreed, or done in the future, a function that leads to a person.";

    private final DialogueService dialogues;
    private final Idempotency idempotency;

    DialogueResource(DialogueService dialogues, Idempotency idempotency) {
        this.dialogues = dialogues;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "recordDialogue",
            summary = "Record a meeting with a supplier",
            description =
                    "For the caller's authority. The next date is reminded of on the days before it that the authority set, on the day, and once more some days after it; a later meeting ends what was awaited.")
    @APIResponseSchema(value = DialogueView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(responseCode = "404", description = "There is no such supplier.")
    @APIResponse(
            responseCode = "409",
            description = "The supplier was merged into another one, or the caller's authority is not registered.")
    @APIResponse(responseCode = "422", description = BROKEN)
    public Response register(@PathParam("supplierId") UUID supplierId, RecordDialogue command) {
        return idempotency.create(() -> dialogues.register(supplierId, command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.SUPPLIER})
    @Operation(
            operationId = "listDialogues",
            summary = "List the meetings with a supplier",
            description = "Those of the caller's authority, the latest first. A supplier reads what was shared with it."
                    + AsTable.PAGES_AS_TABLE + " There a meeting has a row for each point that was agreed.")
    @AsTable(
            csv =
                    "id,authority,supplierId,heldOn,subject,functions,agreedPointText,agreedPointSide,agreedPointDueOn,nextOn,sharedWithSupplier,createdAt,changedAt,agreedPointDoneOn\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,REGION-STOCKHOLM,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,2027-06-15,Half-year follow-up,AUTHORITY: Sustainability manager|SUPPLIER: Head of responsible sourcing,The list of final assembly sites is updated.,SUPPLIER,2027-09-30,2027-12-15,true,2027-06-15T13:20:00Z,2027-09-15T08:05:00Z,2027-09-15\n",
            line =
                    "{\"heldOn\":\"2027-06-15\",\"agreedPointText\":\"The list of final assembly sites is updated.\",\"agreedPointDueOn\":\"2027-09-30\"}")
    @APIResponse(responseCode = "308", description = MERGED)
    @APIResponse(responseCode = "404", description = "There is no such supplier, or it is not the caller.")
    @APIResponseSchema(value = DialogueView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @PathParam("supplierId") UUID supplierId,
            @BeanParam PageRequest page,
            UriInfo uri,
            @Context HttpHeaders headers) {
        return DialogueTable.EXPORT.answer(
                headers, uri, page, asked -> dialogues.list(asked, supplierId), DialogueRow::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.SUPPLIER})
    @Operation(
            operationId = "getDialogue",
            summary = "Read a meeting with a supplier",
            description = "Of the caller's authority, or shared with the supplier that calls.")
    @APIResponse(responseCode = "308", description = MERGED)
    @APIResponse(responseCode = "404", description = "There is no such meeting, or it is not the caller's to read.")
    @APIResponseSchema(DialogueView.class)
    public DialogueView read(@PathParam("supplierId") UUID supplierId, @PathParam("id") UUID id) {
        return dialogues.read(supplierId, id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "changeDialogue",
            summary = "Change a meeting with a supplier",
            description = "A merge patch. Another next date is reminded of anew.")
    @APIResponse(responseCode = "404", description = "The authority has no such meeting with the supplier.")
    @APIResponse(responseCode = "409", description = "The supplier was merged into another one.")
    @APIResponse(responseCode = "422", description = BROKEN)
    @APIResponseSchema(DialogueView.class)
    public DialogueView change(
            @PathParam("supplierId") UUID supplierId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            PatchDialogue patch) {
        return dialogues.change(supplierId, id, patch, ifMatch);
    }

    @POST
    @Path("/{id}/agreed-points/{number}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "completeAgreedPoint",
            summary = "Mark a point that was agreed as done",
            description =
                    "By the authority, whichever side did it. Another day takes the place of one that was given; a patch of the points takes it back.")
    @APIResponse(responseCode = "404", description = "The authority has no such meeting, or the meeting no such point.")
    @APIResponse(responseCode = "409", description = "The supplier was merged into another one.")
    @APIResponse(responseCode = "422", description = "It is done before it was agreed, or in the future.")
    @APIResponseSchema(DialogueView.class)
    public DialogueView complete(
            @PathParam("supplierId") UUID supplierId,
            @PathParam("id") UUID id,
            @PathParam("number") PointNumber number,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            CompletePoint command) {
        return dialogues.complete(supplierId, id, number.number(), command, ifMatch);
    }
}
