package org.suppliercompliance.notification.sending;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.notification.Role;

/** The calendar of mails over HTTP. */
@Path("/sending-calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "sending",
        description =
                "When mails leave: the calendar of the authority and the wish of each person. The inbox and webhooks wait for nothing.")
public class SendingCalendarResource {
    private final SendingCalendarService calendars;

    SendingCalendarResource(SendingCalendarService calendars) {
        this.calendars = calendars;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "getSendingCalendar",
            summary = "Read when mails leave",
            description = "Quiet hours, working days, days off and the time of digests.")
    @APIResponseSchema(SendingCalendarView.class)
    public SendingCalendarView read() {
        return calendars.read();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "replaceSendingCalendar",
            summary = "Decide when mails leave",
            description =
                    "As a whole, for mails about what happens from now on. Only mails are moved, never an alert or its date. A mail about a serious"
                            + " non-compliance whose date has passed leaves at once.")
    @APIResponse(
            responseCode = "422",
            description =
                    "A zone or country that is not known, quiet hours without a beginning or end, or of no length, a day twice, digests in the quiet hours.")
    @APIResponseSchema(SendingCalendarView.class)
    public SendingCalendarView replace(
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, @NotNull @Valid PutSendingCalendar command) {
        return calendars.replace(command, ifMatch);
    }
}
