package org.suppliercompliance.criteria.catalogue;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the answers of the short lists look like, for the document: pages like all others, though there is only one. */
final class CodeListPages {
    private CodeListPages() {}

    /** All themes. */
    @Schema(description = "All themes, in one page.")
    record ThemePage(
            @NotNull @Schema(description = "The themes.", maxItems = 1000)
            List<ThemeView> items,

            @NotNull
            @Schema(description = "The address of this page.", maxLength = 2000, examples = "/criteria/v1/themes")
            String self,

            @Schema(description = "Always null: there is one page.", maxLength = 2000, nullable = true) @Nullable
            String next,

            @Schema(description = "Always null: there is one page.", maxLength = 2000, nullable = true) @Nullable
            String prev) {}

    /** All frameworks. */
    @Schema(description = "All frameworks, in one page.")
    record FrameworkPage(
            @NotNull @Schema(description = "The frameworks.", maxItems = 1000)
            List<FrameworkView> items,

            @NotNull
            @Schema(description = "The address of this page.", maxLength = 2000, examples = "/criteria/v1/frameworks")
            String self,

            @Schema(description = "Always null: there is one page.", maxLength = 2000, nullable = true) @Nullable
            String next,

            @Schema(description = "Always null: there is one page.", maxLength = 2000, nullable = true) @Nullable
            String prev) {}

    /** All rules of countries. */
    @Schema(description = "All rules of countries, in one page.")
    record JurisdictionRulePage(
            @NotNull @Schema(description = "The rules of countries.", maxItems = 1000)
            List<JurisdictionRule> items,

            @NotNull
            @Schema(
                    description = "The address of this page.",
                    maxLength = 2000,
                    examples = "/criteria/v1/jurisdiction-rules")
            String self,

            @Schema(description = "Always null: there is one page.", maxLength = 2000, nullable = true) @Nullable
            String next,

            @Schema(description = "Always null: there is one page.", maxLength = 2000, nullable = true) @Nullable
            String prev) {}
}
