package org.suppliercompliance.supplier.contracts;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** What a framework agreement asks of the call-offs made under it. */
@Singleton
class CallOffs {
    private final TenantDatabase database;
    private final SurvivingSuppliers surviving;

    CallOffs(TenantDatabase database, SurvivingSuppliers surviving) {
        this.database = database;
        this.surviving = surviving;
    }

    private record Framework(
            UUID supplierId,
            boolean openToAll,
            List<String> entities,
            @Nullable LocalDate end) {}

    /**
     * Notes what keeps a call-off from being one of its framework agreement; says nothing about other contracts.
     *
     * @param named the entities it names already: what they bought stays true when they may buy no more
     */
    void check(Faults faults, ContractDetails details, Collection<String> named) {
        UUID id = details.terms().frameworkId();
        if (id == null || details.terms().kind() != ContractKind.CALL_OFF) {
            return;
        }
        framework(id, details.authority())
                .ifPresentOrElse(
                        framework -> check(faults, details, named, framework),
                        () -> faults.add("/frameworkId", "The authority has no such framework agreement."));
    }

    private void check(Faults faults, ContractDetails details, Collection<String> named, Framework framework) {
        faults.require(
                surviving.survivorOf(framework.supplierId()).equals(surviving.survivorOf(details.supplierId())),
                "/supplierId",
                "The framework agreement is with another supplier.");
        List<String> buying = details.buyingEntities();
        faults.require(
                !buying.isEmpty()
                        || (!framework.openToAll() && framework.entities().isEmpty()),
                "/buyingEntities",
                "A call-off names the entity that buys.");
        for (int i = 0; i < buying.size(); i++) {
            String entity = buying.get(i);
            faults.require(
                    framework.openToAll() || framework.entities().contains(entity) || named.contains(entity),
                    "/buyingEntities/" + i,
                    "The entity " + entity + " may not buy under the framework agreement.");
        }
        LocalDate made = details.concludedOn() == null ? details.start() : details.concludedOn();
        faults.require(
                made == null || framework.end() == null || !made.isAfter(framework.end()),
                details.concludedOn() == null ? "/start" : "/concludedOn",
                "The framework agreement has ended by then.");
    }

    private Optional<Framework> framework(UUID id, String authority) {
        return database.one(
                "select supplier_id, open_to_all_entities, buying_entities, ends_on from contract where id = ? and authority = ? and kind = 'FRAMEWORK_AGREEMENT'",
                row -> new Framework(
                        row.uuid("supplier_id"),
                        row.bool("open_to_all_entities"),
                        row.texts("buying_entities"),
                        row.nullableDate("ends_on")),
                id,
                authority);
    }
}
