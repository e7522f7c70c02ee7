package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.criteria.maturity.AskedCriterion;

/** What participants answered, and what they had answered before. */
@ApplicationScoped
class Answers {
    private static final Keyset NEWEST_FIRST = new Keyset("""
            select a.id, a.participant_id, a.criterion_id, a.criterion_version, a.answer, a.note, a.answered_at, a.replaced_at,
                a.answered_at < coalesce((select v.worded_at from criterion_version v
                    where v.criterion_id = a.criterion_id and v.number = a.criterion_version), '-infinity') as outdated
            from consultation_answer a""", "a.answered_at", "timestamptz", "a.id", true);

    private final TenantDatabase database;

    Answers(TenantDatabase database) {
        this.database = database;
    }

    /**
     * An answer that was not replaced.
     *
     * @param outdated whether the criterion was worded anew since, so that it does not count
     * @param retired whether the version was retired since, so that it is not answered about any more
     */
    record Standing(UUID id, GivenAnswer given, boolean outdated, boolean retired) {
        /** Whether the answer says nothing new: the same, to the same words. The last words of a retired version are nobody's to answer. */
        boolean isRepeatedBy(GivenAnswer answer) {
            return given.equals(answer) && (retired || !outdated);
        }
    }

    List<Standing> of(UUID participant) {
        return database.query(
                """
                select a.id, a.criterion_id, a.criterion_version, a.answer, a.note, a.answered_at < coalesce(v.worded_at, '-infinity') as outdated,
                    v.status = 'RETIRED' as retired
                from consultation_answer a join criterion_version v on v.criterion_id = a.criterion_id and v.number = a.criterion_version
                where a.participant_id = ? and a.replaced_at is null order by a.criterion_id, a.criterion_version limit 100""",
                row -> new Standing(
                        row.uuid("id"),
                        new GivenAnswer(
                                row.uuid("criterion_id"),
                                row.integer("criterion_version"),
                                Capability.valueOf(row.text("answer")),
                                row.nullableText("note")),
                        row.bool("outdated"),
                        row.bool("retired")),
                participant);
    }

    /**
     * Puts the given answers in place of the standing ones; those that stay the same stand untouched, unless the criterion was worded anew:
     * then they answer the new words. What stands about a retired version stands on: it is not asked any more, so who leaves it out does not
     * take it back; who withdraws all does. False when nothing changes.
     */
    boolean replace(
            Consultation consultation,
            Participant participant,
            List<Standing> standing,
            List<GivenAnswer> given,
            String subject,
            Instant now) {
        Map<AskedCriterion, Standing> gone = new HashMap<>();
        standing.forEach(one -> gone.put(one.given().about(), one));
        List<GivenAnswer> fresh = new ArrayList<>();
        for (GivenAnswer answer : given) {
            Standing before = gone.get(answer.about());
            if (before != null && before.isRepeatedBy(answer)) {
                gone.remove(answer.about());
            } else {
                fresh.add(answer);
            }
        }
        if (!given.isEmpty()) {
            gone.values().removeIf(Standing::retired);
        }
        if (gone.isEmpty() && fresh.isEmpty()) {
            return false;
        }
        database.update(
                "update consultation_answer set replaced_at = ? where id = any (?)",
                now,
                gone.values().stream().map(Standing::id).toArray(UUID[]::new));
        database.update(
                """
                insert into consultation_answer (id, consultation_id, participant_id, authority, supplier_id, criterion_id, criterion_version, answer, note,
                    answered_at, answered_by)
                select a.id, ?, ?, ?, ?::uuid, a.criterion, a.number, a.answer, a.note, ?, ?
                from unnest(?::uuid[], ?::uuid[], ?::integer[], ?::text[], ?::text[]) as a (id, criterion, number, answer, note)""",
                consultation.id,
                participant.id(),
                consultation.authority,
                participant.supplierId(),
                now,
                subject,
                fresh.stream().map(answer -> Ids.next()).toArray(UUID[]::new),
                fresh.stream().map(GivenAnswer::criterionId).toArray(UUID[]::new),
                fresh.stream().map(GivenAnswer::version).toArray(Integer[]::new),
                fresh.stream().map(answer -> answer.answer().name()).toArray(String[]::new),
                fresh.stream().map(GivenAnswer::note).toArray(String[]::new));
        return true;
    }

    Slice<AnswerView> page(UUID consultation, AnswerFilter wanted, PageRequest page) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(consultation);
        StringBuilder filter = new StringBuilder("a.consultation_id = ?");
        if (wanted.criterionId != null) {
            filter.append(" and a.criterion_id = ?");
            parameters.add(wanted.criterionId);
        }
        if (wanted.answer != null) {
            filter.append(" and a.answer = ?");
            parameters.add(wanted.answer);
        }
        if (wanted.replaced != null) {
            filter.append(wanted.replaced ? " and a.replaced_at is not null" : " and a.replaced_at is null");
        }
        return NEWEST_FIRST.fetch(database, page, filter.toString(), parameters, Answers::view, one ->
                new String[] {one.answeredAt().toString(), one.id().toString()});
    }

    private static AnswerView view(Row row) throws SQLException {
        return new AnswerView(
                row.uuid("id"),
                row.uuid("participant_id"),
                row.uuid("criterion_id"),
                row.integer("criterion_version"),
                Capability.valueOf(row.text("answer")),
                row.nullableText("note"),
                row.instant("answered_at"),
                row.bool("outdated"),
                row.nullableInstant("replaced_at"));
    }
}
