package org.suppliercompliance.criteria.reference;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Whose work a list is narrowed to: what authorities write for themselves and for their networks. */
public class NetworkFilter {
    protected static final String CODE = "^[A-Z][A-Z0-9-]{1,31}$";

    @QueryParam("network")
    @Pattern(regexp = CODE)
    @Parameter(description = "Only of this network.", example = "SWEDISH-REGIONS")
    public @Nullable String network;

    @QueryParam("authority")
    @Pattern(regexp = CODE)
    @Parameter(description = "Only by this authority.", example = "REGION-STOCKHOLM")
    public @Nullable String authority;

    protected NetworkFilter() {}
}
