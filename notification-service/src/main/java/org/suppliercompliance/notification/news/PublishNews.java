package org.suppliercompliance.notification.news;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.Language;

/** Asks for a news item to be told to a network. */
@Schema(
        description =
                "A news item for the other members of a network that the authority is in. Plain text: nothing in it is interpreted.",
        examples =
                "{\"network\": \"SWEDISH-REGIONS\", \"language\": \"en\", \"title\": \"Factory visits announced late work better\","
                        + " \"text\": \"We announced the last three visits a day before. Working hours were recorded as they are.\", \"category\": \"ICT\"}")
public record PublishNews(
        @Schema(description = "The code of the network.", examples = "SWEDISH-REGIONS")
        @NotNull
        @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
        String network,

        @Schema(description = "The language it is written in; nobody translates it.") @NotNull
        Language language,

        @Schema(description = "One line.", examples = "Factory visits announced late work better")
        @NotNull
        @Size(min = 1, max = 120)
        String title,

        @Schema(
                description = "May have several lines.",
                examples = "We announced the last three visits a day before. Working hours were recorded as they are.")
        @NotNull
        @Size(min = 1, max = 4000)
        String text,

        @Schema(description = "The category of products it is about.", examples = "ICT")
        @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
        @Nullable
        String category,

        @Schema(description = "What it points to; nothing when left out.") @Valid @Nullable
        NewsLink link) {}
