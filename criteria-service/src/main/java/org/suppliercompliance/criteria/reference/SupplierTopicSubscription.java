package org.suppliercompliance.criteria.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.Projection;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.SubjectId;

/** Keeps the countries and calendars of the authorities, and which suppliers there are. */
@ApplicationScoped
class SupplierTopicSubscription implements Projection {
    /** Not the name it had while it kept countries only: under a new one the topic is read from its beginning, so that the copies are whole. */
    @Override
    public String consumer() {
        return "criteria-suppliers";
    }

    @Override
    public String topic() {
        return "suppliers.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                SupplierFacts.AUTHORITY_REGISTERED,
                SupplierFacts.AUTHORITY_CHANGED,
                SupplierFacts.SUPPLIER_REGISTERED,
                SupplierFacts.SUPPLIER_MERGED,
                SupplierFacts.SUPPLIER_SPLIT);
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("known_authority"), new Table("known_supplier"));
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        switch (event.type()) {
            case SupplierFacts.AUTHORITY_REGISTERED, SupplierFacts.AUTHORITY_CHANGED ->
                keep(SupplierFacts.Authority.read(event.data()), transaction);
            case SupplierFacts.SUPPLIER_REGISTERED -> keep(SupplierFacts.Supplier.read(event.data()), transaction);
            default -> merge(SupplierFacts.Supplier.read(event.data()), transaction);
        }
    }

    /** Whom a consultation names stays, as itself: what was written here is not undone by the other's restore. */
    @Override
    public void forget(String subject, WorkerTransaction transaction) {
        restated(subject, transaction);
        transaction.update(
                "delete from known_authority where code = ? and not exists (select from consultation c where c.authority = known_authority.code)",
                subject);
        SubjectId.of(subject)
                .ifPresent(id -> transaction.update(
                        "delete from known_supplier where id = ?"
                                + " and not exists (select from consultation_participant p where p.supplier_id = known_supplier.id)",
                        id));
    }

    /** A merge that still holds follows right behind; one of the lost time does not. */
    @Override
    public void restated(String subject, WorkerTransaction transaction) {
        SubjectId.of(subject)
                .ifPresent(id -> transaction.update(
                        "update known_supplier set survivor_id = null where id = ? and survivor_id is not null", id));
    }

    private static void keep(SupplierFacts.Authority authority, WorkerTransaction transaction) {
        transaction.update(
                """
                insert into known_authority (code, country, zone, steps_before) values (?, ?, ?, ?)
                on conflict (code) do update set country = excluded.country, zone = excluded.zone, steps_before = excluded.steps_before""",
                authority.code(),
                authority.country(),
                authority.zone(),
                authority.stepsBefore().toArray(Integer[]::new));
    }

    private static void keep(SupplierFacts.Supplier supplier, WorkerTransaction transaction) {
        transaction.update("insert into known_supplier (id) values (?) on conflict (id) do nothing", supplier.id());
    }

    /** Nothing is rewritten: what was written under a merged id keeps it, and is read through this pointer. */
    private static void merge(SupplierFacts.Supplier supplier, WorkerTransaction transaction) {
        transaction.update(
                "insert into known_supplier (id, survivor_id) values (?, ?::uuid) on conflict (id) do update set survivor_id = excluded.survivor_id",
                supplier.id(),
                supplier.survivorId());
    }
}
