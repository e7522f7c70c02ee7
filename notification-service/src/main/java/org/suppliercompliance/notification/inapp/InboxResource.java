package org.suppliercompliance.notification.inapp;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.notification.Role;

/** The inbox over HTTP. */
@Path("/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "inbox",
        description = "What the caller was told: the alerts of who carries the token's subject in the address book.")
public class InboxResource {
    private final Inbox inbox;
    private final InboxStreams streams;
    private final CurrentCaller caller;
    private final JsonWebToken token;

    InboxResource(Inbox inbox, InboxStreams streams, CurrentCaller caller, JsonWebToken token) {
        this.inbox = inbox;
        this.streams = streams;
        this.caller = caller;
        this.token = token;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(
            operationId = "listInbox",
            summary = "Read the inbox",
            description = "What the caller was told, newest first, in the caller's language." + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,status,read,readAt,language,subject,what,when,todo,link,factType,authority,caseReference,severity,dueOn,overdueSince,raisedAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,RAISED,false,,en,Late: the corrective-action plan for case NC-2027-00042,The corrective-action plan of Nordlicht Datorer AB for case NC-2027-00042 is late.,It was due on 31 January 2027 and has been late since 1 February 2027.,\"Ask Nordlicht Datorer AB for the plan, or move the date with a reason.\",https://suite.example.org/audit/v1/non-compliances/01968d2e-6c00-7d11-9a20-3b6e2a5f0c02,plan-overdue,REGION-STOCKHOLM,NC-2027-00042,MAJOR,2027-01-31,2027-02-01,2027-01-31T23:00:05Z\n",
            line =
                    "{\"status\":\"RAISED\",\"read\":false,\"subject\":\"Late: the corrective-action plan for case NC-2027-00042\",\"dueOn\":\"2027-01-31\"}")
    @APIResponseSchema(value = InboxPage.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @Parameter(description = "false: only what is unread; true: only what is read.")
                    @QueryParam("read")
                    @Nullable
                    Boolean read,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return InboxTable.EXPORT.answer(headers, uri, page, asked -> inbox.list(read, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(
            operationId = "getInboxItem",
            summary = "Read an item",
            description = "One item. Looking at it does not mark it as read.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            content = @Content(schema = @Schema(implementation = InboxItem.class)))
    @APIResponse(responseCode = "404", description = "There is no such item in the caller's inbox.")
    public InboxItem read(@PathParam("id") UUID id) {
        return inbox.read(id);
    }

    @PUT
    @Path("/{id}/read-mark")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(
            operationId = "markInboxItemRead",
            summary = "Mark as read",
            description =
                    "The item was read; nothing is acknowledged with it. A mark that is there stays as it is, so the request needs no If-Match.")
    @APIResponse(responseCode = "204", description = "It is marked.")
    @APIResponse(responseCode = "404", description = "There is no such item in the caller's inbox.")
    public void mark(@PathParam("id") UUID id) {
        inbox.mark(id, true);
    }

    @DELETE
    @Path("/{id}/read-mark")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(
            operationId = "markInboxItemUnread",
            summary = "Mark as unread",
            description = "The item counts as unread again.")
    @APIResponse(responseCode = "204", description = "It is not marked.")
    @APIResponse(responseCode = "404", description = "There is no such item in the caller's inbox.")
    public void unmark(@PathParam("id") UUID id) {
        inbox.mark(id, false);
    }

    @GET
    @Path("/stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER})
    @Operation(
            operationId = "followInbox",
            summary = "Follow the inbox live",
            description =
                    "Server-sent events. The first, `open`, says when the stream ends: with the token, after ten minutes at most. Each `alert` carries an item of the"
                            + " inbox as JSON, when it is new and whenever it changes. The same item can come twice; the newer one counts. After a drop, `Last-Event-ID`"
                            + " resumes behind the last event that arrived. A comment every 15 seconds says that the stream is alive.")
    @APIResponse(
            responseCode = "200",
            description = "Events until the stream ends.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "event:open\ndata:{\"endsAt\":\"2027-03-01T09:10:00Z\"}\n\n"))
    @APIResponse(
            responseCode = "410",
            description = "The position is not known any more: read the inbox anew, then follow without one.")
    public Multi<OutboundSseEvent> follow(
            @HeaderParam("Last-Event-ID")
                    @Parameter(
                            description = "The id of the last event that arrived.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = 37,
                                            pattern = StreamPosition.FORM,
                                            examples = "48151623.42"))
                    @Nullable
                    String lastEventId,
            @Context Sse sse) {
        StreamPosition after = lastEventId == null ? null : StreamPosition.of(lastEventId);
        return streams.open(caller.get(), after, life(), sse);
    }

    private StreamLife life() {
        return StreamLife.of(
                Instant.ofEpochSecond(token.getIssuedAtTime()),
                Instant.ofEpochSecond(token.getExpirationTime()),
                Instant.now());
    }

    /** Names the page in the document. */
    @Schema(name = "InboxPage", description = "One page of a collection.")
    record InboxPage(
            @Schema(description = "The rows, the newest first.", maxItems = 100)
            List<InboxItem> items,

            @Schema(description = "The address of this page.")
            String self,

            @Schema(description = "The next page; null at the end.") @Nullable
            String next,

            @Schema(description = "The page before; null at the start.") @Nullable
            String prev) {}
}
