package org.suppliercompliance.notification.subscription;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.reference.KnownCategories;
import org.suppliercompliance.notification.reference.KnownSuppliers;

/** Which endpoints and which people asked for a fact, and whether facts arrive at the endpoints. */
public final class Subscribers {
    /** How long an endpoint may fail before it is switched off. */
    private static final Duration PATIENCE = Duration.ofDays(5);

    private static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::name).toList();

    private Subscribers() {}

    /** The active endpoints of the authority that asked for this kind of fact. */
    public static List<UUID> of(WorkerTransaction transaction, String authority, FactType type) {
        return transaction.once(
                new EndpointsFor(authority, type),
                () -> transaction.query(
                        "select id from webhook_endpoint where authority = ? and status = 'ACTIVE' and ? = any (fact_types) order by id",
                        row -> row.uuid("id"),
                        authority,
                        type.slug()));
    }

    private record EndpointsFor(String authority, FactType type) {}

    /**
     * Who asked to be told of a fact.
     *
     * @param subscription the oldest one that says so
     */
    public record Asked(UUID person, UUID subscription) {}

    private record Wish(
            UUID person, UUID subscription, @Nullable String category) {}

    /**
     * The people of the authority who asked to be told of such a fact.
     *
     * @param contract the contract it is about, where it is about one
     */
    public static List<Asked> people(WorkerTransaction transaction, Fact fact, @Nullable UUID contract) {
        if (!anybodyAsks(transaction, fact.authority(), fact.type())) {
            return List.of();
        }
        List<Wish> wishes = transaction.query(
                "select s.person_id, s.id, s.category from fact_subscription s where s.authority = ? and s.fact_type = ?"
                        + " and (s.supplier_id is null or s.supplier_id in (" + KnownSuppliers.FAMILY + "))"
                        + " and (s.at_least is null or array_position(?::text[], s.at_least) <= array_position(?::text[], ?::text))"
                        + " order by s.person_id, s.created_at, s.id",
                row -> new Wish(row.uuid("person_id"), row.uuid("id"), row.nullableText("category")),
                fact.authority(),
                fact.type().slug(),
                fact.supplierId(),
                fact.supplierId(),
                SEVERITIES,
                SEVERITIES,
                fact.severity());
        boolean byCategory = wishes.stream().anyMatch(wish -> wish.category() != null);
        List<String> categories = byCategory ? categories(transaction, fact, contract) : List.of();
        Map<UUID, Asked> asked = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            if (wish.category() == null || categories.contains(wish.category())) {
                asked.putIfAbsent(wish.person(), new Asked(wish.person(), wish.subscription()));
            }
        }
        return List.copyOf(asked.values());
    }

    /**
     * Asked once for a batch, nobody being an answer too: what a batch tells had happened before its transaction began, so who asks after that
     * look asked afterwards.
     */
    private static boolean anybodyAsks(WorkerTransaction transaction, String authority, FactType type) {
        return transaction
                .once(
                        new WishesFor(authority, type),
                        () -> transaction.query(
                                "select exists (select from fact_subscription where authority = ? and fact_type = ?) as anybody",
                                row -> row.bool("anybody"),
                                authority,
                                type.slug()))
                .contains(true);
    }

    private record WishesFor(String authority, FactType type) {}

    /** Those it names, or those of what its authority buys from the supplier it is about. */
    private static List<String> categories(Database database, Fact fact, @Nullable UUID contract) {
        UUID supplier = fact.supplierId();
        return supplier == null
                ? KnownCategories.withThoseAbove(database, fact.categories())
                : KnownCategories.bought(database, fact.authority(), supplier, contract);
    }

    /** Switches an endpoint off that said it is gone; answers it when it was on until now. */
    public static Optional<EndpointSwitchedOff> switchOff(WorkerTransaction transaction, UUID endpoint) {
        return off(transaction, endpoint, "GONE", "status = 'ACTIVE'");
    }

    /** Notes that something did not arrive. When nothing has for five days the endpoint is switched off and answered. */
    public static Optional<EndpointSwitchedOff> failed(WorkerTransaction transaction, UUID endpoint) {
        transaction.update(
                "update webhook_endpoint set failing_since = ? where id = ? and failing_since is null and status = 'ACTIVE'",
                transaction.now(),
                endpoint);
        return off(
                transaction,
                endpoint,
                "FAILING",
                "status = 'ACTIVE' and failing_since <= ?",
                transaction.now().minus(PATIENCE));
    }

    /** Notes that something arrived again. */
    public static void arrived(Database database, UUID endpoint) {
        database.update("update webhook_endpoint set failing_since = null where id = ?", endpoint);
    }

    private static Optional<EndpointSwitchedOff> off(
            WorkerTransaction transaction, UUID endpoint, String reason, String condition, Object... parameters) {
        Object[] all = Stream.concat(Stream.of(reason, endpoint), Stream.of(parameters))
                .toArray();
        return transaction.one(
                "update webhook_endpoint set status = 'OFF', status_reason = ?, version = version + 1 where id = ? and "
                        + condition + " returning authority, url, created_by",
                row -> new EndpointSwitchedOff(
                        endpoint,
                        row.text("authority"),
                        URI.create(row.text("url")).getHost(),
                        row.text("created_by"),
                        reason,
                        transaction),
                all);
    }
}
