package org.suppliercompliance.audit.noncompliance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;

/** The acts of the authority on a case. */
@Path("/non-compliances/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Acts of the authority",
        description =
                "What the authority does with its findings: it communicates, closes, reopens and withdraws them, and moves their dates.")
public class NonComplianceActsResource {
    private final NonComplianceService service;

    NonComplianceActsResource(NonComplianceService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/communication")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "communicateNonCompliance",
            summary = "Communicate it to the supplier",
            description =
                    "The dated act that starts both clocks: the plan is due one calendar month later, the correction six; weekends and holidays move neither. The day may lie in the past, never in the future.")
    public NonComplianceView communicate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            CommunicateNonCompliance command) {
        return service.communicate(id, ifMatch, command);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/closure")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "closeNonCompliance",
            summary = "Judge a correction, or close an observation",
            description =
                    "ELIMINATED needs verified evidence and an effect check, NO_MECHANISM a reason; NOT_ELIMINATED lets the correction clock run again. Not by whoever raised the finding or recorded plan or correction.")
    public NonComplianceView close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            CloseNonCompliance command) {
        return service.close(id, ifMatch, command);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/reopening")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "reopenNonCompliance",
            summary = "Reopen a closed case",
            description = "Needs a reason; the old dates stand unless adjusted.")
    public NonComplianceView reopen(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            ReopenNonCompliance command) {
        return service.reopen(id, ifMatch, command);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/withdrawal")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "withdrawNonCompliance",
            summary = "Withdraw a case",
            description = "Needs a reason; stops both clocks.")
    public NonComplianceView withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            WithdrawNonCompliance command) {
        return service.withdraw(id, ifMatch, command);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/deadline-adjustments")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "adjustDeadline",
            summary = "Move a due date",
            description =
                    "Needs a reason code, a reason and who decided. The old date stays in the history; what was announced for it is not announced again.")
    public NonComplianceView adjust(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            AdjustDeadline command) {
        return service.adjust(id, ifMatch, command);
    }
}
