package org.suppliercompliance.chassis.operations;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the API says about itself before anyone has a token. */
@Path("/api-info")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "For who runs the service.")
public class ApiInfoResource {
    private final ApiInfo info;

    ApiInfoResource(
            @ConfigProperty(name = "chassis.service") String service,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "0") String version,
            @ConfigProperty(name = "quarkus.rest.path") Optional<String> root,
            @ConfigProperty(name = "chassis.api.released", defaultValue = "2026-11-22") LocalDate released,
            @ConfigProperty(name = "chassis.api.status", defaultValue = "ACTIVE") Status status) {
        this.info = new ApiInfo(service, version, released, root.orElse("") + "/openapi", status.name());
    }

    /** Where the API as a whole is in its life; single operations say for themselves that they are deprecated. */
    public enum Status {
        ACTIVE,
        DEPRECATED,
        RETIRED
    }

    /** The members of the national REST profile's API information. */
    @Schema(description = "What this API is.")
    public record ApiInfo(
            @Schema(description = "The name of the API.", examples = "shop", maxLength = 100)
            String apiName,

            @Schema(description = "The version of the API.", examples = "1.0.0", maxLength = 40)
            String apiVersion,

            @Schema(description = "When this version was released.")
            LocalDate apiReleased,

            @Schema(description = "Where the OpenAPI document is.", examples = "/shop/v1/openapi", maxLength = 200)
            String apiDocumentation,

            @Schema(description = "ACTIVE, DEPRECATED or RETIRED.", examples = "ACTIVE", maxLength = 20)
            String apiStatus) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "getApiInfo",
            summary = "Read about the API",
            description = "Name, version, state and documentation of this API. Open to all.")
    public ApiInfo read() {
        return info;
    }
}
