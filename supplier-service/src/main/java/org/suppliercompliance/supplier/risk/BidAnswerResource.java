package org.suppliercompliance.supplier.risk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.supplier.Role;

@Path("/contracts/{id}/bid-answers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk")
class BidAnswerResource {
    private final BidAnswerService answers;

    BidAnswerResource(BidAnswerService answers) {
        this.answers = answers;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "getBidAnswers",
            summary = "Read what was answered in the tender",
            description = "Empty until something was recorded.")
    @APIResponse(responseCode = "404", description = "There is no such contract, or it is another authority's.")
    @APIResponseSchema(BidAnswersView.class)
    public BidAnswersView read(@PathParam("id") UUID id) {
        return answers.read(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER})
    @Operation(
            operationId = "replaceBidAnswers",
            summary = "Record what was answered in the tender",
            description =
                    "As a whole. Each answer moves the score of the contract by at most 10 points, all together by at most 20; the explanation shows them beside the factors.")
    @APIResponse(responseCode = "404", description = "There is no such contract, or it is another authority's.")
    @APIResponse(
            responseCode = "422",
            description = "A question is named twice, or the answers move the score too far.")
    @APIResponseSchema(BidAnswersView.class)
    public BidAnswersView replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            ReplaceBidAnswers command) {
        return answers.replace(id, command, ifMatch);
    }
}
