package org.suppliercompliance.supplier.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.SupplierProblem;
import org.suppliercompliance.supplier.authority.Authorities;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** What is done to a contract while it runs, and what is remembered of it. */
@ApplicationScoped
class ContractActs {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final ContractRepository contracts;
    private final ContractHistory history;
    private final CallOffs callOffs;
    private final Authorities authorities;
    private final SurvivingSuppliers surviving;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    ContractActs(
            ContractRepository contracts,
            ContractHistory history,
            CallOffs callOffs,
            Authorities authorities,
            SurvivingSuppliers surviving,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.contracts = contracts;
        this.history = history;
        this.callOffs = callOffs;
        this.authorities = authorities;
        this.surviving = surviving;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    ContractView extend(UUID id, ExtendContract command, @Nullable ExpectedVersion ifMatch) {
        Contract contract = forChange(id, ifMatch);
        Instant now = clock.now();
        requireRunning(contract, now);
        ExtensionOptions options = contract.options();
        if (options == null || contract.extensionsUsed >= options.count()) {
            throw noneLeft("The contract has no extension option that is not used.");
        }
        ContractPeriod was = contract.period();
        ContractPeriod whole = was.extended(options)
                .orElseThrow(() ->
                        noneLeft("The contract ends on " + was.end() + " already, the latest end of its options."));
        LocalDate last = Objects.requireNonNull(whole.end());
        LocalDate wished = command.end();
        Faults faults = new Faults();
        faults.require(
                wished == null || wished.isAfter(was.end()), "/end", "An extension ends later than the contract.");
        faults.require(
                wished == null || !wished.isAfter(last), "/end", "The option reaches to " + last + " and no further.");
        faults.require(
                wished != null || !last.isAfter(LAST_DAY),
                "/end",
                "The whole option reaches beyond " + LAST_DAY + ": name an earlier end.");
        faults.throwIfAny();
        contract.extend(wished == null || wished.equals(last) ? whole : was.endingOn(wished), now);
        return changed(contract, PeriodAct.EXTENSION, was, command.reason(), now);
    }

    @TenantTransaction
    ContractView endEarly(UUID id, EndContractEarly command, @Nullable ExpectedVersion ifMatch) {
        Contract contract = forChange(id, ifMatch);
        Instant now = clock.now();
        ContractPeriod was = contract.period();
        if (was.endedBefore(today(contract, now))) {
            throw ended(contract);
        }
        Faults faults = new Faults();
        faults.require(
                was.start() == null || !command.endedOn().isBefore(was.start()),
                "/endedOn",
                "The contract cannot end before it starts.");
        faults.require(
                was.end() == null || command.endedOn().isBefore(was.end()),
                "/endedOn",
                "That is not before its time: the contract ends on " + was.end() + ".");
        faults.throwIfAny();
        contract.endEarly(command.endedOn(), command.reason(), now);
        return changed(contract, PeriodAct.EARLY_END, was, command.reason(), now);
    }

    @TenantTransaction
    Created<ContractView> renew(UUID id, RenewContract command, @Nullable ExpectedVersion ifMatch) {
        Contract earlier = forChange(id, ifMatch);
        if (earlier.renewedById != null) {
            throw new ProblemException(
                    SupplierProblem.CONTRACT_RENEWED,
                    "The contract " + earlier.renewedById + " goes on from this one already.");
        }
        Instant now = clock.now();
        Faults faults = new Faults();
        UUID supplier = surviving.survivorOf(earlier.supplierId).orElseThrow();
        ContractDetails details = Renewal.of(earlier.details(), supplier, command, faults);
        callOffs.check(faults, details, null);
        faults.throwIfAny();
        ContractPeriod was = earlier.period();
        Contract followOn = new Contract(details, now);
        followOn.renewsId = earlier.id;
        contracts.persistAndFlush(followOn);
        earlier.renewedBy(followOn.id, now);
        outbox.append(followOn.fact().registered());
        changed(earlier, PeriodAct.RENEWAL, was, command.reason(), now);
        return Created.fresh(followOn.id, view(followOn.id));
    }

    @TenantTransaction
    ContractView fixCriteria(UUID id, CriteriaSetInForce set, @Nullable ExpectedVersion ifMatch) {
        Contract contract = forChange(id, ifMatch);
        CriteriaSetInForce current = contract.criteriaSet();
        if (set.equals(current)) {
            return view(id);
        }
        Instant now = clock.now();
        Faults faults = new Faults();
        faults.require(
                !set.fixedOn().isAfter(today(contract, now)), "/fixedOn", "What is fixed later is not in force yet.");
        faults.require(
                current == null || !set.fixedOn().isBefore(current.fixedOn()),
                "/fixedOn",
                "A set fixed on " + (current == null ? "" : current.fixedOn())
                        + " is in force: this one would come before it.");
        faults.throwIfAny();
        contract.fix(set, now);
        contracts.flush();
        history.fixed(contract, set, caller.get().subject(), now);
        outbox.append(contract.fact().changed(contract.version));
        return view(id);
    }

    @TenantTransaction(readOnly = true)
    Slice<PeriodChangeView> periodChanges(PageRequest page, UUID id) {
        view(id);
        return history.moves(page, id, caller.tenant());
    }

    @TenantTransaction(readOnly = true)
    Slice<CriteriaSetView> criteriaSets(PageRequest page, UUID id) {
        view(id);
        return history.sets(page, id, caller.tenant());
    }

    private Contract forChange(UUID id, @Nullable ExpectedVersion ifMatch) {
        Contract contract = contracts.forChange(id, caller.tenant()).orElseThrow(ContractService::unknown);
        ExpectedVersion.require(ifMatch, contract.version);
        return contract;
    }

    private ContractView changed(
            Contract contract, PeriodAct act, ContractPeriod was, @Nullable String reason, Instant now) {
        contracts.flush();
        history.moved(contract, act, was, reason, caller.get().subject(), now);
        outbox.append(contract.fact().changed(contract.version));
        return view(contract.id);
    }

    private void requireRunning(Contract contract, Instant now) {
        if (contract.endsOn == null) {
            throw new ProblemException(
                    SupplierProblem.PERIOD_UNKNOWN, "The end is not known; complete the contract first.");
        }
        if (contract.earlyEndReason != null || contract.period().endedBefore(today(contract, now))) {
            throw ended(contract);
        }
    }

    private LocalDate today(Contract contract, Instant now) {
        return authorities.day(contract.authority, now);
    }

    private ContractView view(UUID id) {
        return contracts.view(id, caller.get()).orElseThrow(ContractService::unknown);
    }

    private static ProblemException ended(Contract contract) {
        return new ProblemException(
                SupplierProblem.CONTRACT_ENDED, "The contract ends on " + contract.endsOn + " and goes no further.");
    }

    private static ProblemException noneLeft(String why) {
        return new ProblemException(SupplierProblem.NO_EXTENSION_LEFT, why);
    }
}
