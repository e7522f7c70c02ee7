package org.suppliercompliance.notification.subscription;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.notification.fact.FactType;

/** What a person wants to be told. Never changes: another wish is another subscription. */
@Schema(description = "What a person wants to be told beside what follows from the person's roles.")
public record SubscriptionView(
        @Schema(description = "The id of the subscription.") UUID id,

        @Schema(description = "The person who is told: one of the authority's own.")
        UUID personId,

        FactType factType,

        @Schema(description = "Only about this supplier; null: about any.") @Nullable
        UUID supplierId,

        @Schema(description = "Only about non-compliances as bad as this or worse; null: any.") @Nullable
        Severity atLeast,

        @Schema(description = "Only about this category of products; null: any.", maxLength = 32, examples = "ICT")
        @Nullable
        String category,

        @Schema(description = "When it was asked for.") Instant createdAt)
        implements Versioned {
    @Override
    @JsonIgnore
    public long version() {
        return 1;
    }

    static SubscriptionView read(Row row) throws SQLException {
        String severity = row.nullableText("at_least");
        return new SubscriptionView(
                row.uuid("id"),
                row.uuid("person_id"),
                FactType.fromString(row.text("fact_type")),
                row.nullableUuid("supplier_id"),
                severity == null ? null : Severity.valueOf(severity),
                row.nullableText("category"),
                row.instant("created_at"));
    }
}
