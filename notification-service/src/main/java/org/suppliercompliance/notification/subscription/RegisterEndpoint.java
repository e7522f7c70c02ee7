package org.suppliercompliance.notification.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.notification.fact.FactType;

/** Registers an endpoint. */
@Schema(
        description = "An address that wants to be told of some kinds of facts.",
        examples =
                "{\"url\": \"https://hooks.example.org/suppliers\", \"factTypes\": [\"plan-overdue\", \"correction-overdue\"]}")
public record RegisterEndpoint(
        @NotNull @Size(min = 8, max = 2000) String url,
        @NotNull @Size(min = 1, max = 40) List<@NotNull FactType> factTypes) {}
