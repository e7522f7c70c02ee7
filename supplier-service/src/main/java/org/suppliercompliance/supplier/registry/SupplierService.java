package org.suppliercompliance.supplier.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
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
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.SupplierProblem;

/** The use cases of the registry. */
@ApplicationScoped
class SupplierService {
    private final SupplierRepository suppliers;
    private final IdentifierSchemes schemes;
    private final Outbox outbox;
    private final SuiteClock clock;

    SupplierService(SupplierRepository suppliers, IdentifierSchemes schemes, Outbox outbox, SuiteClock clock) {
        this.suppliers = suppliers;
        this.schemes = schemes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A known identifier answers with the record as it is: changes go by PATCH, where a stale writer is noticed. */
    @TenantTransaction
    Created<SupplierView> register(RegisterSupplier command) {
        Faults faults = new Faults();
        SupplierDetails.checkCountry(faults, command.country());
        Set<Identifier> identifiers = SupplierDetails.checkIdentifiers(
                faults, schemes, Objects.requireNonNullElse(command.identifiers(), List.of()));
        faults.throwIfAny();
        suppliers.lock(identifiers);
        List<UUID> owners = suppliers.owners(identifiers);
        if (owners.size() > 1) {
            throw new ProblemException(
                    SupplierProblem.IDENTIFIERS_DISAGREE,
                    "The identifiers belong to " + owners.size() + " suppliers.",
                    named(owners));
        }
        if (!owners.isEmpty()) {
            return Created.existing(owners.get(0), suppliers.view(owners.get(0)).orElseThrow());
        }
        Supplier supplier = new Supplier(
                new SupplierDetails(
                        command.legalName(),
                        command.country(),
                        identifiers,
                        command.roleSet(),
                        command.address(),
                        command.postalCode(),
                        command.town()),
                clock.now());
        suppliers.persist(supplier);
        outbox.append(SupplierEvents.registered(supplier.fact()));
        return Created.fresh(supplier.id, supplier.view());
    }

    @TenantTransaction
    SupplierView change(UUID id, PatchSupplier patch, @Nullable ExpectedVersion ifMatch) {
        Supplier supplier = suppliers.forChange(id).orElseThrow(SurvivingSuppliers::unknown);
        if (supplier.survivorId != null) {
            throw new MergedSupplierException(id, supplier.survivorId);
        }
        ExpectedVersion.require(ifMatch, supplier.version);
        SupplierDetails details = patched(supplier.details(), patch);
        List<Identifier> added = new ArrayList<>(details.identifiers());
        added.removeAll(supplier.details().identifiers());
        if (!added.isEmpty()) {
            suppliers.lock(added);
            List<UUID> owners = suppliers.owners(added);
            if (!owners.isEmpty()) {
                throw new ProblemException(
                        SupplierProblem.IDENTIFIER_TAKEN,
                        "An identifier of the patch belongs to another supplier.",
                        named(owners));
            }
        }
        if (supplier.change(details, clock.now())) {
            outbox.append(SupplierEvents.changed(supplier.fact(), supplier.version));
        }
        return supplier.view();
    }

    @TenantTransaction(readOnly = true)
    SupplierView read(UUID id) {
        SupplierView view = suppliers.view(id).orElseThrow(SurvivingSuppliers::unknown);
        if (view.survivor() != null) {
            throw new MergedSupplierException(id, view.survivor());
        }
        return view;
    }

    @TenantTransaction(readOnly = true)
    Slice<SupplierView> list(
            PageRequest page,
            @Nullable String identifier,
            @Nullable String country,
            @Nullable SupplierRole role,
            @Nullable String name,
            @Nullable String text) {
        return suppliers.list(
                page,
                new SupplierFilter(
                        identifier == null ? null : readable(identifier),
                        country,
                        role,
                        name,
                        text == null ? null : SearchText.of(text)));
    }

    // What was asked for is not repeated in the answer: it could be a person's number.
    private Identifier readable(String identifier) {
        int colon = identifier.indexOf(':');
        return schemes.read(identifier.substring(0, colon), identifier.substring(colon + 1))
                .orElseThrow(
                        () -> new ProblemException(
                                StandardProblem.BAD_REQUEST,
                                "The identifier cannot exist.",
                                List.of(
                                        new Fault(
                                                "query:identifier",
                                                "Give scheme and number as SE-ON:556091-2148, with a known scheme and a right check digit; never a person's number."))));
    }

    private SupplierDetails patched(SupplierDetails current, PatchSupplier patch) {
        Faults faults = new Faults();
        @Nullable String name = patch.legalName().orElse(current::legalName);
        @Nullable String country = patch.country().orElse(current::country);
        faults.require(name != null, "/legalName", "This member cannot be removed.");
        faults.require(!patch.country().present() || country != null, "/country", "This member cannot be removed.");
        SupplierDetails.checkCountry(faults, country);
        @Nullable List<SupplierRole> roles = patch.roles().orElse(() -> List.copyOf(current.roles()));
        Set<SupplierRole> roleSet = EnumSet.noneOf(SupplierRole.class);
        roleSet.addAll(Objects.requireNonNullElse(roles, List.<SupplierRole>of()));
        Set<Identifier> identifiers = patch.identifiers().present()
                ? SupplierDetails.checkIdentifiers(
                        faults,
                        schemes,
                        Objects.requireNonNullElse(patch.identifiers().value(), List.<IdentifierEntry>of()))
                : current.identifiers();
        faults.throwIfAny();
        return new SupplierDetails(
                Objects.requireNonNull(name),
                country,
                identifiers,
                roleSet,
                patch.address().orElse(current::address),
                patch.postalCode().orElse(current::postalCode),
                patch.town().orElse(current::town));
    }

    /** Who the others are, so that the caller can look at them. */
    private static List<Fault> named(List<UUID> owners) {
        return owners.stream()
                .sorted()
                .map(owner -> new Fault("/identifiers", "An identifier belongs to the supplier " + owner + "."))
                .toList();
    }
}
