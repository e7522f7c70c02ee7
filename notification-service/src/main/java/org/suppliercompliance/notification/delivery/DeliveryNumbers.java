package org.suppliercompliance.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.notification.channel.Channel;
import org.suppliercompliance.notification.delivery.DeliveryStatistics.OutcomeCount;

/** Sums over the deliveries of one authority. */
@ApplicationScoped
class DeliveryNumbers {
    private static final String CHOSEN = " from delivery d where d.authority = ? and d.created_at >= ?"
            + " and (?::text is null or d.channel = ?) and (?::uuid is null or d.target = ?)";

    private final TenantDatabase database;

    DeliveryNumbers(TenantDatabase database) {
        this.database = database;
    }

    DeliveryStatistics since(String authority, Instant since, @Nullable Channel channel, @Nullable UUID target) {
        List<OutcomeCount> outcomes = database.query(
                "select a.outcome, a.status_code, count(*)::int as times from delivery_attempt a where a.delivery_id in (select d.id"
                        + CHOSEN + ") group by a.outcome, a.status_code order by times desc, a.outcome limit 40",
                row -> new OutcomeCount(row.text("outcome"), row.nullableInteger("status_code"), row.integer("times")),
                authority,
                since,
                channel,
                channel,
                target,
                target);
        return database.one(
                        "with chosen as (select d.*" + CHOSEN + "),"
                                + " timed as (select percentile_disc(array[0.5, 0.95]) within group (order by a.duration_ms) as ms"
                                + " from delivery_attempt a join chosen c on c.id = a.delivery_id where a.duration_ms is not null)"
                                + " select (count(*) filter (where status = 'PENDING'))::int as pending,"
                                + " (count(*) filter (where status = 'DELIVERED'))::int as delivered,"
                                + " (count(*) filter (where status = 'DEAD'))::int as dead,"
                                + " (count(*) filter (where status = 'CANCELLED'))::int as cancelled,"
                                + " (count(*) filter (where attempts > 1))::int as repeated, coalesce(sum(attempts), 0)::int as attempts,"
                                + " max(delivered_at) as last_delivered_at, (select ms[1] from timed) as median, (select ms[2] from timed) as p95,"
                                + " (select e.failing_since from webhook_endpoint e where e.id = ? and e.authority = ?) as failing_since"
                                + " from chosen",
                        row -> new DeliveryStatistics(
                                since,
                                row.integer("pending"),
                                row.integer("delivered"),
                                row.integer("dead"),
                                row.integer("cancelled"),
                                row.integer("repeated"),
                                row.integer("attempts"),
                                row.nullableInteger("median"),
                                row.nullableInteger("p95"),
                                row.nullableInstant("last_delivered_at"),
                                row.nullableInstant("failing_since"),
                                outcomes),
                        authority,
                        since,
                        channel,
                        channel,
                        target,
                        target,
                        target,
                        authority)
                .orElseThrow();
    }
}
