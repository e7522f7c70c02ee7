package org.suppliercompliance.audit.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.content.ContentStore;
import org.suppliercompliance.chassis.content.KeptContent;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** What the members of networks see of an audit's evidence. Whoever asks has seen that the caller may read the shared audit. */
@ApplicationScoped
public class SharedEvidence {
    private static final String VISIBLE =
            "e.audit_id = ? and e.shared_at is not null and e.audience = 'NETWORK' and e.withdrawn_at is null";

    private static final String SELECT = """
            select e.id, e.audit_id, e.subject, e.kind, e.media_type, e.bytes, e.sha256, e.effective_on, e.received_on, e.expires_on,
                e.verified_at is not null as verified, e.content_at, e.version
            from evidence e""";

    private static final Keyset NEWEST = new Keyset(SELECT, "e.content_at", "timestamptz", "e.id", true);

    /** What is shared is what was released and stands at that moment; what comes later waits until the owner shares again. */
    private static final String SHARE = """
            update evidence e set shared_at = case when e.audience = 'NETWORK' and e.sha256 is not null and e.withdrawn_at is null
                and e.replaced_by_id is null and (e.non_compliance_id is null or (select n.status not in ('DETECTED', 'WITHDRAWN')
                    from non_compliance n where n.id = e.non_compliance_id)) then ?::timestamptz end
            where e.audit_id = ? and e.authority = ? and (e.shared_at is not null or e.audience = 'NETWORK')""";

    private record Listed(SharedEvidenceView view, String at) {}

    private final TenantDatabase database;
    private final ContentStore store;

    SharedEvidence(TenantDatabase database, ContentStore store) {
        this.database = database;
        this.store = store;
    }

    /** The owner shares the audit as it stands. */
    public void share(UUID auditId, String owner, Instant now) {
        database.update(SHARE, now, auditId, owner);
    }

    public Slice<SharedEvidenceView> page(UUID auditId, PageRequest page) {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(auditId));
        return NEWEST.fetch(
                        database,
                        page,
                        VISIBLE,
                        parameters,
                        row -> new Listed(view(row), row.instant("content_at").toString()),
                        listed -> new String[] {listed.at(), listed.view().id().toString()})
                .map(Listed::view);
    }

    /** The newest of it. */
    public List<SharedEvidenceView> newest(UUID auditId, int most) {
        return database.query(
                SELECT + " where " + VISIBLE + " order by e.content_at desc, e.id desc limit ?",
                SharedEvidence::view,
                auditId,
                most);
    }

    public Optional<SharedEvidenceView> find(UUID auditId, UUID id) {
        return database.one(SELECT + " where " + VISIBLE + " and e.id = ?", SharedEvidence::view, auditId, id);
    }

    /** Its bytes, when they are written. Its name is not its uploader's, which could name somebody. */
    public KeptContent content(SharedEvidenceView evidence) {
        return new KeptContent(
                evidence.fileName(),
                evidence.mediaType(),
                evidence.bytes(),
                evidence.sha256(),
                () -> store.open(evidence.sha256()));
    }

    private static SharedEvidenceView view(Row row) throws SQLException {
        return new SharedEvidenceView(
                row.uuid("id"),
                row.uuid("audit_id"),
                EvidenceSubject.valueOf(row.text("subject")),
                EvidenceKind.valueOf(row.text("kind")),
                row.text("media_type"),
                row.bigint("bytes"),
                row.text("sha256"),
                row.nullableDate("effective_on"),
                row.date("received_on"),
                row.nullableDate("expires_on"),
                row.bool("verified"),
                row.bigint("version"));
    }
}
