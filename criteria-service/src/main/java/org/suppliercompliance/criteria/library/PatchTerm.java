package org.suppliercompliance.criteria.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.LongTexts;

/** A merge patch of a term; all languages are replaced as a whole. Published documents keep the meaning they had. */
@Schema(
        description =
                "JSON merge patch (RFC 7396); what is left out stays as it is, a member that is given is replaced as a whole, with all its languages. Published documents keep the meaning they had.",
        examples = "{\"source\": \"Own wording\"}")
public record PatchTerm(
        Patched<@NotNull @Valid Labels> names,

        Patched<@NotNull @Valid LongTexts> definitions,

        @Schema(description = "Where the definition is from.", examples = "Own wording")
        Patched<@NotNull @NotBlank @Size(min = 1, max = 500) String> source) {
    TermContent applyTo(TermContent current) {
        return new TermContent(
                Objects.requireNonNullElse(names.orElse(current::names), current.names()),
                Objects.requireNonNullElse(definitions.orElse(current::definitions), current.definitions()),
                Objects.requireNonNullElse(source.orElse(current::source), current.source()));
    }
}
