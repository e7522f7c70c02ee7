package org.suppliercompliance.supplier.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.authority.Authorities;
import org.suppliercompliance.supplier.categories.CategoriesOfCodes;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** The use cases of contracts. */
@ApplicationScoped
class ContractService {
    private final ContractRepository contracts;
    private final SurvivingSuppliers surviving;
    private final CpvCodes vocabulary;
    private final CategoriesOfCodes categories;
    private final CallOffs callOffs;
    private final ContractHistory history;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    ContractService(
            ContractRepository contracts,
            SurvivingSuppliers surviving,
            CpvCodes vocabulary,
            CategoriesOfCodes categories,
            CallOffs callOffs,
            ContractHistory history,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.contracts = contracts;
        this.surviving = surviving;
        this.vocabulary = vocabulary;
        this.categories = categories;
        this.callOffs = callOffs;
        this.history = history;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<ContractView> register(RegisterContract command) {
        String authority = caller.tenant();
        Set<String> entities = entities(authority);
        Faults faults = new Faults();
        surviving
                .survivorOf(command.supplierId())
                .ifPresentOrElse(
                        survivor -> faults.require(
                                survivor.equals(command.supplierId()),
                                "/supplierId",
                                "The supplier was merged into " + survivor + ": name that one."),
                        () -> faults.add("/supplierId", "There is no such supplier."));
        ContractDetails details =
                command.details(authority).checked(faults, command.periodKnown(), vocabulary, entities);
        callOffs.check(faults, details, null);
        faults.throwIfAny();
        Contract contract = new Contract(details, clock.now());
        contracts.persistAndFlush(contract);
        outbox.append(contract.fact().registered());
        return Created.fresh(contract.id, view(contract.id));
    }

    @TenantTransaction
    ContractView change(UUID id, PatchContract patch, @Nullable ExpectedVersion ifMatch) {
        String authority = caller.tenant();
        Contract contract = contracts.forChange(id, authority).orElseThrow(ContractService::unknown);
        ExpectedVersion.require(ifMatch, contract.version);
        Faults faults = new Faults();
        ContractDetails before = contract.details();
        // What the contract names stays true, also of an entity that the authority has no more.
        Set<String> entities = new HashSet<>(entities(authority));
        entities.addAll(before.buyingEntities());
        ContractDetails details = patch.applyTo(before, faults).checked(faults, null, vocabulary, entities);
        checkTerms(faults, contract, details);
        faults.throwIfAny();
        ContractPeriod was = contract.period();
        Instant now = clock.now();
        if (contract.change(details, now)) {
            outbox.append(contract.fact().changed(contract.version));
            contracts.flush();
            history.moved(
                    contract, PeriodAct.CORRECTION, was, null, caller.get().subject(), now);
        }
        return view(id);
    }

    /** What was built on the terms holds them: call-offs their framework agreement, used extensions their options. */
    private void checkTerms(Faults faults, Contract contract, ContractDetails details) {
        ContractKind kind = details.terms().kind();
        if (kind != contract.kind) {
            faults.require(
                    kind != ContractKind.CALL_OFF && contract.kind != ContractKind.CALL_OFF,
                    "/kind",
                    "A contract does not become a call-off, nor a call-off something else.");
            faults.require(
                    kind != ContractKind.CONTRACT || !contracts.hasCallOffs(contract.id, contract.authority),
                    "/kind",
                    "Call-offs were made under this framework agreement.");
        }
        callOffs.check(faults, details, contract.details());
        ExtensionOptions options = details.terms().extensionOptions();
        faults.require(
                contract.extensionsUsed <= (options == null ? 0 : options.count()),
                "/extensionOptions",
                contract.extensionsUsed + " of the options were used already.");
    }

    @TenantTransaction(readOnly = true)
    ContractView read(UUID id) {
        return view(id);
    }

    @TenantTransaction(readOnly = true)
    Slice<ContractView> list(PageRequest page, ContractFilter filter) {
        List<String> codes = filter.category() == null
                ? List.of()
                : categories.codes(filter.category()).orElseThrow(ContractService::unknownCategory);
        return contracts.list(page, filter, codes, caller.get(), clock.now());
    }

    private Set<String> entities(String authority) {
        return contracts.entities(authority).orElseThrow(Authorities::notRegistered);
    }

    private ContractView view(UUID id) {
        return contracts.view(id, caller.get()).orElseThrow(ContractService::unknown);
    }

    private static ProblemException unknownCategory() {
        return new ProblemException(
                StandardProblem.BAD_REQUEST,
                "There is no such product category.",
                List.of(new Fault("query:category", "Give the code of a product category.")));
    }

    static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such contract.");
    }
}
