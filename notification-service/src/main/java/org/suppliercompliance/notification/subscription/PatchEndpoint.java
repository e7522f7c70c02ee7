package org.suppliercompliance.notification.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.notification.fact.FactType;

/** A merge patch of an endpoint. */
@Schema(
        description =
                "JSON merge patch (RFC 7396); what is left out stays as it is. `status` switches the endpoint off and on.",
        examples = "{\"status\": \"ACTIVE\"}")
public record PatchEndpoint(
        @Schema(
                description =
                        "The address to call: public, and in production with https. It is judged again before each call.",
                examples = "https://hooks.example.org/suppliers")
        Patched<@NotNull @Size(min = 8, max = 2000) String> url,

        @Schema(description = "All kinds of facts it asks for: at least one, and none twice.")
        Patched<@NotNull @Size(min = 1, max = 60) List<@NotNull FactType>> factTypes,

        @Schema(description = "ACTIVE or OFF. Switched on again, it is called as if nothing had failed before.")
        Patched<@NotNull EndpointStatus> status) {}
