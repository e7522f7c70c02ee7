package org.suppliercompliance.supplier.contracts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.supplier.categories.CategoriesOfCodes;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** Contracts. Every read names whose they are, and row-level security says it again. */
@Singleton
class ContractRepository implements PanacheRepositoryBase<Contract, UUID> {
    private static final String SELECT = """
            select c.*, coalesce((select s.survivor_id from supplier s where s.id = c.supplier_id), c.supplier_id) as current_supplier_id,
                %s as category
            from contract c""".formatted(CategoriesOfCodes.sql("c.cpv_codes[1]"));
    /** Running today where its authority is, with the duty. */
    static final String OWED = """
            c.risk_assessment_duty and c.period_known and (select (?::timestamptz at time zone a.zone)::date from authority a where a.code = c.authority)
                between c.starts_on and c.ends_on""";

    static final String ASSESSED =
            "exists (select 1 from declaration d where d.contract_id = c.id and d.submitted and d.assessment_document is not null)";
    private static final Keyset NEWEST_FIRST = new Keyset(SELECT, "c.created_at", "timestamptz", "c.id", true);

    private final TenantDatabase database;
    private final SurvivingSuppliers surviving;

    ContractRepository(TenantDatabase database, SurvivingSuppliers surviving) {
        this.database = database;
        this.surviving = surviving;
    }

    Optional<Contract> forChange(UUID id, String authority) {
        return find("id = ?1 and authority = ?2", id, authority)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The codes of the authority's entities; none at all when the authority is not registered. */
    Optional<Set<String>> entities(String authority) {
        return database.one(
                "select array(select e.code from buying_entity e where e.authority = a.code) as codes from authority a where a.code = ?",
                row -> Set.copyOf(row.texts("codes")),
                authority);
    }

    Optional<ContractView> view(UUID id, Caller caller) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(id);
        String own = own(caller, speaksFor(caller), parameters);
        return database.one(SELECT + " where c.id = ? and " + own, ContractColumns::view, parameters.toArray());
    }

    /** Whether a call-off was made under the framework agreement. */
    boolean hasCallOffs(UUID framework, String authority) {
        return !database.query(
                        "select 1 as found from contract where authority = ? and framework_id = ? limit 1",
                        row -> 1,
                        authority,
                        framework)
                .isEmpty();
    }

    /**
     * One page.
     *
     * @param codes the CPV codes that the filter's category stands for; empty when it names none
     */
    Slice<ContractView> list(PageRequest page, ContractFilter filter, List<String> codes, Caller caller, Instant now) {
        List<@Nullable Object> parameters = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        conditions.add(own(caller, speaksFor(caller), parameters));
        if (filter.supplierId() != null) {
            conditions.add(ofFamily(surviving.familyOfSurvivor(filter.supplierId()), parameters));
        }
        if (filter.reference() != null) {
            conditions.add("c.reference = ?");
            parameters.add(filter.reference());
        }
        if (filter.runningOn() != null) {
            conditions.add("c.period_known and c.starts_on <= ? and c.ends_on >= ?");
            parameters.add(filter.runningOn());
            parameters.add(filter.runningOn());
        }
        if (filter.periodKnown() != null) {
            conditions.add("c.period_known = ?");
            parameters.add(filter.periodKnown());
        }
        if (filter.kind() != null) {
            conditions.add("c.kind = ?");
            parameters.add(filter.kind());
        }
        if (filter.frameworkId() != null) {
            conditions.add("c.framework_id = ?");
            parameters.add(filter.frameworkId());
        }
        if (filter.category() != null) {
            conditions.add("c.cpv_codes[1] = any(?)");
            parameters.add(codes);
        }
        if (filter.riskAssessment() != null) {
            conditions.add(OWED);
            parameters.add(now);
            conditions.add(filter.riskAssessment() == DutyToAssess.MISSING ? "not " + ASSESSED : ASSESSED);
        }
        return NEWEST_FIRST.fetch(
                database, page, String.join(" and ", conditions), parameters, ContractColumns::view, view ->
                        new String[] {view.createdAt().toString(), view.id().toString()});
    }

    private List<UUID> speaksFor(Caller caller) {
        return caller.tenant() != null || caller.counterparty() == null
                ? List.of()
                : surviving.family(caller.counterparty());
    }

    /** One id keeps the index's order; several, after merges, are few and sorted. */
    private static String ofFamily(List<UUID> family, List<@Nullable Object> parameters) {
        if (family.size() == 1) {
            parameters.add(family.get(0));
            return "c.supplier_id = ?";
        }
        parameters.add(family.stream().sorted().toArray(UUID[]::new));
        return "c.supplier_id = any(?)";
    }

    private static String own(Caller caller, List<UUID> speaksFor, List<@Nullable Object> parameters) {
        if (caller.tenant() != null) {
            parameters.add(caller.tenant());
            return "c.authority = ?";
        }
        if (caller.counterparty() != null) {
            return ofFamily(speaksFor, parameters);
        }
        return "false";
    }
}
