package org.suppliercompliance.criteria.library;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.LongTexts;

/** One version of a reference document, whole. */
@Schema(description = "One version of a reference document. It never changes once it is published.")
public record DocumentView(
        @Schema(description = "The id of this version.") UUID id,
        DocumentOwner owner,

        @Nullable
        @Schema(
                description = "The authority that owns it; null for a network's document.",
                examples = "REGION-STOCKHOLM")
        String authority,

        @Nullable
        @Schema(
                description = "The network that owns it, or that it is shared with; null when there is none.",
                examples = "SWEDISH-REGIONS")
        String network,

        DocumentKind kind,

        @Schema(description = "The stable code, the same through all versions.", examples = "SOCIAL-CLAUSES")
        String code,

        @JsonProperty("version")
        @Schema(description = "The number of the version, from 1.", minimum = "1", examples = "1")
        int number,

        DocumentStatus status,
        SharedWith sharedWith,
        Labels titles,

        @Schema(description = "What stands before the clauses; null when nothing does.") @Nullable
        LongTexts introduction,

        @Schema(description = "The clauses, in order.", maxItems = 200)
        List<Clause> clauses,

        @Schema(description = "Codes of the terms it uses.", maxItems = 50, examples = "[\"final-assembly\"]")
        List<String> terms,

        @Nullable
        @Schema(
                description =
                        "What the terms meant when it was published; null for a draft: its meanings still follow the glossary.",
                maxItems = 50)
        List<Definition> definitions,

        @Nullable
        @Schema(
                description = "The framework that a clause set is equivalent to; null: none.",
                examples = "ELECTRONICS-WATCH")
        String equivalentTo,

        @Schema(description = "What it leaves out on purpose.", maxItems = 3)
        List<LeftOut> leftOut,

        @Schema(description = "When the draft was made.") Instant createdAt,

        @Schema(description = "When the draft was last changed, or it was published or retired.")
        Instant changedAt,

        @Schema(description = "When it was published; null for a draft.") @Nullable
        Instant publishedAt,

        @Schema(description = "When it was retired, or the next version was published in its place; null before that.")
        @Nullable
        Instant retiredAt,

        @JsonIgnore long version)
        implements Versioned {
    static DocumentView of(ReferenceDocument document) {
        DocumentContent content = document.content();
        return new DocumentView(
                document.id(),
                document.authority() == null ? DocumentOwner.NETWORK : DocumentOwner.AUTHORITY,
                document.authority(),
                document.network(),
                document.kind(),
                document.code(),
                document.number(),
                document.status(),
                document.sharedWith(),
                content.titles(),
                content.introduction(),
                content.clauses(),
                content.terms(),
                document.definitions(),
                content.equivalentTo(),
                content.leftOut(),
                document.createdAt(),
                document.changedAt(),
                document.publishedAt(),
                document.retiredAt(),
                document.revision());
    }
}
