package org.suppliercompliance.supplier.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.authority.Authorities;
import org.suppliercompliance.supplier.profile.ProfileRepository.Part;
import org.suppliercompliance.supplier.profile.ProfileRepository.Stored;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** The use cases of contact functions and capabilities. */
@ApplicationScoped
class ProfileService {
    private final ProfileRepository profiles;
    private final DocumentRepository documents;
    private final SurvivingSuppliers surviving;
    private final Authorities authorities;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    ProfileService(
            ProfileRepository profiles,
            DocumentRepository documents,
            SurvivingSuppliers surviving,
            Authorities authorities,
            CurrentCaller caller,
            SuiteClock clock) {
        this.profiles = profiles;
        this.documents = documents;
        this.surviving = surviving;
        this.authorities = authorities;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction(readOnly = true)
    ContactFunctionsView contactFunctions(UUID supplier) {
        surviving.require(supplier);
        return profiles.find(supplier, Part.CONTACT_FUNCTIONS, ReplaceContactFunctions.class)
                .map(stored -> new ContactFunctionsView(
                        supplier, stored.content().functions(), stored.changedAt(), stored.version()))
                .orElseGet(() -> new ContactFunctionsView(supplier, List.of(), null, 0));
    }

    @TenantTransaction
    ContactFunctionsView replace(UUID supplier, ReplaceContactFunctions command, @Nullable ExpectedVersion ifMatch) {
        surviving.require(supplier);
        Instant now = clock.now();
        long version = profiles.replace(supplier, Part.CONTACT_FUNCTIONS, command, ifMatch, now);
        Faults faults = new Faults();
        command.check(faults);
        faults.throwIfAny();
        return new ContactFunctionsView(supplier, command.functions(), now, version);
    }

    @TenantTransaction(readOnly = true)
    CapabilitiesView capabilities(UUID supplier) {
        surviving.require(supplier);
        return profiles.find(supplier, Part.CAPABILITIES, ReplaceCapabilities.class)
                .map(stored -> view(supplier, stored, clock.now()))
                .orElseGet(() -> new CapabilitiesView(supplier, List.of(), null, 0));
    }

    @TenantTransaction
    CapabilitiesView replace(UUID supplier, ReplaceCapabilities command, @Nullable ExpectedVersion ifMatch) {
        surviving.require(supplier);
        Instant now = clock.now();
        long version = profiles.replace(supplier, Part.CAPABILITIES, command, ifMatch, now);
        Set<UUID> known = documents
                .states(surviving.family(supplier), command.evidence(), now)
                .keySet();
        Faults faults = new Faults();
        command.check(faults, known, authorities.day(caller.tenant(), now));
        faults.throwIfAny();
        return view(supplier, new Stored<>(command, version, now), now);
    }

    private CapabilitiesView view(UUID supplier, Stored<ReplaceCapabilities> stored, Instant now) {
        Map<UUID, DocumentState> states =
                documents.states(surviving.family(supplier), stored.content().evidence(), now);
        return new CapabilitiesView(
                supplier,
                stored.content().capabilities().stream()
                        .map(entry -> CapabilitiesView.judged(entry, states))
                        .toList(),
                stored.changedAt(),
                stored.version());
    }
}
