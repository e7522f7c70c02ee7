package org.suppliercompliance.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.RowMapper;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactRows;

/** Alerts as the caller may see them. */
@ApplicationScoped
class AlertRepository {
    private static final String SELECT =
            "select a.id, a.status, a.recipient, a.supplier_id as told_supplier, a.raised_at, a.acknowledged_at, a.acknowledged_by, a.version,"
                    + " a.escalation_step, a.unacknowledged_since, "
                    + FactRows.COLUMNS + " from alert a join fact f on f.id = a.fact_id";
    private static final Keyset NEWEST_FIRST = new Keyset(SELECT, "a.raised_at", "timestamptz", "a.id", true);

    private final TenantDatabase database;

    AlertRepository(TenantDatabase database) {
        this.database = database;
    }

    Slice<AlertView> list(AlertFilter.Condition condition, PageRequest page) {
        return NEWEST_FIRST.fetch(database, page, condition.sql(), condition.parameters(), AlertView::read, alert ->
                new String[] {alert.raisedAt().toString(), alert.id().toString()});
    }

    Optional<AlertView> find(AlertFilter.Condition condition, UUID id) {
        return one(condition, id, "", AlertView::read);
    }

    /** Locks the alert against another acknowledgement. */
    Optional<Told> forChange(AlertFilter.Condition condition, UUID id) {
        return one(
                condition,
                id,
                " for update of a",
                row -> new Told(AlertView.read(row), FactRows.read(row), row.nullableUuid("told_supplier")));
    }

    void acknowledge(UUID id, Instant now, String subject) {
        database.update(
                "update alert set status = 'ACKNOWLEDGED', acknowledged_at = ?, acknowledged_by = ?, version = version + 1 where id = ?",
                now,
                subject,
                id);
    }

    /** The alerts of a person that nobody has read yet, as far as this service knows. */
    List<Told> unread(UUID recipient) {
        return database.query(
                SELECT + " where a.recipient = ? and a.status = 'RAISED' and not exists"
                        + " (select 1 from delivery d where d.alert_id = a.id and d.status = 'DELIVERED') for update of a",
                row -> new Told(AlertView.read(row), FactRows.read(row), row.nullableUuid("told_supplier")),
                recipient);
    }

    void cancel(UUID id) {
        database.update("update alert set status = 'CANCELLED', version = version + 1 where id = ?", id);
    }

    boolean isToldToAnother(UUID factId, UUID recipient) {
        return database.one(
                        "select exists (select 1 from alert where fact_id = ? and recipient is distinct from ? and status <> 'CANCELLED') as told",
                        row -> row.bool("told"),
                        factId,
                        recipient)
                .orElse(false);
    }

    void await(UUID id, Told lost, Instant now) {
        database.update(
                "insert into alert (id, fact_id, recipient, authority, supplier_id, status, raised_at, version)"
                        + " values (?, ?, null, ?, ?::uuid, 'RAISED', ?, 1) on conflict on constraint uq_alert_fact_recipient do nothing",
                id,
                lost.fact().id(),
                lost.fact().authority(),
                lost.supplier(),
                now);
    }

    private <T> Optional<T> one(AlertFilter.Condition condition, UUID id, String lock, RowMapper<T> mapper) {
        List<@Nullable Object> parameters = new ArrayList<>(condition.parameters());
        parameters.add(id);
        return database.one(
                SELECT + " where " + condition.sql() + " and a.id = ?" + lock, mapper, parameters.toArray());
    }

    /**
     * An alert with its fact.
     *
     * @param supplier set when it was told to a contact of the supplier
     */
    record Told(AlertView view, Fact fact, @Nullable UUID supplier) {}
}
