package org.suppliercompliance.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.notification.addressbook.AddressBook;
import org.suppliercompliance.notification.reference.KnownCategories;
import org.suppliercompliance.notification.reference.KnownSuppliers;

/** The subscriptions of one authority's people. */
@ApplicationScoped
class SubscriptionRepository {
    private static final String SELECT =
            "select s.id, s.person_id, s.fact_type, s.supplier_id, s.at_least, s.category, s.created_at from fact_subscription s";
    private static final Keyset BY_AGE = new Keyset(SELECT, "s.created_at", "timestamptz", "s.id", false);

    private final TenantDatabase database;

    SubscriptionRepository(TenantDatabase database) {
        this.database = database;
    }

    boolean isColleague(UUID person, String authority) {
        return AddressBook.isOfAuthority(database, person, authority);
    }

    boolean isSupplierKnown(UUID supplier) {
        return KnownSuppliers.isKnown(database, supplier);
    }

    boolean isCategoryKnown(String category) {
        return KnownCategories.isKnown(database, category);
    }

    /**
     * False when a subscription says the same.
     *
     * @param kept what is kept of the address that ends it
     */
    boolean insert(String authority, SubscriptionView subscription, byte[] kept) {
        return database.update(
                        "insert into fact_subscription (id, authority, person_id, fact_type, supplier_id, at_least, category, created_at, capability)"
                                + " values (?, ?, ?, ?, ?::uuid, ?::text, ?::text, ?, ?) on conflict on constraint uq_fact_subscription do nothing",
                        subscription.id(),
                        authority,
                        subscription.personId(),
                        subscription.factType().slug(),
                        subscription.supplierId(),
                        subscription.atLeast(),
                        subscription.category(),
                        subscription.createdAt(),
                        kept)
                == 1;
    }

    Optional<SubscriptionView> find(String authority, UUID id) {
        return database.one(SELECT + " where s.authority = ? and s.id = ?", SubscriptionView::read, authority, id);
    }

    Slice<SubscriptionView> list(String authority, @Nullable UUID person, PageRequest page) {
        return BY_AGE.fetch(
                database,
                page,
                "s.authority = ? and (?::uuid is null or s.person_id = ?)",
                Arrays.asList(authority, person, person),
                SubscriptionView::read,
                one -> new String[] {one.createdAt().toString(), one.id().toString()});
    }

    boolean delete(String authority, UUID id) {
        return database.update("delete from fact_subscription where authority = ? and id = ?", authority, id) == 1;
    }
}
