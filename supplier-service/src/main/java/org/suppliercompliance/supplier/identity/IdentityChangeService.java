package org.suppliercompliance.supplier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.Role;
import org.suppliercompliance.supplier.SupplierProblem;
import org.suppliercompliance.supplier.authority.Authorities;
import org.suppliercompliance.supplier.contracts.ContractsWithSuppliers;
import org.suppliercompliance.supplier.registry.SupplierMerging;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** The use cases of merge and split: one authority proposes, another one with contracts there confirms, or an operator. */
@ApplicationScoped
class IdentityChangeService {
    private final IdentityChangeRepository changes;
    private final SurvivingSuppliers surviving;
    private final SupplierMerging merging;
    private final ContractsWithSuppliers contracts;
    private final Authorities authorities;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    IdentityChangeService(
            IdentityChangeRepository changes,
            SurvivingSuppliers surviving,
            SupplierMerging merging,
            ContractsWithSuppliers contracts,
            Authorities authorities,
            CurrentCaller caller,
            SuiteClock clock) {
        this.changes = changes;
        this.surviving = surviving;
        this.merging = merging;
        this.contracts = contracts;
        this.authorities = authorities;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    IdentityChangeView proposeMerge(UUID change, UUID supplierId, ProposeMerge command) {
        surviving.require(supplierId);
        Faults faults = new Faults();
        faults.require(
                !command.survivorId().equals(supplierId), "/survivorId", "A supplier cannot be merged with itself.");
        faults.require(
                surviving.survivorOf(command.survivorId()).isPresent(), "/survivorId", "There is no such supplier.");
        faults.throwIfAny();
        merging.checkMerge(supplierId, command.survivorId());
        return propose(change, IdentityChangeKind.MERGE, supplierId, command.survivorId(), command.reason());
    }

    @TenantTransaction
    IdentityChangeView proposeSplit(UUID change, UUID supplierId, ProposeSplit command) {
        UUID survivor = merging.checkSplit(supplierId, clock.now());
        return propose(change, IdentityChangeKind.SPLIT, supplierId, survivor, command.reason());
    }

    @TenantTransaction
    IdentityChangeView confirm(UUID id, @Nullable ExpectedVersion ifMatch) {
        String authority = decider();
        Instant now = clock.now();
        IdentityChange change = changes.forChange(id).orElseThrow(IdentityChangeService::unknown);
        ExpectedVersion.require(ifMatch, change.version);
        change.decide(IdentityChangeStatus.CONFIRMED, authority, null, now);
        requireContracts(change, authority);
        changes.flush();
        switch (IdentityChangeKind.valueOf(change.kind)) {
            case MERGE -> merging.merge(change.supplierId, change.survivorId, now);
            case SPLIT -> merging.split(change.supplierId, now);
        }
        return change.view();
    }

    /** The proposer takes its proposal back by the same act. */
    @TenantTransaction
    IdentityChangeView reject(UUID id, RejectIdentityChange command, @Nullable ExpectedVersion ifMatch) {
        String authority = decider();
        IdentityChange change = changes.forChange(id).orElseThrow(IdentityChangeService::unknown);
        ExpectedVersion.require(ifMatch, change.version);
        change.decide(IdentityChangeStatus.REJECTED, authority, command.reason(), clock.now());
        if (!change.proposedBy.equals(authority)) {
            requireContracts(change, authority);
        }
        return change.view();
    }

    @TenantTransaction(readOnly = true)
    IdentityChangeView read(UUID id) {
        return changes.view(id).orElseThrow(IdentityChangeService::unknown);
    }

    @TenantTransaction(readOnly = true)
    Slice<IdentityChangeView> list(PageRequest page, @Nullable UUID supplierId, @Nullable IdentityChangeStatus status) {
        return changes.list(page, supplierId, status);
    }

    private IdentityChangeView propose(
            UUID id, IdentityChangeKind kind, UUID supplierId, UUID survivorId, String reason) {
        String authority = caller.tenant();
        authorities.requireRegistered(authority);
        changes.openOf(supplierId).ifPresent(open -> {
            throw pending(open);
        });
        IdentityChange change = new IdentityChange(id, kind, supplierId, survivorId, reason, authority, clock.now());
        try {
            changes.persistAndFlush(change);
        } catch (ConstraintViolationException e) {
            throw new ProblemException(
                    SupplierProblem.CHANGE_PENDING, "A proposal for this supplier was made at the same moment.");
        }
        return change.view();
    }

    /** The authority that decides; null when an operator does, who acts for none. */
    private @Nullable String decider() {
        Caller who = caller.get();
        return who.has(Role.OPERATOR) ? who.tenant() : caller.tenant();
    }

    /** Row-level security shows an authority its own contracts, which is what is asked for. */
    private void requireContracts(IdentityChange change, @Nullable String authority) {
        if (authority == null) {
            return;
        }
        List<UUID> both = new ArrayList<>(surviving.family(change.supplierId));
        both.addAll(surviving.family(change.survivorId));
        if (!contracts.has(authority, both)) {
            throw new ProblemException(
                    SupplierProblem.NO_CONTRACTS_THERE,
                    "Only an authority that has a contract with one of the two suppliers decides, or an operator.");
        }
    }

    private static ProblemException pending(UUID open) {
        return new ProblemException(
                        SupplierProblem.CHANGE_PENDING, "The proposal " + open + " is open: decide it first.")
                .withHeader("Link", "</supplier/v1/identity-changes/" + open + ">; rel=\"related\"");
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such proposal.");
    }
}
