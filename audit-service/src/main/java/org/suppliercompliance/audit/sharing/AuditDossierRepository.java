package org.suppliercompliance.audit.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.audit.audits.AuditDimension;
import org.suppliercompliance.audit.audits.AuditStatus;
import org.suppliercompliance.audit.audits.AuditType;
import org.suppliercompliance.audit.audits.Examined;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** Gathers what decides about the sharing of one audit: three reads, each of them bounded. */
@ApplicationScoped
class AuditDossierRepository {
    /** One more than an audit may have to be shared: the surplus shows that there are more. */
    private static final int FINDINGS_READ = AuditDossier.MOST_FINDINGS + 1;

    private static final String AUDIT = """
            select a.id, a.reference, a.authority, a.supplier_id, a.type, a.status, a.dimensions, a.method, a.examined, a.planned_on,
                a.finalised_on,
                a.version, a.criterion_ids::text[] as criterion_ids, a.criterion_codes, a.criterion_versions,
                coalesce(k.zone, 'UTC') as zone, coalesce(a.review_until, a.drafted_on + 14) as review_until,
                exists (select from supplier_comment c where c.audit_id = a.id) as answered,
                array(select s.id::text from known_site s where s.id = any (a.site_ids) order by s.id) as site_ids,
                array(select s.name from known_site s where s.id = any (a.site_ids) order by s.id) as site_names,
                array(
                    select distinct said.name from non_compliance n cross join lateral (values (n.site_name), (n.brand)) as said (name)
                    where n.audit_id = a.id and n.authority = a.authority and n.status = 'WITHDRAWN' and said.name is not null
                    limit %d)
                || array(select unnest(s.former_names) from known_site s where s.id = any (a.site_ids)) as other_names
            from audit a left join known_authority k on k.code = a.authority
            where a.id = ? and a.authority = ?""".formatted(FINDINGS_READ);

    /** A correction is late by no date that was moved: what counts is the version that no moving ended. */
    private static final String FINDINGS = """
            select n.reference, n.severity, n.status, n.description, n.site_name, n.site_country, n.brand, n.product_category, n.criterion_id, n.criterion_code, n.criterion_version,
                n.detected_on, n.communicated_on, n.closed_on, case when n.status = 'CLOSED' then n.verdict end as verdict,
                p.due_on as plan_due_on, x.due_on as correction_due_on,
                coalesce(p.running and p.overdue_at <= ?, false) as plan_overdue,
                coalesce(x.running and x.overdue_at <= ?, false) as correction_overdue, coalesce(l.late, false) as correction_late
            from non_compliance n
            left join lateral (
                select d.due_on, d.running, d.overdue_at from deadline d where d.non_compliance_id = n.id and d.clock = 'PLAN'
                order by d.version desc limit 1) p on true
            left join lateral (
                select d.due_on, d.running, d.overdue_at from deadline d where d.non_compliance_id = n.id and d.clock = 'CORRECTION'
                order by d.version desc limit 1) x on true
            left join lateral (
                select bool_or(case when d.running then d.overdue_at <= ? else d.stopped_on >= d.overdue_since end) as late
                from (
                    select c.running, c.overdue_at, c.stopped_on, c.overdue_since, lead(c.reason_code) over (order by c.version) as next_reason
                    from deadline c where c.non_compliance_id = n.id and c.clock = 'CORRECTION') d
                where d.next_reason is null) l on true
            where n.audit_id = ? and n.authority = ? and n.status <> 'WITHDRAWN'
            order by n.detected_on, n.id limit %d""".formatted(FINDINGS_READ);

    private static final String NAMES =
            "select keep_secret, released from supplier_comment where audit_id = ? and authority = ? order by recorded_at, id limit 100";

    private final TenantDatabase database;

    AuditDossierRepository(TenantDatabase database) {
        this.database = database;
    }

    Optional<AuditDossier> find(UUID id, String authority, Instant now) {
        List<FoundNonCompliance> findings =
                database.query(FINDINGS, FoundNonCompliance::from, now, now, now, id, authority);
        List<AuditDossier.NamesSaid> names = database.query(
                NAMES,
                row -> new AuditDossier.NamesSaid(row.texts("keep_secret"), row.texts("released")),
                id,
                authority);
        return database.one(AUDIT, row -> dossier(row, findings, names), id, authority);
    }

    /** Raises the audit's version; false when somebody else acted on it since it was read. */
    boolean raiseVersion(AuditDossier audit) {
        return database.update(
                        "update audit set version = version + 1 where id = ? and authority = ? and version = ?",
                        audit.id(),
                        audit.authority(),
                        audit.version())
                == 1;
    }

    private static AuditDossier dossier(Row row, List<FoundNonCompliance> findings, List<AuditDossier.NamesSaid> names)
            throws SQLException {
        List<String> ids = row.texts("criterion_ids");
        List<String> codes = row.texts("criterion_codes");
        List<Integer> versions = row.integers("criterion_versions");
        List<SharedCriterion> criteria = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            criteria.add(new SharedCriterion(UUID.fromString(ids.get(i)), codes.get(i), versions.get(i)));
        }
        List<String> siteIds = row.texts("site_ids");
        List<String> siteNames = row.texts("site_names");
        List<SharedSite> sites = new ArrayList<>();
        for (int i = 0; i < siteIds.size(); i++) {
            sites.add(new SharedSite(UUID.fromString(siteIds.get(i)), siteNames.get(i)));
        }
        return new AuditDossier(
                row.uuid("id"),
                row.text("reference"),
                row.text("authority"),
                row.uuid("supplier_id"),
                AuditType.valueOf(row.text("type")),
                AuditStatus.valueOf(row.text("status")),
                row.texts("dimensions").stream().map(AuditDimension::valueOf).toList(),
                row.nullableText("method"),
                row.texts("examined").stream().map(Examined::valueOf).toList(),
                row.date("planned_on"),
                row.nullableDate("finalised_on"),
                row.bigint("version"),
                ZoneId.of(row.text("zone")),
                row.nullableDate("review_until"),
                row.bool("answered"),
                criteria,
                sites,
                findings,
                row.texts("other_names"),
                names);
    }
}
