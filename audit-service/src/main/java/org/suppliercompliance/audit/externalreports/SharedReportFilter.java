package org.suppliercompliance.audit.externalreports;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The declared filters of the list of shared reports; taken as {@code @BeanParam}. */
public class SharedReportFilter {
    @QueryParam("supplierId")
    @Parameter(description = "Only reports about this supplier.")
    @Nullable
    UUID supplierId;

    @QueryParam("authority")
    @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
    @Parameter(description = "Only reports of this authority.")
    @Nullable
    String authority;

    public SharedReportFilter() {}
}
