package org.suppliercompliance.audit.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Side;
import org.suppliercompliance.audit.StoredJson;
import org.suppliercompliance.audit.correctiveaction.OnBehalf;
import org.suppliercompliance.chassis.database.Row;

/** Reads stored evidence. */
@ApplicationScoped
class EvidenceRows {
    /**
     * Whether the supplier knows of what it hangs on: a case it was told of, an audit whose draft it has seen. Values, no exists: beside an "or"
     * that would gather all cases first.
     */
    static final String SHOWN = """
            coalesce(case when e.non_compliance_id is null
                then (select a.drafted_on is not null from audit a where a.id = e.audit_id)
                else (select n.communicated_on is not null from non_compliance n where n.id = e.non_compliance_id) end, false)""";

    static final String SELECT = """
            select e.id, e.authority, e.supplier_id, e.subject, e.audit_id, e.non_compliance_id, e.action, e.side, e.on_behalf, e.kind, e.title,
                e.description, e.audience, e.kept_secret, e.effective_on, e.received_on, e.expires_on, e.file_name, e.media_type, e.bytes,
                e.sha256, e.content_at, e.edition, e.replaces_id, e.replaced_by_id, e.verified_at, e.verified_by, e.verification_note,
                e.withdrawn_at, e.withdrawn_by, e.withdrawal_reason, e.zone, e.recorded_by, e.created_at, e.version, %s as shown
            from evidence e""".formatted(SHOWN);

    private static final TypeReference<OnBehalf> ON_BEHALF = new TypeReference<>() {};

    private final StoredJson json;

    EvidenceRows(StoredJson json) {
        this.json = json;
    }

    Evidence evidence(Row row) throws SQLException {
        return new Evidence(
                row.uuid("id"),
                row.text("authority"),
                row.uuid("supplier_id"),
                EvidenceSubject.valueOf(row.text("subject")),
                row.nullableUuid("audit_id"),
                row.nullableUuid("non_compliance_id"),
                row.nullableInteger("action"),
                Side.valueOf(row.text("side")),
                json.read(row.nullableText("on_behalf"), ON_BEHALF),
                EvidenceKind.valueOf(row.text("kind")),
                row.text("title"),
                row.nullableText("description"),
                EvidenceAudience.valueOf(row.text("audience")),
                row.bool("kept_secret"),
                row.nullableDate("effective_on"),
                row.date("received_on"),
                row.nullableDate("expires_on"),
                row.text("file_name"),
                content(row),
                row.integer("edition"),
                row.nullableUuid("replaces_id"),
                row.nullableUuid("replaced_by_id"),
                mark(row, "verified_at", "verified_by", "verification_note"),
                mark(row, "withdrawn_at", "withdrawn_by", "withdrawal_reason"),
                ZoneId.of(row.text("zone")),
                row.text("recorded_by"),
                row.instant("created_at"),
                row.bigint("version"),
                row.bool("shown"));
    }

    private static Evidence.@Nullable Content content(Row row) throws SQLException {
        String sha256 = row.nullableText("sha256");
        return sha256 == null
                ? null
                : new Evidence.Content(row.text("media_type"), row.bigint("bytes"), sha256, row.instant("content_at"));
    }

    private static Evidence.@Nullable Mark mark(Row row, String at, String by, String note) throws SQLException {
        Instant moment = row.nullableInstant(at);
        return moment == null ? null : new Evidence.Mark(moment, row.text(by), row.text(note));
    }
}
