package org.suppliercompliance.notification.news;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a news item points to. */
@Schema(
        description =
                "What a news item points to, by the id that its own service knows it by. That service decides who may read it.")
public record NewsLink(
        @NotNull LinkKind kind,

        @Schema(
                description =
                        "The audit, the criterion that the lesson is about, the reference document, the risk analysis.")
        @NotNull
        UUID id) {}
