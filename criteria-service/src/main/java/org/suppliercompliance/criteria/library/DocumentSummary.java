package org.suppliercompliance.criteria.library;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.Labels;

/** One line of the list of reference documents. */
@Schema(description = "One line of the list: a version of a reference document.")
public record DocumentSummary(
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

        @Schema(description = "The number of the version.", minimum = "1", examples = "1")
        int version,

        DocumentStatus status,
        SharedWith sharedWith,
        Labels titles,
        @Schema(description = "When the draft was made.") Instant createdAt,

        @Schema(description = "When it was published; null for a draft.") @Nullable
        Instant publishedAt) {}
