package org.suppliercompliance.notification.escalation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** To whom an overdue alert of an authority climbs. */
@Schema(description = "To whom an overdue alert of the caller's authority climbs; to nobody until it decides.")
public record EscalationChainView(
        @Schema(description = "The authority whose chain it is.", maxLength = 32, examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(
                description = "To whom it climbs after the sustainability managers, in this order; none: to nobody.",
                maxItems = 5)
        List<ChainStep> steps,

        @Schema(description = "Null until the authority decides.") @Nullable
        Instant decidedAt,

        @JsonIgnore long version)
        implements Versioned {}
