package org.suppliercompliance.audit.evidence;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The declared filters of the list; taken as {@code @BeanParam}. */
public class EvidenceFilter {
    @QueryParam("auditId")
    @Parameter(description = "Only what hangs on this audit and on what was found in it.")
    @Nullable
    UUID auditId;

    @QueryParam("nonComplianceId")
    @Parameter(description = "Only what hangs on this non-compliance, its plan and its corrections.")
    @Nullable
    UUID nonComplianceId;

    @QueryParam("subject")
    @Parameter(description = "Only what hangs on this.")
    @Nullable
    EvidenceSubject subject;

    public EvidenceFilter() {}
}
