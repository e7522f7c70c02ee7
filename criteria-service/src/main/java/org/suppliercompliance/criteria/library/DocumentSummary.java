package org.suppliercompliance.criteria.library;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.Labels;

/** One line of the list of reference documents. */
@Schema(description = "One line of the list: a version of a reference document.")
public record DocumentSummary(
        UUID id,
        DocumentOwner owner,
        @Nullable @Schema(examples = "REGION-STOCKHOLM") String authority,
        @Nullable @Schema(examples = "SWEDISH-REGIONS") String network,
        DocumentKind kind,
        @Schema(examples = "SOCIAL-CLAUSES") String code,

        @Schema(description = "The number of the version.", minimum = "1", examples = "1")
        int version,

        DocumentStatus status,
        SharedWith sharedWith,
        Labels titles,
        Instant createdAt,
        @Nullable Instant publishedAt) {}
