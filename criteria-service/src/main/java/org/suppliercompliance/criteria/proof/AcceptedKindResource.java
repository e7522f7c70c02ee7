package org.suppliercompliance.criteria.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.criteria.Role;

@Path("/accepted-evidence-kinds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR, Role.OPERATOR})
@Tag(name = "evidence kinds")
public class AcceptedKindResource {
    private final ProofQuestions questions;

    AcceptedKindResource(ProofQuestions questions) {
        this.questions = questions;
    }

    @GET
    @Operation(
            operationId = "listAcceptedEvidenceKinds",
            summary = "Which kinds of proof satisfy criteria on a day",
            description =
                    "Per criterion: every kind that covers it or counts as one that does. Asked for several criteria at once, it also tells which kinds satisfy all of them.")
    @APIResponse(responseCode = "404", description = "A criterion has no such version, or the caller may not see it.")
    public AcceptedKindsView accepted(@Valid @BeanParam CriteriaAsked asked, @Valid @BeanParam ProofFrame frame) {
        return questions.acceptedKinds(asked.criteria(), asked.versions(), frame.on(), frame.authority());
    }
}
