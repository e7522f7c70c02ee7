package org.suppliercompliance.notification.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;
import org.suppliercompliance.notification.Role;
import org.suppliercompliance.notification.channel.MailSettings;

/** Calendar feeds over HTTP: opened, listed and revoked by those whose dates they show. */
@Path("/calendar-feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendars", description = "Due dates as iCalendar feeds (RFC 5545) that calendar programs subscribe to.")
public class CalendarFeedResource {
    private final CalendarFeeds feeds;
    private final Idempotency idempotency;
    private final MailSettings mail;

    CalendarFeedResource(CalendarFeeds feeds, Idempotency idempotency, MailSettings mail) {
        this.mail = mail;
        this.feeds = feeds;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER})
    @Operation(
            operationId = "openCalendarFeed",
            summary = "Open a calendar feed",
            description =
                    "The answer shows the address, once: whoever has it reads the dates of the authority's (for a supplier's token: of the supplier's) open"
                            + " cases and supplier reports until the feed is revoked. A repeat of the request with the same key is answered without it. A lost address is"
                            + " replaced by a new feed.")
    @APIResponse(
            responseCode = "201",
            description = "Opened.",
            content = @Content(schema = @Schema(implementation = CalendarFeedView.class)))
    public Response open(@NotNull @Valid OpenCalendarFeed command, @Context UriInfo uri) {
        AtomicReference<@Nullable CalendarFeedView> shown = new AtomicReference<>();
        Response stored = idempotency.create(() -> {
            CalendarFeeds.Opened opened = feeds.open(command);
            shown.set(opened.view().showing(address(uri, opened.capability())));
            // What is stored for repeats holds no address: only the first answer does.
            return Created.fresh(opened.view().id(), opened.view());
        });
        CalendarFeedView view = shown.get();
        return view == null
                ? stored
                : Response.fromResponse(stored).entity(view).build();
    }

    /** Where readers reach the suite, as in mails: behind a gateway a request tells another address. */
    private String address(UriInfo uri, String capability) {
        return UriBuilder.fromUri(mail.notificationOrigin())
                .path(uri.getBaseUri().getPath())
                .path("calendars")
                .path(capability)
                .build()
                .toString();
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER})
    @Operation(
            operationId = "listCalendarFeeds",
            summary = "List calendar feeds",
            description =
                    "The authority's (or the supplier's) feeds, oldest first, without their addresses: who opened which, so that any of them can be revoked.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = CalendarFeedPage.class)))
    public Response list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.page(uri, feeds.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER})
    @Operation(
            operationId = "getCalendarFeed",
            summary = "Read a calendar feed",
            description = "One feed, without its address.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            content = @Content(schema = @Schema(implementation = CalendarFeedView.class)))
    @APIResponse(responseCode = "404", description = "There is no such feed.")
    public CalendarFeedView read(@PathParam("id") UUID id) {
        return feeds.read(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER})
    @Operation(
            operationId = "revokeCalendarFeed",
            summary = "Revoke a calendar feed",
            description = "Its address answers 404 from now on.")
    @APIResponse(responseCode = "204", description = "Revoked.")
    @APIResponse(responseCode = "404", description = "There is no such feed.")
    public void revoke(@PathParam("id") UUID id) {
        feeds.revoke(id);
    }

    /** Names the page in the document. */
    @Schema(name = "CalendarFeedPage", description = "One page of a collection.")
    record CalendarFeedPage(
            @Schema(description = "The rows, the oldest first.", maxItems = 100)
            List<CalendarFeedView> items,

            @Schema(description = "The address of this page.")
            String self,

            @Schema(description = "The next page; null at the end.") @Nullable
            String next,

            @Schema(description = "The page before; null at the start.") @Nullable
            String prev) {}
}
