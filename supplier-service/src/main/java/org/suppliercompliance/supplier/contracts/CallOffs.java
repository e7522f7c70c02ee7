package org.suppliercompliance.supplier.contracts;

import jakarta.inject.Singleton;
import java.time.LocalDate;
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
     * @param before as it stood until now, null when it is made: what it says already stays true, whatever became of the framework agreement
     */
    void check(Faults faults, ContractDetails details, @Nullable ContractDetails before) {
        UUID id = details.terms().frameworkId();
        if (id == null || details.terms().kind() != ContractKind.CALL_OFF) {
            return;
        }
        framework(id, details.authority())
                .ifPresentOrElse(
                        framework -> check(faults, details, before, framework),
                        () -> faults.add("/frameworkId", "The authority has no such framework agreement."));
    }

    private void check(Faults faults, ContractDetails details, @Nullable ContractDetails before, Framework framework) {
        faults.require(
                before != null || isOne(framework.supplierId(), details.supplierId()),
                "/supplierId",
                "The framework agreement is with another supplier.");
        List<String> named = before == null ? List.of() : before.buyingEntities();
        if (before == null || !details.buyingEntities().equals(named)) {
            checkEntities(faults, details.buyingEntities(), named, framework);
        }
        LocalDate made = made(details);
        faults.require(
                made == null
                        || framework.end() == null
                        || !made.isAfter(framework.end())
                        || (before != null && made.equals(made(before))),
                details.concludedOn() == null ? "/start" : "/concludedOn",
                "The framework agreement has ended by then.");
    }

    private boolean isOne(UUID one, UUID other) {
        return surviving.survivorOf(one).equals(surviving.survivorOf(other));
    }

    private static void checkEntities(Faults faults, List<String> buying, List<String> named, Framework framework) {
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
    }

    private static @Nullable LocalDate made(ContractDetails details) {
        return details.concludedOn() == null ? details.start() : details.concludedOn();
    }

    /** Held until the end: whoever changes it meanwhile waits, and finds the call-off. */
    private Optional<Framework> framework(UUID id, String authority) {
        return database.one(
                "select supplier_id, open_to_all_entities, buying_entities, ends_on from contract where id = ? and authority = ? and kind = 'FRAMEWORK_AGREEMENT' for share",
                row -> new Framework(
                        row.uuid("supplier_id"),
                        row.bool("open_to_all_entities"),
                        row.texts("buying_entities"),
                        row.nullableDate("ends_on")),
                id,
                authority);
    }
}
