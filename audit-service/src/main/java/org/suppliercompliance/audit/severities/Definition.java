package org.suppliercompliance.audit.severities;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a severity means, in each language. */
@Schema(description = "What a severity means, in each language.")
public record Definition(
        @Schema(
                description = "In Swedish.",
                examples = {"Ett brott mot ett krav som drabbar många."})
        @Size(min = 1, max = Definition.LONGEST)
        @Pattern(regexp = Definition.SOME_TEXT)
        @Nullable
        String sv,

        @Schema(
                description = "In Norwegian.",
                examples = {"Et brudd på et krav som rammer mange."})
        @Size(min = 1, max = Definition.LONGEST)
        @Pattern(regexp = Definition.SOME_TEXT)
        @Nullable
        String nb,

        @Schema(
                description = "In English.",
                examples = {"A breach of a requirement that affects many."})
        @Size(min = 1, max = Definition.LONGEST)
        @Pattern(regexp = Definition.SOME_TEXT)
        @Nullable
        String en) {
    static final int LONGEST = 1000;
    static final String SOME_TEXT = "^[\\s\\S]*\\S[\\s\\S]*$";

    boolean withoutWords() {
        return sv == null && nb == null && en == null;
    }

    /** The same, with the other's words where this one has none. */
    Definition or(Definition other) {
        return new Definition(sv == null ? other.sv : sv, nb == null ? other.nb : nb, en == null ? other.en : en);
    }
}
