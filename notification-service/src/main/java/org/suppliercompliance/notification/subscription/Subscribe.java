package org.suppliercompliance.notification.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.fact.FactType;

/** Asks for a person to be told of one kind of fact. */
@Schema(
        description =
                "A person of the authority wants to be told of one kind of fact, of all suppliers and categories or of one.",
        examples =
                "{\"personId\": \"0197b1d5-93a4-7a06-a4ba-7ce0f3a8c5d1\", \"factType\": \"correction-overdue\", \"atLeast\": \"SERIOUS\"}")
public record Subscribe(
        @Schema(description = "A person of the authority's own.") @NotNull
        UUID personId,

        @NotNull FactType factType,

        @Schema(description = "Only facts about this supplier and those merged with it; left out: about any.") @Nullable
        UUID supplierId,

        @Schema(
                description =
                        "Only facts about a non-compliance as bad as this or worse, for the kinds that name its severity; left out: any.")
        @Nullable
        Severity atLeast,

        @Schema(
                description =
                        "Only facts of this category of products or a part of it; left out: any. Consultations, risk analyses and news name theirs; what is about a supplier is of the categories that the authority buys from it, by the CPV codes of the contract it is about, or else of all its contracts with that supplier.",
                examples = "ICT")
        @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
        @Nullable
        String category) {}
