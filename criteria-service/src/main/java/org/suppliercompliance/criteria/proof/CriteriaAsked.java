package org.suppliercompliance.criteria.proof;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The criteria that a question is about. */
public class CriteriaAsked {
    @QueryParam("criterionId")
    @NotNull
    @Size(min = 1, max = 100)
    @Parameter(description = "The criteria; may be repeated.")
    List<UUID> criterionId = List.of();

    @QueryParam("version")
    @Size(max = 100)
    @Parameter(description = "The version of each criterion, in the same order; left out: the versions in force.")
    List<@Min(1) @Max(999_999) Integer> version = List.of();

    public CriteriaAsked() {}

    public List<UUID> criteria() {
        return criterionId;
    }

    public List<Integer> versions() {
        return version;
    }
}
