package org.suppliercompliance.notification.sending;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.notification.fact.FactType;

/** How soon a person wants to be written to of one kind of fact. */
@Schema(description = "How soon a person wants to be written to of one kind of fact.")
public record WishOfKind(
        @NotNull FactType factType, @NotNull Pace pace) {}
