package org.suppliercompliance.notification.calendar;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.notification.channel.Language;

/** Opens a calendar. */
@Schema(description = "A calendar of due dates, in a language.", examples = "{\"language\": \"sv\"}")
public record OpenCalendarFeed(@NotNull Language language) {}
