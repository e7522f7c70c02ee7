package org.suppliercompliance.notification.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.notification.channel.Language;

/** A calendar feed. It never changes: it is there, or it was revoked. */
@Schema(
        description =
                "A calendar of the due dates of an authority's, or of a supplier's, open cases and of the supplier reports that are waited for.")
public record CalendarFeedView(
        @Schema(description = "The id of the feed.") UUID id,

        @Schema(
                description = "The authority whose dates it shows; null for a supplier's feed.",
                maxLength = 32,
                examples = "REGION-STOCKHOLM")
        @Nullable
        String authority,

        @Schema(description = "The supplier whose dates it shows; null for an authority's feed.") @Nullable
        UUID supplierId,

        @Schema(description = "The token's subject of who opened it.", maxLength = 255, examples = "5f0c2a3e")
        String openedBy,

        Language language,
        @Schema(description = "When it was opened.") Instant openedAt,

        @Schema(
                description =
                        "The address to put into a calendar program. Whoever has it can read the calendar without a token. Shown once, in the answer that opened the feed, and never stored.",
                maxLength = 500,
                examples =
                        "https://suite.example.org/notification/v1/calendars/q8Zt0sZ1h2bq6b0rJ1o0XwW6vT9pHkq3yB7nE4cD5fA")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String address)
        implements Versioned {
    static CalendarFeedView read(Row row) throws SQLException {
        return new CalendarFeedView(
                row.uuid("id"),
                row.nullableText("authority"),
                row.nullableUuid("supplier_id"),
                row.text("subject"),
                Language.fromString(row.text("language")),
                row.instant("created_at"),
                null);
    }

    CalendarFeedView showing(@Nullable String once) {
        return new CalendarFeedView(id, authority, supplierId, openedBy, language, openedAt, once);
    }

    @Override
    @JsonIgnore
    public long version() {
        return 1;
    }
}
