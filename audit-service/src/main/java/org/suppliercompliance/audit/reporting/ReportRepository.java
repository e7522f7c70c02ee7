package org.suppliercompliance.audit.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** Counts from the facts themselves, through indexes on (authority, day): nothing is kept beside them that could differ. */
@ApplicationScoped
class ReportRepository {
    /**
     * A version of a date whose next one was made by moving it counts no more: what stopped its clock was no plan, and nobody is late by it. One
     * that stopped and ran again counts: something came, by the date that stood then.
     */
    private static final String FOUND = """
            with found as (
                select n.severity, n.status, t.theme, n.site_country, n.brand, n.product_category, n.communicated_on, d.planned_on,
                    case when n.status = 'CLOSED' and n.verdict = 'ELIMINATED' and n.severity <> 'OBSERVATION' then n.closed_on end as corrected_on,
                    d.overdue, d.late_plan, d.late_correction
                from non_compliance n
                left join known_theme t on t.criterion_id = n.criterion_id
                left join lateral (
                    select min(v.stopped_on) filter (where v.clock = 'PLAN') as planned_on,
                        bool_or(v.running and v.overdue_at <= ?) as overdue,
                        bool_or(v.clock = 'PLAN' and v.late) as late_plan, bool_or(v.clock = 'CORRECTION' and v.late) as late_correction
                    from (
                        select c.clock, c.stopped_on, c.running, c.overdue_at,
                            case when c.running then c.overdue_at <= ? else coalesce(c.stopped_on >= c.overdue_since, false) end as late,
                            lead(c.reason_code) over (partition by c.clock order by c.version) as next_reason
                        from deadline c where c.non_compliance_id = n.id) v
                    where v.next_reason is null) d on true
                where n.authority = ? and n.detected_on between ? and ? and n.status <> 'WITHDRAWN'""";

    /**
     * By the day of the finding, as the owner counts; an audit that was final before the period is not looked into, nor is one whose first finding
     * came after it. A copy made before it told verdicts counts as not corrected, and as not late.
     */
    private static final String SHARED = """
                union all
                select f.severity, f.status, t.theme, f."siteCountry", f.brand, f."productCategory", f."communicatedOn", null::date,
                    case when f.status = 'CLOSED' and f.verdict = 'ELIMINATED' and f.severity <> 'OBSERVATION' then f."closedOn" end,
                    f.overdue and f.severity <> 'OBSERVATION', false, coalesce(f."correctionLate", false)
                from shared_audit s
                cross join lateral jsonb_to_recordset(s.content -> 'findings') as f (criterion jsonb, severity text, status text, overdue boolean,
                    "siteCountry" text, brand text, "productCategory" text, "communicatedOn" date, "closedOn" date, verdict text,
                    "correctionLate" boolean, "detectedOn" date)
                left join known_theme t on t.criterion_id = (f.criterion ->> 'id')::uuid
                where s.authority = any (?) and s.networks && ?::text[] and s.withdrawn_at is null and s.finalised_on >= ?
                    and (s.first_found_on is null or s.first_found_on <= ?)
                    and coalesce(f."detectedOn", s.finalised_on) between ? and ?""";

    private static final String COVERAGE = """
            with contracted as (
                select distinct coalesce(k.survivor_id, c.supplier_id) as id from known_contract c left join known_supplier k on k.id = c.supplier_id
                where c.authority = ? and (c.starts_on is null or c.starts_on <= ?)
                    and (c.ends_on is null or c.ends_on >= ?)),
            audited as (select a.supplier_id, a.type from audit a where a.authority = ? and a.finalised_on between ? and ?),
            reused as (select r.supplier_id from audit_reuse r where r.authority = ? and r.reused_on between ? and ?),
            reviewed as (select p.supplier_id from supplier_report p where p.authority = ? and p.reviewed_on between ? and ?),
            researched as (select d.supplier_id from desk_research d where d.authority = ? and d.researched_on between ? and ?),
            presented as (select e.supplier_id from external_report e where e.authority = ? and e.presented_on between ? and ?),
            followed as (
                select distinct coalesce(k.survivor_id, f.supplier_id) as id
                from (select supplier_id from audited union select supplier_id from reused union select supplier_id from reviewed
                    union select supplier_id from researched union select supplier_id from presented) f
                left join known_supplier k on k.id = f.supplier_id),
            risky as (
                select k.supplier_id as id from known_risk k left join known_supplier s on s.id = k.supplier_id
                where k.authority = ? and k.level = 'HIGH' and s.survivor_id is null)
            select (select count(*) from contracted)::integer as suppliers,
                (select count(*) from contracted join followed using (id))::integer as followed_up,
                (select count(*) from audited where type = 'DESKTOP')::integer as desktop,
                (select count(*) from audited where type = 'FACTORY')::integer as factory,
                (select count(*) from reviewed)::integer as reviewed, (select count(*) from researched)::integer as researched,
                (select count(*) from reused)::integer as avoided,
                (select count(*) from audit_reuse o where o.owner = ? and o.reused_on between ? and ?)::integer as avoided_by_others,
                (select count(*) from risky)::integer as high_risk,
                (select count(*) from risky join followed using (id))::integer as high_risk_followed""";

    private static final String AUDITS = """
            with audits as (
                select a.authority, a.supplier_id from audit a where a.authority = ? and a.finalised_on between ? and ?
                union all
                select s.authority, s.supplier_id from shared_audit s
                where s.authority = any (?) and s.networks && ?::text[] and s.withdrawn_at is null and s.finalised_on between ? and ?)
            select count(*)::integer as audits, count(distinct coalesce(k.survivor_id, a.supplier_id))::integer as suppliers,
                count(distinct a.authority) filter (where a.authority <> ?)::integer as others
            from audits a left join known_supplier k on k.id = a.supplier_id""";

    private final TenantDatabase database;

    ReportRepository(TenantDatabase database) {
        this.database = database;
    }

    /** How the authority is called and whose days count; its code and UTC while its own facts have not arrived. */
    record Reporter(String name, ZoneId zone) {}

    Reporter reporter(String authority) {
        return database.one(
                        "select name, zone from known_authority where code = ?",
                        row -> new Reporter(row.text("name"), ZoneId.of(row.text("zone"))),
                        authority)
                .orElseGet(() -> new Reporter(authority, ZoneOffset.UTC));
    }

    Coverage coverage(String authority, ReportPeriod period) {
        return database.one(
                        COVERAGE,
                        ReportRepository::coverage,
                        authority,
                        period.to(),
                        period.from(),
                        authority,
                        period.from(),
                        period.to(),
                        authority,
                        period.from(),
                        period.to(),
                        authority,
                        period.from(),
                        period.to(),
                        authority,
                        period.from(),
                        period.to(),
                        authority,
                        period.from(),
                        period.to(),
                        authority,
                        authority,
                        period.from(),
                        period.to())
                .orElseThrow();
    }

    Figures own(String authority, ReportPeriod period, Instant now) {
        return FigureRows.count(database, FOUND + ")", bound(authority, period, now, List.of()));
    }

    /** @param others the other members of the networks */
    NetworkFigures network(
            String authority, List<String> networks, List<String> others, ReportPeriod period, Instant now) {
        List<Object> shared = List.of(others, networks, period.from(), period.to(), period.from(), period.to());
        Figures figures = FigureRows.count(database, FOUND + SHARED + ")", bound(authority, period, now, shared));
        return database.one(
                        AUDITS,
                        row -> new NetworkFigures(
                                networks,
                                row.integer("others"),
                                row.integer("audits"),
                                row.integer("suppliers"),
                                figures),
                        authority,
                        period.from(),
                        period.to(),
                        others,
                        networks,
                        period.from(),
                        period.to(),
                        authority)
                .orElseThrow();
    }

    private static List<Object> bound(String authority, ReportPeriod period, Instant now, List<Object> more) {
        List<Object> parameters = new ArrayList<>(List.of(now, now, authority, period.from(), period.to()));
        parameters.addAll(more);
        return parameters;
    }

    private static Coverage coverage(Row row) throws SQLException {
        int suppliers = row.integer("suppliers");
        int followedUp = row.integer("followed_up");
        int highRisk = row.integer("high_risk");
        int highRiskFollowedUp = row.integer("high_risk_followed");
        return new Coverage(
                suppliers,
                followedUp,
                Percent.of(followedUp, suppliers),
                row.integer("desktop"),
                row.integer("factory"),
                row.integer("reviewed"),
                row.integer("researched"),
                row.integer("avoided"),
                row.integer("avoided_by_others"),
                highRisk,
                highRiskFollowedUp,
                Percent.of(highRiskFollowedUp, highRisk),
                Coverage.REFERENCE_FROM,
                Coverage.REFERENCE_TO);
    }
}
