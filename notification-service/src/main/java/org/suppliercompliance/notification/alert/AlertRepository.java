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
