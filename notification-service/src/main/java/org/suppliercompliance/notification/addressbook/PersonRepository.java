package org.suppliercompliance.notification.addressbook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.notification.addressbook.PersonExport.AskedView;
import org.suppliercompliance.notification.addressbook.PersonExport.ToldView;
import org.suppliercompliance.notification.reference.KnownSuppliers;

/** The people the caller may see: row-level security holds whatever the query says, and the query says it too. */
@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<Person, UUID> {
    private static final String SELECT = "select p.* from person p";
    private static final Keyset BY_AGE = new Keyset(SELECT, "p.created_at", "timestamptz", "p.id", false);

    private final TenantDatabase database;

    PersonRepository(TenantDatabase database) {
        this.database = database;
    }

    Optional<Person> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<PersonView> view(UUID id) {
        return database.one(SELECT + " where p.id = ?", PersonView::read, id);
    }

    Slice<PersonView> list(PageRequest page, @Nullable UUID supplierId, @Nullable String role) {
        return BY_AGE.fetch(
                database,
                page,
                "(?::uuid is null or p.supplier_id = ?) and (?::text is null or ? = any (p.roles))",
                Arrays.asList(supplierId, supplierId, role, role),
                PersonView::read,
                person ->
                        new String[] {person.createdAt().toString(), person.id().toString()});
    }

    boolean isSupplierKnown(UUID supplierId) {
        return KnownSuppliers.isKnown(database, supplierId);
    }

    /** Whether the deputy is another person of the address book the person stands in. */
    boolean canDeputise(UUID deputy, Person person) {
        return database.one(
                        "select 1 as known from person where id = ? and id <> ? and authority is not distinct from ?::text"
                                + " and supplier_id is not distinct from ?::uuid",
                        row -> row.integer("known"),
                        deputy,
                        person.id,
                        person.authority,
                        person.supplierId)
                .isPresent();
    }

    /** Nobody is told as a manager of the authority until the transaction ends. */
    void lockManagers(String authority) {
        AddressBook.lockManagers(database, authority);
    }

    /** Nobody is left with a deputy who is being taken out. */
    void releaseDeputy(UUID deputy) {
        database.update("update person set deputy_id = null, version = version + 1 where deputy_id = ?", deputy);
    }

    /** What the person was told, for the export; at most ten thousand lines. */
    List<ToldView> told(UUID person) {
        return database.query(
                "select a.id, f.type, f.reference, a.raised_at, a.status from alert a join fact f on f.id = a.fact_id"
                        + " where a.recipient = ? order by a.raised_at, a.id limit 10000",
                PersonRepository::told,
                person);
    }

    /** What the person asked to be told, for the export; at most a thousand lines. */
    List<AskedView> asked(UUID person) {
        return database.query(
                "select id, fact_type, supplier_id, at_least, category, created_at from fact_subscription where person_id = ?"
                        + " order by created_at, id limit 1000",
                row -> new AskedView(
                        row.uuid("id"),
                        row.text("fact_type"),
                        row.nullableUuid("supplier_id"),
                        row.nullableText("at_least"),
                        row.nullableText("category"),
                        row.instant("created_at")),
                person);
    }

    private static ToldView told(Row row) throws SQLException {
        return new ToldView(
                row.uuid("id"),
                row.text("type"),
                row.nullableText("reference"),
                row.instant("raised_at"),
                row.text("status"));
    }
}
