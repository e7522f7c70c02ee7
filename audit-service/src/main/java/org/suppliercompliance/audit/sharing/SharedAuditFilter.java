package org.suppliercompliance.audit.sharing;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The declared filters of the list; taken as {@code @BeanParam}. */
public class SharedAuditFilter {
    @QueryParam("supplierId")
    @Parameter(description = "Only audits of this supplier.")
    @Nullable
    UUID supplierId;

    @QueryParam("authority")
    @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
    @Parameter(description = "Only audits of this authority.")
    @Nullable
    String authority;

    public SharedAuditFilter() {}
}
