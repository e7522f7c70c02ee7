package org.suppliercompliance.criteria.lessons;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What lessons are narrowed to. */
public class LessonFilter {
    @QueryParam("theme")
    @Pattern(regexp = "^[a-z][a-z0-9-]{1,39}$")
    @Parameter(description = "The code of a theme; the themes under it count too.", example = "minerals")
    @Nullable
    String theme;

    public LessonFilter() {}
}
