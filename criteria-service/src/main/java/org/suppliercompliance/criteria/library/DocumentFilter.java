package org.suppliercompliance.criteria.library;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.reference.NetworkFilter;

/** What the list of reference documents can be filtered by; filters narrow each other. */
public class DocumentFilter extends NetworkFilter {
    @QueryParam("kind")
    @Parameter(description = "Only of this kind.", example = "CODE_OF_CONDUCT")
    @Nullable
    DocumentKind kind;

    @QueryParam("code")
    @Pattern(regexp = CODE)
    @Parameter(description = "Only with this code.", example = "SOCIAL-CLAUSES")
    @Nullable
    String code;

    @QueryParam("status")
    @Parameter(description = "Where the version stands.", example = "PUBLISHED")
    @Nullable
    DocumentStatus status;

    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Parameter(
            description =
                    "Words or beginnings of words of the titles of documents and clauses, in any language; all must be there. Finds what was published.",
            example = "right audit")
    @Nullable
    String q;

    public DocumentFilter() {}
}
