package org.suppliercompliance.criteria.consultations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.suppliercompliance.criteria.Role;

/** Who takes part, and what they answer, over HTTP. */
@Path("/consultations/{id}/participants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
public class ParticipantResource {
    private static final String UNKNOWN = "There is no such consultation or participant, or the caller may not see it.";

    private final AnswerService service;
    private final Idempotency idempotency;

    ParticipantResource(AnswerService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "addParticipant",
            summary = "Adds a participant",
            description =
                    "A supplier, which may then answer for itself, or an anonymous participant, for whom the authority answers. A supplier is told once, in its own"
                            + " change feed, when answers are taken: at once if they are.")
    @APIResponseSchema(value = Participant.class, responseCode = "201", responseDescription = "The participant.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "The consultation is over.")
    @APIResponse(
            responseCode = "422",
            description =
                    "An unknown or merged supplier, a participant that is there already, a second one in a one-to-one.")
    public Response add(@PathParam("id") UUID id, NewParticipant participant) {
        return idempotency.create(() -> service.add(id, participant));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.SUPPLIER})
    @Operation(
            operationId = "listParticipants",
            summary = "Lists the participants",
            description = "Those of a consultation, in the order they were added. A supplier sees only itself."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,supplierId,label,addedAt\n01937f61-5b11-7f02-9d44-2e6a8b3d5c71,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,,2027-01-12T09:15:00Z\n",
            line = "{\"supplierId\":\"01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f\",\"addedAt\":\"2027-01-12T09:15:00Z\"}")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(value = Participant.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri, @Context HttpHeaders headers) {
        return ParticipantTable.EXPORT.answer(headers, uri, page, asked -> service.participants(id, asked));
    }

    @GET
    @Path("/{participantId}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.SUPPLIER})
    @Operation(
            operationId = "getParticipant",
            summary = "Reads a participant",
            description = "One participant of a consultation. A supplier reads only itself.")
    @APIResponseSchema(value = Participant.class, responseCode = "200", responseDescription = "The participant.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Participant read(@PathParam("id") UUID id, @PathParam("participantId") UUID participantId) {
        return service.read(id, participantId);
    }

    @GET
    @Path("/{participantId}/answers")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.SUPPLIER})
    @Operation(
            operationId = "getAnswers",
            summary = "Reads the answers of a participant",
            description =
                    "Those that stand, and which of them the criterion was worded anew since. A supplier reads only its own.")
    @APIResponseSchema(value = AnswerSheet.class, responseCode = "200", responseDescription = "The answers.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public AnswerSheet answers(@PathParam("id") UUID id, @PathParam("participantId") UUID participantId) {
        return service.sheet(id, participantId);
    }

    @PUT
    @Path("/{participantId}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER})
    @Operation(
            operationId = "giveAnswers",
            summary = "Gives the answers of a participant",
            description =
                    "All of them, in place of what was answered before, while the consultation is held. What is replaced or left out is kept as history, and"
                            + " does not count. What was answered about a version that was retired meanwhile stands, repeated or left out, until all is"
                            + " withdrawn. A supplier answers for itself only; the authority may record for anybody.")
    @APIResponseSchema(
            value = AnswerSheet.class,
            responseCode = "200",
            responseDescription = "The answers that stand now.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "The consultation is not held yet, closed or cancelled.")
    @APIResponse(
            responseCode = "422",
            description =
                    "An answer about what is not asked, another one about what is retired, or two about one version; an address in a note.")
    public AnswerSheet answer(
            @PathParam("id") UUID id,
            @PathParam("participantId") UUID participantId,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            GiveAnswers answers) {
        return service.answer(id, participantId, ifMatch, answers);
    }
}
