package org.suppliercompliance.notification.escalation;

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

/** The chain of escalation over HTTP. */
@Path("/escalation-chain")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "escalation", description = "To whom an overdue alert climbs that nobody acknowledges.")
public class EscalationChainResource {
    private final EscalationChainService chains;

    EscalationChainResource(EscalationChainService chains) {
        this.chains = chains;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "getEscalationChain",
            summary = "Read to whom overdue alerts climb",
            description = "The steps behind the sustainability managers, in their order.")
    @APIResponseSchema(EscalationChainView.class)
    public EscalationChainView read() {
        return chains.read();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "replaceEscalationChain",
            summary = "Decide to whom overdue alerts climb",
            description =
                    "As a whole. An alert that a plan, a correction or a report is overdue climbs one step when nobody has acknowledged it in the step's days"
                            + " of grace, and stops when somebody of the authority does, when the plan, correction or report has come in, when the date is moved or the case is over. It counts for what is overdue already, too.")
    @APIResponse(
            responseCode = "422",
            description = "A function or person that is not known, a step that leads back to one before.")
    @APIResponseSchema(EscalationChainView.class)
    public EscalationChainView replace(
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, @NotNull @Valid PutEscalationChain command) {
        return chains.replace(command, ifMatch);
    }
}
