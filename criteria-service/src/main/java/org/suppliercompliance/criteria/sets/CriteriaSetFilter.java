package org.suppliercompliance.criteria.sets;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of criteria sets can be filtered by; filters narrow each other. */
public class CriteriaSetFilter {
    @QueryParam("status")
    @Parameter(description = "Where the set stands.", example = "FIXED")
    @Nullable
    SetStatus status;

    @QueryParam("purpose")
    @Parameter(description = "What it is made for.", example = "TENDER")
    @Nullable
    SetPurpose purpose;

    @QueryParam("reference")
    @Size(min = 1, max = 100)
    @Parameter(description = "The authority's own number of the tender or contract.", example = "RS 2027-0117")
    @Nullable
    String reference;

    public CriteriaSetFilter() {}
}
