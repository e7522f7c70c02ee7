package org.suppliercompliance.supplier.categories;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/** The data of {@code category-assigned}: who answers for a category within a network from now on. */
public record CategoryAssignedFact(
        UUID id,
        String category,
        String network,
        String authority,
        @Nullable String group,
        Instant since) {

    static Fact of(ResponsibilityView view) {
        return new Fact(
                "category-assigned",
                view.id().toString(),
                view.version(),
                view.id().toString(),
                Fact.EVERYONE,
                null,
                new CategoryAssignedFact(
                        view.id(), view.category(), view.network(), view.authority(), view.group(), view.since()));
    }
}
