package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.criteria.catalogue.CriterionStatus;
import org.suppliercompliance.criteria.maturity.AskedCriterion;
import org.suppliercompliance.criteria.maturity.Counts;
import org.suppliercompliance.criteria.maturity.Maturity;

/** The criterion versions a consultation asks about. */
@ApplicationScoped
class AskedCriteria {
    private final TenantDatabase database;

    AskedCriteria(TenantDatabase database) {
        this.database = database;
    }

    /** A draft is nobody's to answer about, and what is retired is not asked for any more. */
    void check(List<AskedCriterion> criteria, Faults faults) {
        Map<AskedCriterion, CriterionStatus> known = statuses(criteria);
        Set<AskedCriterion> seen = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            String pointer = "/criteria/" + i;
            CriterionStatus status = known.get(criteria.get(i));
            faults.require(seen.add(criteria.get(i)), pointer, "It is asked about twice.");
            faults.require(
                    status != null && status != CriterionStatus.DRAFT,
                    pointer,
                    "There is no such version, published or in consultation.");
            faults.require(status != CriterionStatus.RETIRED, pointer, "This version is retired.");
        }
    }

    void replace(UUID consultation, String authority, List<AskedCriterion> criteria) {
        database.update("delete from consultation_criterion where consultation_id = ?", consultation);
        database.update("""
                insert into consultation_criterion (consultation_id, authority, criterion_id, criterion_version, position)
                select ?, ?, q.criterion, q.number, q.position
                from unnest(?::uuid[], ?::integer[]) with ordinality as q (criterion, number, position)""", consultation, authority, ids(criteria), versions(criteria));
    }

    /** At most a hundred, in the order in which they were named. */
    List<AskedCriterionView> of(UUID consultation) {
        return database.query(
                """
                select q.criterion_id, q.criterion_version, v.code, v.status
                from consultation_criterion q join criterion_version v on v.criterion_id = q.criterion_id and v.number = q.criterion_version
                where q.consultation_id = ? order by q.position limit 100""",
                row -> new AskedCriterionView(
                        row.uuid("criterion_id"),
                        row.integer("criterion_version"),
                        row.text("code"),
                        CriterionStatus.valueOf(row.text("status"))),
                consultation);
    }

    /** What one consultation says about each version it asks about, in its present words, as of now; a merged supplier is one with its survivor. */
    Map<AskedCriterion, Counts> counts(UUID consultation) {
        Map<AskedCriterion, Counts> counts = new HashMap<>();
        database.query(
                        """
                with latest as (
                    select distinct on (a.criterion_id, a.criterion_version, coalesce(k.survivor_id, a.supplier_id, a.participant_id)) a.*
                    from consultation_answer a left join known_supplier k on k.id = a.supplier_id
                    where a.consultation_id = ? and a.replaced_at is null
                    order by a.criterion_id, a.criterion_version, coalesce(k.survivor_id, a.supplier_id, a.participant_id), a.answered_at desc)
                select q.criterion_id, q.criterion_version, count(a.id)::integer as participants,
                    (count(*) filter (where a.answer = 'CAN'))::integer as can, (count(*) filter (where a.answer = 'PARTLY'))::integer as partly
                from consultation_criterion q
                    join criterion_version v on v.criterion_id = q.criterion_id and v.number = q.criterion_version
                    left join latest a on a.criterion_id = q.criterion_id and a.criterion_version = q.criterion_version
                        and a.answered_at >= coalesce(v.worded_at, '-infinity')
                where q.consultation_id = ? group by q.criterion_id, q.criterion_version""",
                        row -> Map.entry(
                                new AskedCriterion(row.uuid("criterion_id"), row.integer("criterion_version")),
                                new Counts(row.integer("participants"), row.integer("can"), row.integer("partly"))),
                        consultation,
                        consultation)
                .forEach(entry -> counts.put(entry.getKey(), enough(entry.getValue())));
        return counts;
    }

    /** Whether the caller may see the version at all. */
    boolean isVisible(AskedCriterion criterion) {
        CriterionStatus status = statuses(List.of(criterion)).get(criterion);
        return status != null && status != CriterionStatus.DRAFT;
    }

    /** From the moment of closing the answers count in the market, from the day they were given for. */
    void count(UUID consultation, LocalDate countedOn) {
        database.update(
                "update consultation_answer set counted_on = ? where consultation_id = ? and replaced_at is null",
                countedOn,
                consultation);
    }

    private static Counts enough(Counts counts) {
        return counts.participants() >= Maturity.SMALLEST_BASE ? counts : new Counts(counts.participants(), null, null);
    }

    private Map<AskedCriterion, CriterionStatus> statuses(List<AskedCriterion> criteria) {
        Map<AskedCriterion, CriterionStatus> known = new HashMap<>();
        database.query(
                        """
                select v.criterion_id, v.number, v.status from unnest(?::uuid[], ?::integer[]) as q (criterion, number)
                    join criterion_version v on v.criterion_id = q.criterion and v.number = q.number""",
                        row -> Map.entry(
                                new AskedCriterion(row.uuid("criterion_id"), row.integer("number")),
                                CriterionStatus.valueOf(row.text("status"))),
                        ids(criteria),
                        versions(criteria))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    static UUID[] ids(List<AskedCriterion> criteria) {
        return criteria.stream().map(AskedCriterion::criterionId).toArray(UUID[]::new);
    }

    static Integer[] versions(List<AskedCriterion> criteria) {
        return criteria.stream().map(AskedCriterion::version).toArray(Integer[]::new);
    }
}
