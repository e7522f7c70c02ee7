package org.suppliercompliance.notification.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.notification.fact.FactType;

/** A merge patch of an endpoint. */
@Schema(
        description = "JSON merge patch (RFC 7396). `status` switches the endpoint off and on.",
        examples = "{\"status\": \"ACTIVE\"}")
public record PatchEndpoint(
        Patched<@NotNull @Size(min = 8, max = 2000) String> url,
        Patched<@NotNull @Size(min = 1, max = 40) List<@NotNull FactType>> factTypes,
        Patched<@NotNull EndpointStatus> status) {}
