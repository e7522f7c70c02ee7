package org.suppliercompliance.chassis.parcels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;

@ApplicationScoped
public class ParcelService {
    /** The data of the facts. */
    public record ParcelData(String state, String note) {}

    private final EntityManager entities;
    private final TenantDatabase database;
    private final Outbox outbox;
    private final CurrentCaller caller;

    ParcelService(EntityManager entities, TenantDatabase database, Outbox outbox, CurrentCaller caller) {
        this.entities = entities;
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
    }

    @TenantTransaction
    public UUID register(@Nullable String carrier, String note) {
        Parcel parcel = new Parcel(Ids.next(), caller.tenant(), carrier);
        entities.persist(parcel);
        outbox.append(fact("parcel-registered", parcel.id.toString(), 1, carrier, "REGISTERED", note));
        return parcel.id;
    }

    @TenantTransaction
    public long move(UUID id, String state) {
        Parcel parcel = entities.find(Parcel.class, id);
        parcel.state = state;
        entities.flush();
        outbox.append(fact("parcel-moved", id.toString(), parcel.version + 1, parcel.carrier, state, ""));
        return parcel.version;
    }

    /** Registers, then runs whatever the test wants inside the same transaction. */
    @TenantTransaction
    public UUID registerAnd(Runnable more) {
        UUID id = register(null, "");
        more.run();
        return id;
    }

    @TenantTransaction
    public <T> T within(Supplier<T> work) {
        return work.get();
    }

    @TenantTransaction(readOnly = true)
    public <T> T reading(Supplier<T> work) {
        return work.get();
    }

    @TenantTransaction(readOnly = true)
    public List<String> tenantsSeen() {
        return database.query("select distinct tenant from parcel order by tenant", row -> row.text("tenant"));
    }

    @TenantTransaction
    public void state(String type, String subject, long version, String state) {
        outbox.append(fact(type, subject, version, null, state, ""));
    }

    /** States something that other tenants may read too. */
    @TenantTransaction
    public void show(String subject, Set<String> viewers) {
        outbox.append(new Fact(
                "parcel-moved", subject, 1, subject, caller.tenant(), null, viewers, new ParcelData("MOVED", "")));
    }

    /** Waits in the database between the fact's transaction id and the commit. */
    @TenantTransaction
    public void stateSlowly(String subject, double secondsBefore, double secondsAfter) {
        database.query("select pg_sleep(?::float8)", row -> true, secondsBefore);
        database.query("select pg_current_xact_id()::text", row -> true);
        outbox.append(fact("parcel-moved", subject, 1, null, "SLOW", ""));
        database.query("select pg_sleep(?::float8)", row -> true, secondsAfter);
    }

    private Fact fact(String type, String subject, long version, @Nullable String carrier, String state, String note) {
        return new Fact(type, subject, version, subject, caller.tenant(), carrier, new ParcelData(state, note));
    }
}
