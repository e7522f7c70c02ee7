package org.suppliercompliance.notification.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.notification.fact.FactType;

/** The endpoints of one authority. */
@ApplicationScoped
class EndpointRepository implements PanacheRepositoryBase<WebhookEndpoint, UUID> {
    private static final Keyset BY_AGE = new Keyset(
            "select e.id, e.authority, e.url, e.fact_types, e.status, e.status_reason, e.previous_secret_until, e.public_key, e.created_at, e.version"
                    + " from webhook_endpoint e",
            "e.created_at",
            "timestamptz",
            "e.id",
            false);

    private final TenantDatabase database;

    EndpointRepository(TenantDatabase database) {
        this.database = database;
    }

    Optional<WebhookEndpoint> find(String authority, UUID id) {
        return find("id = ?1 and authority = ?2", id, authority).firstResultOptional();
    }

    Optional<WebhookEndpoint> forChange(String authority, UUID id) {
        return find("id = ?1 and authority = ?2", id, authority)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Slice<EndpointView> list(String authority, PageRequest page) {
        return BY_AGE.fetch(database, page, "e.authority = ?", List.of(authority), EndpointRepository::view, endpoint ->
                new String[] {endpoint.createdAt().toString(), endpoint.id().toString()});
    }

    private static EndpointView view(Row row) throws SQLException {
        return new EndpointView(
                row.uuid("id"),
                row.text("authority"),
                row.text("url"),
                row.texts("fact_types").stream().map(FactType::fromString).toList(),
                EndpointStatus.valueOf(row.text("status")),
                row.nullableText("status_reason"),
                row.nullableInstant("previous_secret_until"),
                row.nullableText("public_key"),
                row.instant("created_at"),
                null,
                row.bigint("version"));
    }
}
