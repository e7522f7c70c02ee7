package org.suppliercompliance.notification.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a calendar program reads. */
@Path("/calendars")
@Tag(name = "calendars")
public class CalendarResource {
    private final CalendarFeeds feeds;

    CalendarResource(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Path("/{capability}")
    @PermitAll
    @Produces("text/calendar")
    @Operation(
            operationId = "getCalendar",
            summary = "Read a calendar",
            description =
                    "Needs no token: the last part of the address, 256 random bits, is the right to read. One whole-day entry per running date of an open case or of a supplier report that is asked for,"
                            + " the nearest 1,000 by date; case numbers and names of the parties, nothing of the findings. Limited per client address.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Supplier compliance suite//Due dates//EN\r\nEND:VCALENDAR\r\n"))
    @APIResponse(responseCode = "404", description = "There is no such calendar, or it was revoked.")
    public String read(
            @PathParam("capability")
                    @Parameter(
                            description = "The secret end of the address.",
                            schema = @Schema(minLength = 43, maxLength = 43, pattern = "^[A-Za-z0-9_-]{43}$"))
                    String capability) {
        return CalendarWriter.write(feeds.calendar(capability));
    }
}
