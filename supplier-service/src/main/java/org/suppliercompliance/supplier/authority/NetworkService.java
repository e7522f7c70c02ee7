package org.suppliercompliance.supplier.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.SupplierProblem;

/** The use cases of networks. An authority tells its networks in its own facts, so both change together. */
@ApplicationScoped
class NetworkService {
    private final NetworkRepository networks;
    private final AuthorityRepository authorities;
    private final AuthorityEvents events;
    private final SuiteClock clock;

    NetworkService(
            NetworkRepository networks, AuthorityRepository authorities, AuthorityEvents events, SuiteClock clock) {
        this.networks = networks;
        this.authorities = authorities;
        this.events = events;
        this.clock = clock;
    }

    @TenantTransaction
    Created<NetworkView> register(RegisterNetwork command) {
        if (networks.view(command.code()).isPresent()) {
            throw new ProblemException(
                    SupplierProblem.CODE_TAKEN, "A network with this code is registered; change it by PATCH.");
        }
        Instant now = clock.now();
        Network network = new Network(command.code(), command.name(), now);
        try {
            networks.persistAndFlush(network);
        } catch (ConstraintViolationException e) {
            throw new ProblemException(
                    SupplierProblem.CODE_TAKEN, "A network with this code was registered at the same moment.");
        }
        NetworkView view = apply(network, command.name(), command.members(), now);
        return Created.fresh(view.code(), view);
    }

    @TenantTransaction
    NetworkView change(String code, PatchNetwork patch, @Nullable ExpectedVersion ifMatch) {
        Network network = networks.forChange(code).orElseThrow(NetworkService::unknown);
        ExpectedVersion.require(ifMatch, network.version);
        Faults faults = new Faults();
        String name = patch.name().orElse(() -> network.name);
        faults.require(name != null, "/name", "This member cannot be removed.").throwIfAny();
        List<String> members = Objects.requireNonNullElse(
                patch.members().orElse(() -> List.copyOf(network.members)), List.<String>of());
        if (Objects.equals(name, network.name) && network.members.equals(new HashSet<>(members))) {
            return networks.view(code).orElseThrow();
        }
        network.version++;
        return apply(network, Objects.requireNonNull(name), members, clock.now());
    }

    @TenantTransaction(readOnly = true)
    NetworkView read(String code) {
        return networks.view(code).orElseThrow(NetworkService::unknown);
    }

    @TenantTransaction(readOnly = true)
    Slice<NetworkView> list(PageRequest page) {
        return networks.list(page);
    }

    private NetworkView apply(Network network, String name, List<String> members, Instant now) {
        Set<String> leaving = new TreeSet<>(network.members);
        leaving.removeAll(members);
        Set<String> moved = network.take(name, members, now);
        List<Authority> touched = moved.isEmpty() ? List.of() : authorities.forChange(List.copyOf(moved));
        Set<String> found =
                new HashSet<>(touched.stream().map(authority -> authority.code).toList());
        Faults faults = new Faults();
        for (int i = 0; i < members.size(); i++) {
            String member = members.get(i);
            faults.require(
                    !moved.contains(member) || found.contains(member),
                    "/members/" + i,
                    "There is no authority " + member + ".");
            faults.require(members.indexOf(member) == i, "/members/" + i, "The member " + member + " is named twice.");
        }
        faults.throwIfAny();
        touched.forEach(authority -> authority.networksChanged(now));
        networks.flush();
        if (!moved.isEmpty() && !members.isEmpty()) {
            requireAnswering(network.code, members, leaving);
        }
        NetworkView view = networks.view(network.code).orElseThrow();
        events.changed(view);
        touched.forEach(
                authority -> events.changed(authorities.view(authority.code).orElseThrow()));
        return view;
    }

    /**
     * A member answers for a category at every moment: who leaves has handed over its own. A network of nobody has none to hand over to; whoever
     * answered last comes back with the first members. Asked when the members are written, so that none is missed.
     */
    private void requireAnswering(String network, List<String> members, Set<String> leaving) {
        Faults faults = new Faults();
        networks.answeringFromOutside(network, members)
                .forEach(one -> faults.add(
                        "/members",
                        one.authority() + " answers for " + String.join(", ", one.categories()) + " in the network, "
                                + (leaving.contains(one.authority()) ? "" : "comes back ")
                                + "and leaves after handing over."));
        faults.throwIfAny();
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such network.");
    }
}
