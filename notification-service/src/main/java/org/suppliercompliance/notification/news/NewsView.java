package org.suppliercompliance.notification.news;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.notification.channel.Language;

/** A news item as the members of its network read it. */
@Schema(description = "A news item as the members of its network read it.")
public record NewsView(
        @Schema(description = "The id of the news item.") UUID id,

        @Schema(description = "Who published it.", maxLength = 32, examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(description = "The code of the network it is told to.", maxLength = 32, examples = "SWEDISH-REGIONS")
        String network,

        Language language,

        @Schema(
                description = "One line of plain text.",
                maxLength = 120,
                examples = "Factory visits announced late work better")
        String title,

        @Schema(
                description = "Plain text; lines end with a line feed.",
                maxLength = 4000,
                examples = "We announced the last three visits a day before. Working hours were recorded as they are.")
        String text,

        @Schema(
                description = "The category of products it is about; null: about none in particular.",
                maxLength = 32,
                examples = "ICT")
        @Nullable
        String category,

        @Schema(description = "What it points to; null: nothing.") @Nullable
        NewsLink link,

        @Schema(description = "When it was published.") Instant publishedAt,

        @Schema(description = "When it was taken back; then only its authority still reads it.") @Nullable
        Instant withdrawnAt,

        @JsonIgnore long version)
        implements Versioned {
    static NewsView read(Row row) throws SQLException {
        String kind = row.nullableText("link_kind");
        return new NewsView(
                row.uuid("id"),
                row.text("authority"),
                row.text("network"),
                Language.fromString(row.text("language")),
                row.text("title"),
                row.text("text"),
                row.nullableText("category"),
                kind == null ? null : new NewsLink(LinkKind.valueOf(kind), row.uuid("link_id")),
                row.instant("published_at"),
                row.nullableInstant("withdrawn_at"),
                row.bigint("version"));
    }
}
