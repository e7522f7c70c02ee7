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
import org.suppliercompliance.audit.correctiveaction.ReportCorrection;
import org.suppliercompliance.audit.correctiveaction.SubmitPlan;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;

/** The corrective action of a case: the plan, its judgement, the correction. */
@Path("/non-compliances/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Corrective action",
        description = "The supplier's plan, what the authority says to it, and the report that it was carried out.")
public class CorrectiveActionResource {
    private final NonComplianceService service;

    CorrectiveActionResource(NonComplianceService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/plan")
    @RolesAllowed({Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER})
    @Operation(
            operationId = "submitCorrectiveActionPlan",
            summary = "Hand in a corrective action plan",
            description =
                    "Possible also when the date has passed. Stops the plan clock. An authority may record on the supplier's behalf what came in by post or at a meeting.")
    public NonComplianceView submitPlan(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, SubmitPlan command) {
        return service.submitPlan(id, ifMatch, command);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/plan-approval")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "approveCorrectiveActionPlan",
            summary = "Approve the plan",
            description = "Not by whoever raised the finding or recorded the plan.")
    public NonComplianceView approvePlan(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, ApprovePlan command) {
        return service.approvePlan(id, ifMatch, command);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/plan-rejection")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "rejectCorrectiveActionPlan",
            summary = "Reject the plan",
            description = "Needs a reason and moves no date; the plan clock runs again.")
    public NonComplianceView rejectPlan(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, RejectPlan command) {
        return service.rejectPlan(id, ifMatch, command);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/correction")
    @RolesAllowed({Role.SUPPLIER, Role.SUSTAINABILITY_MANAGER})
    @Operation(
            operationId = "reportCorrection",
            summary = "Report a correction",
            description = "With evidence. Stops the correction clock.")
    public NonComplianceView reportCorrection(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            ReportCorrection command) {
        return service.reportCorrection(id, ifMatch, command);
    }
}
