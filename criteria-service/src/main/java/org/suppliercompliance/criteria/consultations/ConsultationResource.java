package org.suppliercompliance.criteria.consultations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.suppliercompliance.criteria.Role;

/** Consultations of the market over HTTP. */
@Path("/consultations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "consultations",
        description =
                "Open meetings, RFIs, roundtables, dialogue conferences, and the answers given in one-to-one meetings: what the market says it can meet.")
public class ConsultationResource {
    private static final String UNKNOWN = "There is no such consultation, or the caller may not see it.";
    private static final String STATE = "The state of the consultation does not allow this.";

    private final ConsultationService service;
    private final ConsultationActs acts;
    private final MaturityService maturity;
    private final AnswerService answers;
    private final Idempotency idempotency;

    ConsultationResource(
            ConsultationService service,
            ConsultationActs acts,
            MaturityService maturity,
            AnswerService answers,
            Idempotency idempotency) {
        this.service = service;
        this.acts = acts;
        this.maturity = maturity;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "planConsultation",
            summary = "Plans a consultation",
            description =
                    "For the caller's authority; one that was held already begins here too. Its start is reminded of on the days before it that the authority"
                            + " set, and on the day. A feedback round without a start is planned 18 months after what it follows.")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "201", responseDescription = "The consultation.")
    @APIResponse(responseCode = "409", description = "The authority's registration has not arrived here yet.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Days out of order, unknown product categories, criteria that cannot be asked about, unknown or repeated participants: all named at once.")
    public Response plan(PlanConsultation command) {
        return idempotency.create(() -> service.plan(command));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.SUPPLIER})
    @Operation(
            operationId = "listConsultations",
            summary = "Lists consultations",
            description =
                    "Those of the caller's authority, or that the calling supplier takes part in; the latest start first."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,authority,kind,title,status,startsOn,endsOn,nextOn,categories\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,REGION-STOCKHOLM,DIALOGUE_CONFERENCE,Dialogue conference on ICT 2027,HELD,2027-02-03,2027-02-03,2028-02-03,ICT\n",
            line =
                    "{\"kind\":\"DIALOGUE_CONFERENCE\",\"title\":\"Dialogue conference on ICT 2027\",\"status\":\"HELD\",\"categories\":[\"ICT\"]}")
    @APIResponseSchema(value = ConsultationLine.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @Valid @BeanParam ConsultationFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return ConsultationTable.EXPORT.answer(headers, uri, page, asked -> service.list(filter, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.SUPPLIER})
    @Operation(
            operationId = "getConsultation",
            summary = "Reads a consultation",
            description = "With the criterion versions it asks about.")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "200", responseDescription = "The consultation.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public ConsultationView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "changeConsultation",
            summary = "Changes a consultation",
            description =
                    "A merge patch. Days and criteria change while it is planned; another awaited day is reminded of anew.")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "200", responseDescription = "As it is now.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = STATE)
    @APIResponse(
            responseCode = "422",
            description = "Days out of order, unknown product categories, or criteria that cannot be asked about.")
    public ConsultationView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            PatchConsultation patch) {
        return service.change(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/holding")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "holdConsultation",
            summary = "Records that a consultation takes place",
            description =
                    "From now on participants may answer, and each supplier among them is told so in its own change feed. A dialogue conference without a next"
                            + " day gets the one a year later; what earlier ones of its series awaited is not reminded of any more.")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "200", responseDescription = "As it is now.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = STATE)
    @APIResponse(responseCode = "422", description = "It has not begun, or days are out of order.")
    public ConsultationView hold(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            HoldConsultation command) {
        return acts.hold(id, ifMatch, command);
    }

    @POST
    @Path("/{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "closeConsultation",
            summary = "Closes a consultation",
            description =
                    "No more answers. Those that stand count in the market's maturity from now on; what this consultation and the market say is assessed.")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "200", responseDescription = "As it is now.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = STATE)
    public ConsultationView close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            CloseConsultation command) {
        return acts.close(id, ifMatch);
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "cancelConsultation",
            summary = "Cancels a consultation",
            description = "It does not take place, or its answers shall not count. Needs a reason.")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "200", responseDescription = "As it is now.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = STATE)
    public ConsultationView cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            CancelConsultation command) {
        return acts.cancel(id, ifMatch, command);
    }

    @GET
    @Path("/{id}/results")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "getConsultationResults",
            summary = "Reads what a consultation says",
            description =
                    "Per criterion version, so far or for good, over the answers of this consultation alone. As CSV, lines of JSON or a workbook it has a row for each criterion version.")
    @AsTable(
            csv =
                    "consultationId,status,criterionId,version,code,maturityState,maturityParticipants,maturityPercent,maturityPartlyPercent,maturityAdvice\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,CLOSED,01937f5e-8e3a-7c11-8a43-5b1f6d1c2e40,1,RS4,ASSESSED,20,35,15,AWARD_CRITERION\n",
            line =
                    "{\"code\":\"RS4\",\"version\":1,\"maturityState\":\"ASSESSED\",\"maturityParticipants\":20,\"maturityPercent\":35}")
    @APIResponseSchema(value = ConsultationResults.class, responseCode = "200", responseDescription = "The results.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response results(@PathParam("id") UUID id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return ConsultationResultTable.EXPORT.whole(headers, uri, maturity.results(id), ConsultationResultTable::rows);
    }

    @GET
    @Path("/{id}/answers")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR})
    @Operation(
            operationId = "listAnswers",
            summary = "Lists the answers",
            description =
                    "Of all participants, those that stand and those that were replaced, the latest first. For the authority that asked only."
                            + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,participantId,criterionId,version,answer,note,answeredAt,outdated,replacedAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b91,01937f61-5b11-7f02-9d44-2e6a8b3d5c71,01937f5e-8e3a-7c11-8a43-5b1f6d1c2e40,1,PARTLY,\"For final assembly, not for components.\",2027-02-03T13:20:00Z,false,\n",
            line =
                    "{\"version\":1,\"answer\":\"PARTLY\",\"note\":\"For final assembly, not for components.\",\"outdated\":false}")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponseSchema(value = AnswerView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response answers(
            @PathParam("id") UUID id,
            @Valid @BeanParam AnswerFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return AnswerTable.EXPORT.answer(headers, uri, page, asked -> answers.list(id, filter, asked));
    }
}
