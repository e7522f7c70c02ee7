package org.suppliercompliance.notification.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a resend of many queued. */
@Schema(description = "What a resend of many queued.")
public record ResentView(
        @Schema(description = "So many are queued again, the oldest first; at most 1,000.", examples = "42")
        int queued,

        @Schema(
                description =
                        "Whether there may be more: then ask again; with `delivered` for shorter ranges, since what has arrived anew is among the oldest again.")
        boolean more) {}
