package org.suppliercompliance.audit.reporting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The findings of one theme, country, brand or category. */
@Schema(description = "The findings that have one thing in common.")
record FigureGroup(
        @Schema(
                description = "The theme, country, brand or category; null for findings of which it was not said.",
                examples = {"monitoring"})
        @Nullable
        String key,

        @Schema(
                description = "Non-compliances found, observations not counted.",
                examples = {"12"})
        int findings,

        @Schema(
                description = "Those of them that are closed.",
                examples = {"8"})
        int closed,

        @Schema(
                description = "Those that are open.",
                examples = {"4"})
        int open,

        @Schema(
                description = "The open ones with a date that has passed.",
                examples = {"1"})
        int overdue) {}
