package org.suppliercompliance.criteria.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.LongTexts;

/** A merge patch of a draft; texts of all languages and lists are replaced as a whole. */
@Schema(
        description =
                "JSON merge patch (RFC 7396) of a draft; what is left out stays as it is, a member that is given is replaced as a whole, with all its languages.",
        examples = "{\"terms\": [\"supply-chain\"]}")
public record PatchDocument(
        Patched<@NotNull @Valid Labels> titles,

        @Schema(
                description =
                        "What stands before the clauses; languages that are not given are taken away. Null: nothing does.")
        Patched<@Nullable @Valid LongTexts> introduction,

        @Schema(description = "All clauses, in order, each number once.")
        Patched<@NotNull @Size(max = 200) List<@NotNull @Valid Clause>> clauses,

        @Schema(description = "The codes of all terms it uses, see /glossary-terms.", examples = "[\"supply-chain\"]")
        Patched<@NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = "^[a-z][a-z0-9-]{1,39}$") String>> terms,

        @Schema(
                description = "The framework that a clause set is equivalent to, see /frameworks; null: none.",
                examples = "ELECTRONICS-WATCH")
        Patched<@Nullable @Pattern(regexp = "^[A-Z][A-Z0-9.-]{1,31}$") String> equivalentTo,

        @Schema(description = "All that a clause set leaves out on purpose.")
        Patched<@NotNull @Size(max = 3) List<@NotNull @Valid LeftOut>> leftOut) {
    DocumentContent applyTo(DocumentContent current) {
        return new DocumentContent(
                Objects.requireNonNullElse(titles.orElse(current::titles), current.titles()),
                introduction.orElse(current::introduction),
                Objects.requireNonNullElse(clauses.orElse(current::clauses), current.clauses()),
                Objects.requireNonNullElse(terms.orElse(current::terms), current.terms()),
                equivalentTo.orElse(current::equivalentTo),
                Objects.requireNonNullElse(leftOut.orElse(current::leftOut), current.leftOut()));
    }
}
