package org.suppliercompliance.notification.inapp;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.notification.channel.Wording;
import org.suppliercompliance.notification.fact.FactRows;
import org.suppliercompliance.notification.mailtexts.OwnTexts;
import org.suppliercompliance.notification.reference.KnownSuppliers;

/** What the caller was told: the alerts of those people of the address book who carry the subject of the caller's token. */
@ApplicationScoped
class Inbox {
    private static final String SELECT =
            "select a.id, a.status, a.raised_at, a.read_at, a.changed_in::text as changed_in, a.change_number, p.language,"
                    + " s.name as supplier_name, o.name as authority_name, a.escalation_step, a.subscription_id is not null as by_wish,"
                    + " (a.unacknowledged_since at time zone coalesce(o.zone, 'UTC'))::date as unacknowledged_since, "
                    + FactRows.COLUMNS + ", " + OwnTexts.COLUMN
                    + " from person p join alert a on a.recipient = p.id join fact f on f.id = a.fact_id"
                    + " left join known_supplier s on s.id = f.supplier_id left join known_authority o on o.code = f.authority";
    private static final Keyset NEWEST_FIRST = new Keyset(SELECT, "a.raised_at", "timestamptz", "a.id", true);
    private static final String HORIZON = "pg_snapshot_xmin(pg_current_snapshot())::text";

    private final TenantDatabase database;
    private final CurrentCaller caller;
    private final SuiteClock clock;
    private final Wording wording;

    Inbox(TenantDatabase database, CurrentCaller caller, SuiteClock clock, Wording wording) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
        this.wording = wording;
    }

    @TenantTransaction(readOnly = true)
    Slice<InboxItem> list(@Nullable Boolean read, PageRequest page) {
        Mine mine = mine();
        String filter =
                mine.sql() + (read == null ? "" : read ? " and a.read_at is not null" : " and a.read_at is null");
        return NEWEST_FIRST.fetch(
                database, page, filter, mine.parameters(), row -> InboxItem.read(row, wording), item ->
                        new String[] {item.raisedAt().toString(), item.id().toString()});
    }

    @TenantTransaction(readOnly = true)
    InboxItem read(UUID id) {
        Mine mine = mine();
        return database.one(
                        SELECT + " where " + mine.sql() + " and a.id = ?",
                        row -> InboxItem.read(row, wording),
                        mine.with(id))
                .orElseThrow(Inbox::unknown);
    }

    /** Reading twice keeps the first moment. */
    @TenantTransaction
    void mark(UUID id, boolean read) {
        Mine mine = mine();
        boolean there = database.one(
                        "select a.id from person p join alert a on a.recipient = p.id where " + mine.sql()
                                + " and a.id = ? for update of a",
                        row -> row.uuid("id"),
                        mine.with(id))
                .isPresent();
        if (!there) {
            throw unknown();
        }
        if (read) {
            database.update("update alert set read_at = ? where id = ? and read_at is null", clock.now(), id);
        } else {
            database.update("update alert set read_at = null where id = ? and read_at is not null", id);
        }
    }

    /**
     * Where a stream begins.
     *
     * @param people whose alerts it follows
     * @param position behind it everything is new
     */
    record Beginning(List<UUID> people, StreamPosition position) {}

    /** Without a position the stream begins now; a position from before the database was put back to an older state leads nowhere. */
    @TenantTransaction(readOnly = true)
    Beginning begin(@Nullable StreamPosition after) {
        Mine mine = mine();
        List<UUID> people =
                database.query("select p.id from person p where " + mine.sql(), row -> row.uuid("id"), mine.with());
        long horizon = database.one("select " + HORIZON + " as horizon", row -> Long.parseLong(row.text("horizon")))
                .orElseThrow();
        if (after == null) {
            return new Beginning(people, new StreamPosition(horizon, 0));
        }
        long newest = database.one(
                        "select pg_snapshot_xmax(pg_current_snapshot())::text as newest",
                        row -> Long.parseLong(row.text("newest")))
                .orElseThrow();
        if (after.transaction() > newest) {
            throw new ProblemException(
                    StandardProblem.GONE,
                    "There is no such position any more. Read the inbox anew, then follow the stream without one.");
        }
        return new Beginning(people, after);
    }

    /** One change with its place. */
    record Changed(StreamPosition position, InboxItem item) {}

    /**
     * What changed behind a position.
     *
     * @param changes in their order, none of them beyond the oldest open transaction
     * @param more whether to look again at once
     * @param heldBack whether something is committed beyond that transaction: to look again in a moment
     */
    record Changes(List<Changed> changes, boolean more, boolean heldBack) {}

    @TenantTransaction(readOnly = true)
    Changes after(StreamPosition position, int most) {
        Mine mine = mine();
        record Placed(Changed change, long horizon) {}
        List<Placed> found = database.query(
                SELECT.replace("p.language,", "p.language, " + HORIZON + " as horizon,") + " where " + mine.sql()
                        + " and (a.changed_in, a.change_number) > (?::text::xid8, ?) order by a.changed_in, a.change_number limit "
                        + most,
                row -> new Placed(
                        new Changed(
                                new StreamPosition(Long.parseLong(row.text("changed_in")), row.bigint("change_number")),
                                InboxItem.read(row, wording)),
                        Long.parseLong(row.text("horizon"))),
                mine.with(Long.toString(position.transaction()), position.number()));
        List<Changed> settled = found.stream()
                .takeWhile(one -> one.change().position().transaction() < one.horizon())
                .map(Placed::change)
                .toList();
        return new Changes(settled, found.size() == most && settled.size() == most, settled.size() < found.size());
    }

    /** The condition that an alert, or a person, is the caller's. */
    private record Mine(String sql, List<@Nullable Object> parameters) {
        @Nullable
        Object[] with(Object... more) {
            List<@Nullable Object> all = new ArrayList<>(parameters);
            all.addAll(List.of(more));
            return all.toArray();
        }
    }

    private Mine mine() {
        Caller who = caller.get();
        UUID supplier = who.counterparty();
        if (who.tenant() != null) {
            return new Mine("p.subject = ? and p.authority = ?", List.of(who.subject(), who.tenant()));
        }
        return supplier == null
                ? new Mine("false", List.of())
                : new Mine(
                        "p.subject = ? and p.authority is null and p.supplier_id = any (?)",
                        List.of(
                                who.subject(),
                                KnownSuppliers.ownAndMerged(database, supplier).stream()
                                        .sorted()
                                        .toArray(UUID[]::new)));
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such item in the inbox.");
    }
}
