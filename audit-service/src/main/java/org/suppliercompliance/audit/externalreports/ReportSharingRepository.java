package org.suppliercompliance.audit.externalreports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.audit.StoredJson;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** Where the copies of shared reports are written. */
@ApplicationScoped
class ReportSharingRepository {
    private static final String FIND = """
            select s.report_id, s.networks, s.viewers, s.shared_at, s.shared_by, s.withdrawn_at, s.withdrawal_reason,
                r.version as report_version
            from shared_external_report s join external_report r on r.id = s.report_id and r.authority = s.authority
            where s.report_id = ? and s.authority = ?""";

    private static final String SHARE = """
            insert into shared_external_report as s (report_id, authority, supplier_id, reference, organisation, kind, title, topics,
                published_on, received_on, presented_on, summary, complaints, networks, viewers, first_shared_at, shared_at, shared_by, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?::date, ?, ?::jsonb, ?, ?, ?, ?, ?, 1)
            on conflict (report_id) do update set organisation = excluded.organisation, title = excluded.title,
                presented_on = excluded.presented_on, summary = excluded.summary, complaints = excluded.complaints,
                networks = excluded.networks, viewers = excluded.viewers, shared_at = excluded.shared_at, shared_by = excluded.shared_by,
                withdrawn_at = null, withdrawal_reason = null, version = s.version + 1""";

    private final TenantDatabase database;
    private final StoredJson json;

    ReportSharingRepository(TenantDatabase database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    Optional<ReportSharing> find(UUID reportId, String authority) {
        return database.one(FIND, ReportSharing::from, reportId, authority);
    }

    void share(SharedReportView copy, List<String> viewers, String by) {
        SharedReportContent content = Objects.requireNonNull(copy.detail());
        database.update(
                SHARE,
                copy.id(),
                copy.authority(),
                copy.supplierId(),
                copy.reference(),
                copy.organisation(),
                copy.kind(),
                copy.title(),
                copy.topics(),
                copy.publishedOn(),
                copy.receivedOn(),
                copy.presentedOn(),
                content.summary(),
                json.bound(content.complaints()),
                copy.networks(),
                viewers,
                copy.sharedAt(),
                copy.sharedAt(),
                by);
    }

    void withdraw(UUID reportId, String authority, String reason, Instant now) {
        database.update(
                "update shared_external_report set withdrawn_at = ?, withdrawal_reason = ?, version = version + 1"
                        + " where report_id = ? and authority = ?",
                now,
                reason,
                reportId,
                authority);
    }
}
