package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.criteria.maturity.AskedCriterion;
import org.suppliercompliance.criteria.maturity.Counts;
import org.suppliercompliance.criteria.maturity.MarketMaturity;

/** What was assessed when consultations were closed: the history of the market's maturity. */
@ApplicationScoped
class MaturityAssessments {
    private static final Keyset NEWEST_FIRST = new Keyset("""
            select m.id, m.authority, m.consultation_id, m.kind, m.held_on, m.assessed_at, m.participants, m.can, m.partly,
                m.market_participants, m.market_can, m.market_partly
            from maturity_assessment m""", "m.assessed_at", "timestamptz", "m.id", true);

    private final TenantDatabase database;
    private final AskedCriteria asked;
    private final MarketMaturity market;

    MaturityAssessments(TenantDatabase database, AskedCriteria asked, MarketMaturity market) {
        this.database = database;
        this.asked = asked;
        this.market = market;
    }

    List<MarketMaturityAssessed> assess(
            Consultation consultation, List<AskedCriterionView> criteria, LocalDate today, Instant now) {
        if (criteria.isEmpty()) {
            return List.of();
        }
        List<AskedCriterion> keys =
                criteria.stream().map(AskedCriterionView::asked).toList();
        // Two authorities that close at the same moment must not both miss what the other one heard. Always in one
        // order.
        database.query(
                "select pg_advisory_xact_lock(hashtextextended(k, 16)) is null as locked from unnest(?::text[]) as k",
                row -> row.bool("locked"),
                keys.stream()
                        .map(key -> key.criterionId() + "/" + key.version())
                        .sorted()
                        .toList());
        Map<AskedCriterion, Counts> said = asked.counts(consultation.id);
        Map<AskedCriterion, Counts> all = market.counts(keys, today);
        List<UUID> ids = keys.stream().map(key -> Ids.next()).toList();
        store(consultation, keys, ids, said, all, now);
        List<MarketMaturityAssessed> facts = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            AskedCriterionView criterion = criteria.get(i);
            facts.add(new MarketMaturityAssessed(
                    ids.get(i),
                    criterion.criterionId(),
                    criterion.code(),
                    criterion.version(),
                    consultation.authority,
                    consultation.id,
                    consultation.kind,
                    consultation.endsOn,
                    today,
                    MarketMaturity.WINDOW_MONTHS,
                    now,
                    of(said, keys.get(i)).maturity(market.maturePercent()),
                    of(all, keys.get(i)).maturity(market.maturePercent())));
        }
        return facts;
    }

    private void store(
            Consultation consultation,
            List<AskedCriterion> keys,
            List<UUID> ids,
            Map<AskedCriterion, Counts> said,
            Map<AskedCriterion, Counts> all,
            Instant now) {
        database.update(
                """
                insert into maturity_assessment (id, authority, consultation_id, kind, held_on, assessed_at, criterion_id, criterion_version,
                    participants, can, partly, market_participants, market_can, market_partly)
                select m.id, ?, ?, ?, ?, ?, m.criterion, m.number, m.participants, m.can, m.partly, m.market_participants, m.market_can, m.market_partly
                from unnest(?::uuid[], ?::uuid[], ?::integer[], ?::integer[], ?::integer[], ?::integer[], ?::integer[], ?::integer[], ?::integer[])
                    as m (id, criterion, number, participants, can, partly, market_participants, market_can, market_partly)""",
                consultation.authority,
                consultation.id,
                consultation.kind,
                consultation.endsOn,
                now,
                ids.toArray(UUID[]::new),
                AskedCriteria.ids(keys),
                AskedCriteria.versions(keys),
                numbers(keys, said, Counts::participants),
                numbers(keys, said, Counts::can),
                numbers(keys, said, Counts::partly),
                numbers(keys, all, Counts::participants),
                numbers(keys, all, Counts::can),
                numbers(keys, all, Counts::partly));
    }

    /** The consultation behind a number is named to its own authority only. */
    Slice<MaturityAssessmentView> page(AskedCriterion criterion, String reader, PageRequest page) {
        return NEWEST_FIRST.fetch(
                database,
                page,
                "m.criterion_id = ? and m.criterion_version = ?",
                List.of(criterion.criterionId(), criterion.version()),
                row -> view(row, reader),
                one -> new String[] {one.assessedAt().toString(), one.id().toString()});
    }

    private MaturityAssessmentView view(Row row, String reader) throws SQLException {
        String authority = row.text("authority");
        Counts said =
                new Counts(row.integer("participants"), row.nullableInteger("can"), row.nullableInteger("partly"));
        Counts all = new Counts(
                row.integer("market_participants"),
                row.nullableInteger("market_can"),
                row.nullableInteger("market_partly"));
        return new MaturityAssessmentView(
                row.uuid("id"),
                authority,
                authority.equals(reader) ? row.uuid("consultation_id") : null,
                ConsultationKind.valueOf(row.text("kind")),
                row.date("held_on"),
                row.instant("assessed_at"),
                said.maturity(market.maturePercent()),
                all.maturity(market.maturePercent()));
    }

    private static Counts of(Map<AskedCriterion, Counts> counts, AskedCriterion key) {
        return Objects.requireNonNullElse(counts.get(key), new Counts(0, null, null));
    }

    private static @Nullable Integer[] numbers(
            List<AskedCriterion> keys, Map<AskedCriterion, Counts> counts, Function<Counts, @Nullable Integer> number) {
        return keys.stream().map(key -> number.apply(of(counts, key))).toArray(Integer[]::new);
    }
}
