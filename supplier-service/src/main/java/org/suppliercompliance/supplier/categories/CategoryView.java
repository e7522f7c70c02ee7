package org.suppliercompliance.supplier.categories;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A category as everybody in the suite may read it. */
@Schema(description = "A category of what is bought.")
public record CategoryView(
        @Schema(description = "What the category is known by. It never changes.", examples = "MONITORS")
        String code,

        @Schema(description = "The category it is a part of.", examples = "ICT") @Nullable
        String parent,

        @Schema(
                description = "The name in the reader's language, by Accept-Language; else in English.",
                examples = "Monitors")
        String label,

        CategoryNames names,

        @Schema(
                description = "Eight digits each; each stands for all codes below it that no other category names.",
                examples = "[\"30231300\", \"32323000\"]")
        List<String> cpvCodes,

        @Schema(description = "Whether what is bought so carries a high risk for people or the environment.")
        boolean highRisk,

        @Schema(description = "Who named it, where it was shipped with the suite.", examples = "Region Stockholm")
        @Nullable
        String source,

        @Schema(
                description =
                        "Code of the authority that is known to answer for it; what holds in a network is its responsibility there.",
                examples = "REGION-STOCKHOLM")
        @Nullable
        String usualOwner,

        @Schema(description = "When it was registered.") Instant createdAt,

        @Schema(description = "When it last changed; at first when it was registered.")
        Instant changedAt,

        @JsonIgnore long version,
        @JsonIgnore UUID position,
        @JsonIgnore String language)
        implements Versioned {
    /** The label is part of the answer, and its language is part of no version. */
    @Override
    public String timeState() {
        return language.equals(Locale.ENGLISH.getLanguage()) ? "" : language;
    }

    CategoryView in(Locale wanted) {
        return new CategoryView(
                code,
                parent,
                names.in(wanted),
                names,
                cpvCodes,
                highRisk,
                source,
                usualOwner,
                createdAt,
                changedAt,
                version,
                position,
                wanted.getLanguage());
    }
}
