package org.suppliercompliance.notification.escalation;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.notification.addressbook.AddressBook;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactRows;
import org.suppliercompliance.notification.fact.FactType;

/** How far each overdue fact has climbed, and when it climbs on. One row per fact, kept when it has ended. */
public final class Climbs {
    private static final Set<FactType> CLIMBING =
            EnumSet.of(FactType.PLAN_OVERDUE, FactType.CORRECTION_OVERDUE, FactType.REPORT_OVERDUE);

    /** The moment of the next step: days of grace are days of the authority's zone, at the same time of day. Of {@code escalation e}. */
    private static final String NEXT =
            "(select ((e.stepped_at at time zone z.zone) + make_interval(days => s.grace_days)) at time zone z.zone"
                    + " from escalation_step s, (select coalesce((select zone from known_authority where code = e.authority), 'UTC') as zone) z"
                    + " where s.authority = e.authority and s.position > e.step order by s.position limit 1)";

    private static final String FOLLOW = "update escalation e set climbs_at = " + NEXT + " where e.ended is null and ";

    private static final String LOCK = "escalation-chain:";

    private Climbs() {}

    /** A fact that is due to climb. */
    public record Climb(Fact fact, Instant begunAt, int step) {}

    /**
     * The next step of a fact.
     *
     * @param persons who is told, deputies in their place; may be nobody
     */
    public record Step(int position, List<UUID> persons) {}

    /** From now on the fact waits to be acknowledged, if it is one that climbs. */
    public static void begin(WorkerTransaction transaction, Fact fact) {
        if (!CLIMBING.contains(fact.type())) {
            return;
        }
        // Due at once for the sweep to look at, where the chain is just being changed and cannot be read.
        transaction.update(
                "insert into escalation (fact_id, authority, begun_at, stepped_at, step, climbs_at)"
                        + " select e.fact_id, e.authority, e.stepped_at, e.stepped_at, e.step, case when ? then " + NEXT
                        + " else e.stepped_at end from (values (?::uuid, ?::text, ?::timestamptz, 0)) as e (fact_id, authority, stepped_at, step)"
                        + " on conflict on constraint pk_escalation do nothing",
                stands(transaction, fact.authority()),
                fact.id(),
                fact.authority(),
                transaction.now());
    }

    /** Whether nobody is changing the chain; if so, nobody does until the transaction ends. */
    private static boolean stands(WorkerTransaction transaction, String authority) {
        return !transaction
                .once(
                        new ChainOf(authority),
                        () -> transaction.query(
                                "select 1 as stands where pg_try_advisory_xact_lock_shared(hashtextextended(?, 0))",
                                row -> row.integer("stands"),
                                LOCK + authority))
                .isEmpty();
    }

    private record ChainOf(String authority) {}

    /** Waits until nothing reads the chain, and keeps it from being read. */
    static void lock(Database database, String authority) {
        database.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))::text as locked", row -> 0, LOCK + authority);
    }

    /** The chain is about to be replaced: what climbs has reached its last step whose function or person was passed before, or none. */
    static void carryOver(Database database, String authority, List<ChainStep> steps) {
        Function<ChainStep, @Nullable String> function = ChainStep::function;
        Function<ChainStep, @Nullable UUID> person = ChainStep::personId;
        database.update(
                "update escalation e set step = coalesce((select max(n.place)"
                        + " from unnest(?::text[], ?::uuid[]) with ordinality as n (function, person_id, place)"
                        + " join escalation_step s on s.function = n.function or s.person_id = n.person_id"
                        + " where s.authority = e.authority and s.position <= e.step), 0)"
                        + " where e.ended is null and e.authority = ?",
                steps.stream().map(function).toArray(String[]::new),
                steps.stream().map(person).toArray(UUID[]::new),
                authority);
    }

    /** The chain of the authority is another one: everything that climbs follows it. */
    static void follow(Database database, String authority) {
        database.update(FOLLOW + "e.authority = ?", authority);
    }

    /** Somebody of the authority takes care of what the fact is about: neither it nor another one about the same date climbs on. */
    public static void acknowledged(Database database, Fact fact) {
        database.update(
                "update escalation set ended = 'ACKNOWLEDGED', climbs_at = null where ended is null and fact_id in (select f.id from fact f"
                        + " where f.id = ? or (f.case_id = ?::uuid and f.clock = ?::text and f.deadline_version = ?::int))",
                fact.id(),
                fact.caseId(),
                fact.clock(),
                fact.deadlineVersion());
    }

    /** The fact counts no more. */
    public static void end(Database database, UUID fact, Enum<?> why) {
        database.update(
                "update escalation set ended = ?, climbs_at = null where fact_id = ? and ended is null", why, fact);
    }

    /** What is due to climb, locked against other replicas. */
    public static List<Climb> due(WorkerTransaction transaction, int most) {
        return transaction
                .query(
                        "select e.begun_at, e.step as climbed, " + FactRows.COLUMNS
                                + " from escalation e join fact f on f.id = e.fact_id where e.climbs_at <= ?"
                                + " order by e.climbs_at limit ? for update of e skip locked for share of f skip locked",
                        Climbs::read,
                        transaction.now(),
                        most)
                .stream()
                .filter(climb -> stands(transaction, climb.fact().authority()) && isDue(transaction, climb))
                .toList();
    }

    /** Asks the chain as it stands now. */
    private static boolean isDue(WorkerTransaction transaction, Climb climb) {
        return transaction
                .one(
                        FOLLOW + "e.fact_id = ? returning coalesce(climbs_at <= ?, false) as due",
                        row -> row.bool("due"),
                        climb.fact().id(),
                        transaction.now())
                .orElse(false);
    }

    /** The step behind the one the fact has reached, while the chain has one. */
    public static Optional<Step> next(WorkerTransaction transaction, Climb climb) {
        String authority = climb.fact().authority();
        return transaction.one(
                "select position, function, person_id from escalation_step where authority = ? and position > ? order by position limit 1",
                row -> new Step(
                        row.integer("position"),
                        told(transaction, authority, row.nullableText("function"), row.nullableUuid("person_id"))),
                authority,
                climb.step());
    }

    private static List<UUID> told(
            WorkerTransaction transaction, String authority, @Nullable String function, @Nullable UUID person) {
        if (function != null) {
            return AddressBook.presentHolders(transaction, authority, function, transaction.now());
        }
        return person == null || !AddressBook.isOfAuthority(transaction, person, authority)
                ? List.of()
                : AddressBook.present(transaction, person, authority, transaction.now());
    }

    /** The fact has reached a step. A step that nobody holds is passed over: the days of grace count on from the step before. */
    public static void reached(WorkerTransaction transaction, Climb climb, Step step) {
        transaction.update(
                "update escalation set step = ?, stepped_at = case when ? then stepped_at else ? end where fact_id = ?",
                step.position(),
                step.persons().isEmpty(),
                transaction.now(),
                climb.fact().id());
        transaction.update(FOLLOW + "e.fact_id = ?", climb.fact().id());
    }

    private static Climb read(Row row) throws SQLException {
        return new Climb(FactRows.read(row), row.instant("begun_at"), row.integer("climbed"));
    }
}
