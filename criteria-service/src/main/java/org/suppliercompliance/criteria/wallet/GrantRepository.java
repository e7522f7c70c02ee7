package org.suppliercompliance.criteria.wallet;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** To whom proofs are shown. */
@Singleton
class GrantRepository {
    private static final String AUTHORITY = "AUTHORITY";
    private static final String NETWORK = "NETWORK";

    private final TenantDatabase database;

    GrantRepository(TenantDatabase database) {
        this.database = database;
    }

    VisibilityView of(UUID evidence, long version) {
        return new VisibilityView(evidence, codes(evidence, AUTHORITY), codes(evidence, NETWORK), version);
    }

    private List<String> codes(UUID evidence, String kind) {
        return database.query(
                "select code from evidence_grant where evidence_id = ? and kind = ? order by code",
                row -> row.text("code"),
                evidence,
                kind);
    }

    void replace(UUID evidence, UUID supplier, ShowEvidence command, Instant now) {
        replace(evidence, supplier, AUTHORITY, command.authorities(), now);
        replace(evidence, supplier, NETWORK, command.networks(), now);
        database.update("update evidence set version = version + 1, changed_at = ? where id = ?", now, evidence);
    }

    private void replace(UUID evidence, UUID supplier, String kind, List<String> codes, Instant now) {
        database.update(
                "delete from evidence_grant where evidence_id = ? and kind = ? and code <> all(?)",
                evidence,
                kind,
                codes);
        database.update("""
                insert into evidence_grant (evidence_id, supplier_id, kind, code, granted_at)
                select ?, ?, ?, u.code, ? from unnest(?) as u (code) on conflict on constraint pk_evidence_grant do nothing""", evidence, supplier, kind, now, List.copyOf(new TreeSet<>(codes)));
    }
}
