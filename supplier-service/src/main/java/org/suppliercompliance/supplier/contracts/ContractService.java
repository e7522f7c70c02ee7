package org.suppliercompliance.supplier.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.SupplierProblem;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** The use cases of contracts. */
@ApplicationScoped
class ContractService {
    private final ContractRepository contracts;
    private final SurvivingSuppliers surviving;
    private final CpvCodes vocabulary;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    ContractService(
            ContractRepository contracts,
            SurvivingSuppliers surviving,
            CpvCodes vocabulary,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.contracts = contracts;
        this.surviving = surviving;
        this.vocabulary = vocabulary;
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
        faults.throwIfAny();
        Contract contract = new Contract(details, clock.now());
        contracts.persist(contract);
        outbox.append(contract.fact().registered());
        return Created.fresh(contract.id, contract.view());
    }

    @TenantTransaction
    ContractView change(UUID id, PatchContract patch, @Nullable ExpectedVersion ifMatch) {
        String authority = caller.tenant();
        Contract contract = contracts.forChange(id, authority).orElseThrow(ContractService::unknown);
        ExpectedVersion.require(ifMatch, contract.version);
        Faults faults = new Faults();
        ContractDetails details =
                patch.applyTo(contract.details(), faults).checked(faults, null, vocabulary, entities(authority));
        faults.throwIfAny();
        if (contract.change(details, clock.now())) {
            outbox.append(contract.fact().changed(contract.version));
            contracts.flush();
        }
        return contracts.view(id, caller.get()).orElseThrow(ContractService::unknown);
    }

    @TenantTransaction(readOnly = true)
    ContractView read(UUID id) {
        return contracts.view(id, caller.get()).orElseThrow(ContractService::unknown);
    }

    @TenantTransaction(readOnly = true)
    Slice<ContractView> list(PageRequest page, ContractFilter filter) {
        return contracts.list(page, filter, caller.get());
    }

    private Set<String> entities(String authority) {
        return contracts
                .entities(authority)
                .orElseThrow(() -> new ProblemException(
                        SupplierProblem.AUTHORITY_NOT_REGISTERED,
                        "The authority of the token is not registered yet: an operator registers it first."));
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such contract.");
    }
}
