package org.suppliercompliance.criteria.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.LongTexts;

/** Draft a reference document, or the next version of one: the owner's documents of one code are versions of each other. */
@Schema(description = "The first or the next version of a reference document, as a draft.", examples = """
                {"owner": "AUTHORITY", "kind": "CLAUSE_SET", "code": "SOCIAL-CLAUSES", "sharedWith": "ALL", "titles": {"en": "Social clauses"},
                 "clauses": [{"number": "1", "titles": {"en": "Right to audit"}, "texts": {"en": "The buyer may audit the supplier."}, "provisions": ["RIGHT_TO_AUDIT"]}],
                 "terms": ["supply-chain"]}""")
public record DraftDocument(
        @NotNull @Schema(description = "Who writes it: the caller's authority, or the members of the network together.")
        DocumentOwner owner,

        @Nullable
        @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
        @Schema(
                description = "The network that owns it or that it is shared with; the caller's authority is a member.",
                examples = "SWEDISH-REGIONS")
        String network,

        @NotNull @Schema(description = "The kind; the same through all versions.")
        DocumentKind kind,

        @NotNull
        @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
        @Schema(description = "The stable code, unique for the owner.", examples = "SOCIAL-CLAUSES")
        String code,

        @NotNull @Schema(description = "Who may read it once it is published.")
        SharedWith sharedWith,

        @NotNull @Valid @Schema(description = "The title per language.")
        Labels titles,

        @Nullable @Valid @Schema(description = "What stands before the clauses.")
        LongTexts introduction,

        @Nullable @Size(max = 200) @Schema(description = "The clauses, in order.", maxItems = 200)
        List<@NotNull @Valid Clause> clauses,

        @Nullable
        @Size(max = 50)
        @Schema(
                description = "Codes of the terms it uses, see /glossary-terms.",
                maxItems = 50,
                examples = "[\"supply-chain\"]")
        List<@NotNull @Pattern(regexp = "^[a-z][a-z0-9-]{1,39}$") String> terms,

        @Nullable
        @Pattern(regexp = "^[A-Z][A-Z0-9.-]{1,31}$")
        @Schema(
                description =
                        "A clause set says which framework it is equivalent to; then every criterion in force of it needs a clause.",
                examples = "ELECTRONICS-WATCH")
        String equivalentTo,

        @Nullable @Size(max = 3) @Schema(description = "What a clause set leaves out on purpose.", maxItems = 3)
        List<@NotNull @Valid LeftOut> leftOut) {
    DocumentContent content() {
        return new DocumentContent(
                titles,
                introduction,
                clauses == null ? List.of() : clauses,
                terms == null ? List.of() : terms,
                equivalentTo,
                leftOut == null ? List.of() : leftOut);
    }
}
