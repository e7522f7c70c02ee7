package org.suppliercompliance.notification.delivery;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.Channel;

/**
 * Which deliveries to send again.
 *
 * @param from the first moment of their making
 * @param until the moment before which they were made
 */
@Schema(
        description = "Which deliveries to send again: those made in a range of time, to one target or to all.",
        examples = "{\"from\": \"2027-03-01T00:00:00Z\", \"until\": \"2027-03-02T00:00:00Z\"}")
public record ResendMany(
        @Schema(description = "The first moment of their making.") @NotNull
        Instant from,

        @Schema(description = "They were made before this moment.") @NotNull
        Instant until,

        @Schema(description = "Only to this person or endpoint.") @Nullable
        UUID target,

        @Schema(description = "Only by this channel.") @Nullable
        Channel channel,

        @Schema(description = "true: also what has arrived; else only what was given up.", examples = "false") @Nullable
        Boolean delivered) {}
