package org.suppliercompliance.notification.sending;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.database.Row;

/** When mails of an authority may leave. */
@Schema(description = "When mails of the caller's authority may leave; at any time until it decides.")
public record SendingCalendarView(
        @Schema(description = "The authority whose calendar it is.", maxLength = 32, examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(
                description = "In force, decided or the authority's own.",
                maxLength = 60,
                examples = "Europe/Stockholm")
        String zone,

        @Schema(
                description = "From this time of day on no mail leaves; null: there are no quiet hours.",
                maxLength = 5,
                examples = "18:00")
        @Nullable
        String quietFrom,

        @Schema(
                description =
                        "Until this time of day, of the next day when it is not later; null: there are no quiet hours.",
                maxLength = 5,
                examples = "07:00")
        @Nullable
        String quietTo,

        @Schema(description = "The days of the week on which mails leave.", maxItems = 7)
        List<DayOfWeek> workingDays,

        @Schema(
                description =
                        "The country whose public holidays are days off, as in ISO 3166-1 alpha-2; null: none are.",
                maxLength = 2,
                examples = "SE")
        @Nullable
        String holidaysOf,

        @Schema(description = "Further days off.", maxItems = 100)
        List<LocalDate> closedDays,

        @Schema(description = "The time of day of digests.", maxLength = 5, examples = "08:00")
        String digestAt,

        DayOfWeek digestOn,

        @Schema(description = "Null until the authority decides.") @Nullable
        Instant decidedAt,

        @JsonIgnore long version)
        implements Versioned {
    static SendingCalendarView read(Row row) throws SQLException {
        SendingCalendar calendar = CalendarRows.read(row);
        return new SendingCalendarView(
                row.text("code"),
                calendar.zone().getId(),
                row.nullableText("quiet_from"),
                row.nullableText("quiet_to"),
                calendar.workingDays().stream().sorted().toList(),
                calendar.holidaysOf(),
                calendar.closedDays().stream().sorted().toList(),
                calendar.digestAt().toString(),
                calendar.digestOn(),
                row.nullableInstant("decided_at"),
                row.bigint("version"));
    }
}
