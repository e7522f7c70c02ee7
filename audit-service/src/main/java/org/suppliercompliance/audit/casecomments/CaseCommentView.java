package org.suppliercompliance.audit.casecomments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Side;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.database.Row;

/** A comment as its readers see it. It never changes. */
@Schema(description = "A comment on a non-compliance.")
record CaseCommentView(
        @Schema(description = "The id.") UUID id,
        @Schema(description = "The non-compliance.") UUID nonComplianceId,
        @Schema(description = "The side that says it.") Side side,
        @Schema(description = "Who reads it.") Audience audience,

        @Schema(
                description = "What is said.",
                examples = {"Can the time sheets of subcontracted workers come with the correction?"})
        String text,

        @Schema(
                description = "The function in which the writer speaks.",
                examples = {"Manager for sustainable supply chains"})
        @Nullable
        String function,

        @Schema(
                description = "Who says it: a token subject.",
                examples = {"5f0c2a3e"})
        String writtenBy,

        @Schema(description = "When.") Instant writtenAt)
        implements Versioned {
    static CaseCommentView from(Row row) throws SQLException {
        return new CaseCommentView(
                row.uuid("id"),
                row.uuid("non_compliance_id"),
                Side.valueOf(row.text("side")),
                Audience.valueOf(row.text("audience")),
                row.text("said"),
                row.nullableText("spoken_as"),
                row.text("written_by"),
                row.instant("written_at"));
    }

    @Override
    @JsonIgnore
    public long version() {
        return 1;
    }
}
