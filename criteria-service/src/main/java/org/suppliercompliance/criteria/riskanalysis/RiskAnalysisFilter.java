package org.suppliercompliance.criteria.riskanalysis;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.reference.NetworkFilter;

/** What the list of risk analyses can be filtered by; filters narrow each other. */
public class RiskAnalysisFilter extends NetworkFilter {
    @QueryParam("category")
    @Pattern(regexp = CODE)
    @Parameter(description = "Only of this category.", example = "ICT")
    @Nullable
    String category;

    @QueryParam("status")
    @Parameter(description = "Where the version stands.", example = "PUBLISHED")
    @Nullable
    RiskAnalysisStatus status;

    @QueryParam("current")
    @Parameter(
            description = "Only the latest published one of each category and network, or only the others.",
            example = "true")
    @Nullable
    Boolean current;

    public RiskAnalysisFilter() {}
}
