package org.suppliercompliance.supplier.contracts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends a contract before its time. */
@Schema(
        description = "Ends a contract before its time. The day may lie ahead.",
        examples = "{\"endedOn\": \"2029-03-31\", \"reason\": \"Terminated for breach of the social clauses.\"}")
public record EndContractEarly(
        @NotNull @Schema(description = "Its last day.", examples = "2029-03-31")
        LocalDate endedOn,

        @NotBlank
        @Size(min = 1, max = 1000)
        @Schema(
                description = "Why it ends; kept with the contract and in the history of its period.",
                examples = "Terminated for breach of the social clauses.")
        String reason) {}
