package org.suppliercompliance.criteria.consultations;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What answers can be filtered by; filters narrow each other. */
public class AnswerFilter {
    @QueryParam("criterionId")
    @Parameter(description = "A criterion that was asked about, in any version.")
    @Nullable
    UUID criterionId;

    @QueryParam("answer")
    @Parameter(description = "What was answered.", example = "PARTLY")
    @Nullable
    Capability answer;

    @QueryParam("replaced")
    @Parameter(description = "Only those that were replaced (true) or that stand (false); both when left out.")
    @Nullable
    Boolean replaced;

    public AnswerFilter() {}
}
