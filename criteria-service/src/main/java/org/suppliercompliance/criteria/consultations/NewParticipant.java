package org.suppliercompliance.criteria.consultations;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody to take part: a supplier of the registry, or somebody who stays anonymous. */
@Schema(
        description =
                "A supplier of the registry, which may answer for itself, or an anonymous participant. One of the two members.",
        examples = "{\"label\": \"Participant 7\"}")
public record NewParticipant(
        @Schema(description = "The supplier, by its id in the registry.") @Nullable
        UUID supplierId,

        @Size(max = 26)
        @Pattern(
                regexp = "^[A-Za-zÅÄÆÖØåäæöø]{1,20}[ -][0-9]{1,4}$",
                message = "must be a word and a number, for instance Participant 7")
        @Schema(
                description = "How an anonymous participant is called: a word and a number, never a person's name.",
                examples = "Participant 7")
        @Nullable
        String label) {}
