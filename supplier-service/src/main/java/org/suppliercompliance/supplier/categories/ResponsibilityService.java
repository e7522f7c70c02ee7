package org.suppliercompliance.supplier.categories;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.Role;
import org.suppliercompliance.supplier.SupplierProblem;

/** The use cases of responsibilities: exactly one for a category in a network, handed over but never left. */
@ApplicationScoped
class ResponsibilityService {
    private final ResponsibilityRepository responsibilities;
    private final CategoryRepository categories;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    ResponsibilityService(
            ResponsibilityRepository responsibilities,
            CategoryRepository categories,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.responsibilities = responsibilities;
        this.categories = categories;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<ResponsibilityView> take(TakeResponsibility command) {
        String own = acting();
        String authority = command.authority() == null ? own : command.authority();
        Faults faults = new Faults();
        faults.require(authority != null, "/authority", "Say which authority takes it on.");
        faults.require(
                own == null || Objects.equals(own, authority),
                "/authority",
                "A category is taken on for the caller's own authority.");
        faults.require(categories.view(command.category()).isPresent(), "/category", "There is no such category.");
        if (responsibilities.isNetwork(command.network())) {
            requireMember(faults, command.network(), authority);
        } else {
            faults.add("/network", "There is no such network.");
        }
        faults.throwIfAny();
        UUID id = Ids.next();
        if (!responsibilities.insert(
                id,
                command.category(),
                command.network(),
                Objects.requireNonNull(authority),
                command.group(),
                clock.now())) {
            throw responsibilities
                    .of(command.category(), command.network())
                    .map(ResponsibilityService::taken)
                    .orElseThrow();
        }
        ResponsibilityView view = responsibilities.view(id).orElseThrow();
        outbox.append(CategoryAssignedFact.of(view));
        return Created.fresh(id, view);
    }

    @TenantTransaction
    ResponsibilityView handOver(UUID id, HandOverResponsibility command, @Nullable ExpectedVersion ifMatch) {
        String own = acting();
        ResponsibilityView current = responsibilities.forChange(id).orElseThrow(ResponsibilityService::unknown);
        if (own != null && !own.equals(current.authority())) {
            throw new ProblemException(
                    StandardProblem.FORBIDDEN,
                    "The category is handed over by " + current.authority()
                            + ", which answers for it, or by an operator.");
        }
        ExpectedVersion.require(ifMatch, current.version());
        Faults faults = new Faults();
        requireMember(faults, current.network(), command.authority());
        faults.throwIfAny();
        if (command.authority().equals(current.authority()) && Objects.equals(command.group(), current.group())) {
            return current;
        }
        Instant now = clock.now();
        responsibilities.handOver(id, command.authority(), command.group(), now);
        ResponsibilityView view = responsibilities.view(id).orElseThrow();
        outbox.append(CategoryAssignedFact.of(view));
        return view;
    }

    @TenantTransaction(readOnly = true)
    ResponsibilityView read(UUID id) {
        return responsibilities.view(id).orElseThrow(ResponsibilityService::unknown);
    }

    @TenantTransaction(readOnly = true)
    ResponsibilityView responsible(String category, String network) {
        return responsibilities
                .nearest(category, network)
                .orElseThrow(() -> new ProblemException(
                        StandardProblem.NOT_FOUND, "There is no such category, or nobody answers for it there."));
    }

    @TenantTransaction(readOnly = true)
    Slice<ResponsibilityView> list(PageRequest page, ResponsibilityRepository.Filter filter) {
        return responsibilities.list(page, filter);
    }

    /** The authority acted for; null when an operator acts, for whichever authority. */
    private @Nullable String acting() {
        Caller who = caller.get();
        return who.has(Role.OPERATOR) ? who.tenant() : caller.tenant();
    }

    private void requireMember(Faults faults, String network, @Nullable String authority) {
        faults.require(
                authority == null || responsibilities.isMember(network, authority),
                "/authority",
                "The authority is no member of the network " + network + ".");
    }

    private static ProblemException taken(ResponsibilityView owner) {
        return new ProblemException(
                        SupplierProblem.RESPONSIBILITY_TAKEN,
                        owner.authority() + " answers for " + owner.category() + " in " + owner.network()
                                + " and can hand it over.")
                .withHeader("Link", "</supplier/v1/category-responsibilities/" + owner.id() + ">; rel=\"related\"");
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such responsibility.");
    }
}
