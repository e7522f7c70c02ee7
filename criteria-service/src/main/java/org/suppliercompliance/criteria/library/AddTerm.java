package org.suppliercompliance.criteria.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.LongTexts;

/** Add a term of the authority's own; with the code of a shipped term its own meaning of that. */
@Schema(
        description = "A term of the authority's own; with the code of a shipped term its own meaning of that.",
        examples = """
                {"code": "living-wage", "names": {"en": "Living wage", "sv": "Levnadslön"},
                 "definitions": {"en": "A wage that pays for a decent life of a family."}, "source": "Own wording"}""")
public record AddTerm(
        @NotNull
        @Pattern(regexp = "^[a-z][a-z0-9-]{1,39}$")
        @Schema(description = "The stable code.", examples = "living-wage")
        String code,

        @NotNull @Valid @Schema(description = "What it is called, per language.")
        Labels names,

        @NotNull @Valid @Schema(description = "What it means, per language.")
        LongTexts definitions,

        @NotBlank
        @Size(min = 1, max = 500)
        @Schema(description = "Where the definition is from.", examples = "Own wording")
        String source) {}
