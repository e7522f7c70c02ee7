package org.suppliercompliance.audit.secrecyreview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.database.Row;

/** A comment as the audit's authority and the supplier read it. It never changes. */
@Schema(description = "What the supplier said to the draft.")
record SupplierCommentView(
        @Schema(description = "The id.") UUID id,
        @Schema(description = "The audit.") UUID auditId,

        @Schema(
                description = "The comment.",
                examples = {"The time sheets of March were handed in on the 14th"})
        @Nullable
        String comment,

        @Schema(
                description = "Names that no other authority may read.",
                examples = {"[\"Shenzhen Assembly Co\"]"})
        List<String> keepSecret,

        @Schema(
                description = "Names that other authorities may read.",
                examples = {"[\"Plant Ostrava\"]"})
        List<String> release,

        @Schema(description = "When it was said.") Instant recordedAt,

        @Schema(
                description = "Who said it: a token subject.",
                examples = {"c81e09b4"})
        String recordedBy)
        implements Versioned {
    static final String COLUMNS = "id, audit_id, comment, keep_secret, released, recorded_at, recorded_by";

    static SupplierCommentView from(Row row) throws SQLException {
        return new SupplierCommentView(
                row.uuid("id"),
                row.uuid("audit_id"),
                row.nullableText("comment"),
                row.texts("keep_secret"),
                row.texts("released"),
                row.instant("recorded_at"),
                row.text("recorded_by"));
    }

    @Override
    @JsonIgnore
    public long version() {
        return 1;
    }
}
