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
        @Schema(
                description =
                        "The address to call: public, and in production with https. It is judged again before each call.",
                examples = "https://hooks.example.org/suppliers")
        @NotNull
        @Size(min = 8, max = 2000)
        String url,

        @Schema(description = "The kinds of facts it asks for, none twice.") @NotNull @Size(min = 1, max = 60)
        List<@NotNull FactType> factTypes) {}
