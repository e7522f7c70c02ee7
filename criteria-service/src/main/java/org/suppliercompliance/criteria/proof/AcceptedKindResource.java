package org.suppliercompliance.criteria.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/accepted-evidence-kinds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence kinds")
public class AcceptedKindResource {
    private final ProofQuestions questions;

    AcceptedKindResource(ProofQuestions questions) {
        this.questions = questions;
    }

    @GET
    @RolesAllowed({
        Roles.SUSTAINABILITY_MANAGER,
        Roles.BUYER,
        Roles.AUDITOR,
        Roles.SUPPLIER,
        Roles.INTEGRATOR,
        Roles.OPERATOR
    })
    @Operation(
            operationId = "listAcceptedEvidenceKinds",
            summary = "Which kinds of proof satisfy criteria on a day",
            description =
                    "Per criterion: every kind that covers it or counts as one that does. Asked for several criteria at once, it also tells which kinds satisfy all of them.")
    @APIResponse(responseCode = "404", description = "A criterion has no such version, or the caller may not see it.")
    public AcceptedKindsView accepted(
            @Parameter(description = "The criteria; may be repeated.")
                    @NotNull
                    @Size(min = 1, max = 100)
                    @QueryParam("criterionId")
                    List<UUID> criterionId,
            @Parameter(
                            description =
                                    "The version of each criterion, in the same order; left out: the versions in force.")
                    @Size(max = 100)
                    @QueryParam("version")
                    List<@Min(1) @Max(999_999) Integer> version,
            @Parameter(description = "The day; today when left out.", example = "2026-11-23")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on,
            @Parameter(
                            description =
                                    "Whose statements count besides the suite's: for callers who act for no authority themselves.",
                            example = "REGION-STOCKHOLM",
                            schema = @Schema(maxLength = 32))
                    @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
                    @QueryParam("authority")
                    @Nullable
                    String authority) {
        return questions.acceptedKinds(criterionId, version, on, authority);
    }
}
