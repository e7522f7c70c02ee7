package org.suppliercompliance.criteria.library;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.LongTexts;

/** A term and what it means. */
@Schema(description = "A term and what it means.")
public record TermView(
        @Schema(description = "The id of the term.") UUID id,

        @Schema(
                description = "The stable code; an authority's own meaning of a shipped term has the same one.",
                examples = "final-assembly")
        String code,

        @Nullable
        @Schema(description = "The authority it belongs to; null for what ships with the suite.", examples = "OSLO")
        String authority,

        Labels names,
        LongTexts definitions,

        @Schema(description = "Where the definition is from.", examples = "Own wording")
        String source,

        @Schema(description = "When it was added.") Instant createdAt,
        @Schema(description = "When it was last changed.") Instant changedAt,
        @JsonIgnore String sortKey,
        @JsonIgnore long version)
        implements Versioned {
    TermContent content() {
        return new TermContent(names, definitions, source);
    }
}
