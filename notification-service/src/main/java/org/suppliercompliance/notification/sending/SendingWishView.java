package org.suppliercompliance.notification.sending;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** How soon a person wants to be written to. */
@Schema(
        description =
                "How soon a person wants to be written to; at once until the person wishes otherwise. Comments on cases are gathered for a day, unless byKind names them.")
public record SendingWishView(
        @Schema(description = "The person.") UUID personId,
        Pace usual,

        @Schema(description = "Kinds of facts for which it is otherwise than usual.", maxItems = 60)
        List<WishOfKind> byKind,

        @JsonIgnore long version)
        implements Versioned {}
