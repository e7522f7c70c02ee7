package org.suppliercompliance.criteria.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.LongTexts;

/** What a term means in a document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a term means in the document.")
public record Definition(
        @Schema(description = "The code of the term.", examples = "final-assembly")
        String code,

        Labels names,
        LongTexts definitions,

        @Schema(description = "Where the definition is from.", examples = "Own wording")
        String source) {}
