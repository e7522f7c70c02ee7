package org.suppliercompliance.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.notification.channel.Channel;
import org.suppliercompliance.notification.delivery.DeliveryView.AttemptView;
import org.suppliercompliance.notification.fact.FactType;

/** The deliveries of one authority. */
@ApplicationScoped
class DeliveryRepository {
    private static final String SELECT =
            "select d.*, f.type, f.fact_key, f.reference, f.supplier_id from delivery d join fact f on f.id = d.fact_id";
    private static final Keyset NEWEST_FIRST = new Keyset(SELECT, "d.created_at", "timestamptz", "d.id", true);

    /**
     * Given up, and taken back since: its fact counts no more, or its alert went elsewhere. That something came in is told to endpoints also when
     * it was assessed. Of {@code delivery d} and {@code fact f}.
     */
    private static final String TAKEN_BACK = "(d.status = 'DEAD' and (f.settled_at is not null and not"
            + " (d.channel = 'WEBHOOK' and f.type in ('" + String.join("', '", FactType.answered()) + "'))"
            + " or exists (select 1 from alert a where a.id = d.alert_id and a.status = 'CANCELLED')))";

    private final TenantDatabase database;

    DeliveryRepository(TenantDatabase database) {
        this.database = database;
    }

    Slice<DeliveryView> list(
            String authority,
            @Nullable Channel channel,
            @Nullable DeliveryStatus status,
            @Nullable UUID target,
            PageRequest page) {
        List<String> parts = new ArrayList<>(List.of("d.authority = ?"));
        List<@Nullable Object> parameters = new ArrayList<>(List.of(authority));
        if (channel != null) {
            parts.add("d.channel = ?");
            parameters.add(channel);
        }
        if (status != null) {
            // in words, so that the index of what was given up can be chosen
            parts.add("d.status = '" + status.name() + "'");
        }
        if (target != null) {
            parts.add("d.target = ?");
            parameters.add(target);
        }
        return NEWEST_FIRST.fetch(
                database, page, String.join(" and ", parts), parameters, DeliveryView::read, delivery -> new String[] {
                    delivery.createdAt().toString(), delivery.id().toString()
                });
    }

    Optional<DeliveryView> find(String authority, UUID id) {
        return database.one(SELECT + " where d.authority = ? and d.id = ?", DeliveryView::read, authority, id)
                .map(delivery -> delivery.with(attempts(id)));
    }

    /** Until the transaction ends its fact does not come to count no more: who takes facts back locks them before their deliveries. */
    Optional<DeliveryView> forChange(String authority, UUID id) {
        database.one(
                "select 1 as there from fact where id = (select fact_id from delivery where authority = ? and id = ?) for share",
                row -> row.integer("there"),
                authority,
                id);
        return database.one(
                SELECT + " where d.authority = ? and d.id = ? for update of d", DeliveryView::read, authority, id);
    }

    /** What left in the mail of this id, which is a delivery's or a digest's. */
    List<DeliveryView> ofMailForChange(String authority, UUID id) {
        return database.query(
                SELECT + " where d.authority = ? and (d.id = ? or d.digest_id = ?) order by d.id for update of d",
                DeliveryView::read,
                authority,
                id,
                id);
    }

    /** Whether nobody is to hear of it any more, though it was given up and not cancelled. */
    boolean isTakenBack(UUID id) {
        return database.one(
                        "select " + TAKEN_BACK
                                + " as taken_back from delivery d join fact f on f.id = d.fact_id where d.id = ?",
                        row -> row.bool("taken_back"),
                        id)
                .orElse(false);
    }

    /** Begins a new round of the schedule; the id, and with it Message-ID and webhook-id, stays. */
    void queueAgain(UUID id, Instant now) {
        database.update(
                "update delivery set status = 'PENDING', reason = null, round_attempts = 0, next_attempt_at = ?, lease = null,"
                        + " leased_until = null, version = version + 1 where id = ?",
                now,
                id);
        DeliveryQueue.wake(database);
    }

    /** Those of the range that were given up and still count, and on request what has arrived, the oldest first; answers how many. */
    int queueAgain(String authority, ResendMany command, Instant now, int most) {
        int queued = database.update(
                "update delivery set status = 'PENDING', reason = null, round_attempts = 0, next_attempt_at = ?, lease = null,"
                        + " leased_until = null, version = version + 1 where id in (select d.id from delivery d join fact f on f.id = d.fact_id"
                        + " where d.authority = ? and d.created_at >= ? and d.created_at < ?"
                        + " and (d.status = 'DEAD' or (? and d.status = 'DELIVERED')) and not " + TAKEN_BACK
                        + " and (?::uuid is null or d.target = ?) and (?::text is null or d.channel = ?)"
                        + " order by d.created_at, d.id limit " + most
                        + " for update of d skip locked for share of f skip locked)",
                now,
                authority,
                command.from(),
                command.until(),
                Boolean.TRUE.equals(command.delivered()),
                command.target(),
                command.target(),
                command.channel(),
                command.channel());
        if (queued > 0) {
            DeliveryQueue.wake(database);
        }
        return queued;
    }

    /** Given up, though a server had taken them. */
    void bounce(List<UUID> ids, String reason) {
        database.update(
                "update delivery set status = 'DEAD', reason = ?, delivered_at = null, version = version + 1 where id = any (?)",
                reason,
                ids.toArray(UUID[]::new));
    }

    private List<AttemptView> attempts(UUID id) {
        return database.query(
                "select number, started_at, duration_ms, outcome, status_code from delivery_attempt where delivery_id = ? order by number limit 1000",
                AttemptView::read,
                id);
    }
}
