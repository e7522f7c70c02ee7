package org.suppliercompliance.supplier.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.profile.ProfileRepository.Part;
import org.suppliercompliance.supplier.profile.ProfileRepository.Stored;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** The use cases of contact functions and capabilities. */
@ApplicationScoped
class ProfileService {
    private final ProfileRepository profiles;
    private final DocumentRepository documents;
    private final SurvivingSuppliers surviving;
    private final SuiteClock clock;

    ProfileService(
            ProfileRepository profiles, DocumentRepository documents, SurvivingSuppliers surviving, SuiteClock clock) {
        this.profiles = profiles;
        this.documents = documents;
        this.surviving = surviving;
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
                .map(stored -> view(supplier, stored, today(clock.now())))
                .orElseGet(() -> new CapabilitiesView(supplier, List.of(), null, 0));
    }

    @TenantTransaction
    CapabilitiesView replace(UUID supplier, ReplaceCapabilities command, @Nullable ExpectedVersion ifMatch) {
        surviving.require(supplier);
        Instant now = clock.now();
        LocalDate today = today(now);
        long version = profiles.replace(supplier, Part.CAPABILITIES, command, ifMatch, now);
        Set<UUID> known = documents
                .states(surviving.family(supplier), command.evidence(), today)
                .keySet();
        Faults faults = new Faults();
        command.check(faults, known, today);
        faults.throwIfAny();
        return view(supplier, new Stored<>(command, version, now), today);
    }

    private CapabilitiesView view(UUID supplier, Stored<ReplaceCapabilities> stored, LocalDate today) {
        Map<UUID, DocumentState> states =
                documents.states(surviving.family(supplier), stored.content().evidence(), today);
        return new CapabilitiesView(
                supplier,
                stored.content().capabilities().stream()
                        .map(entry -> CapabilitiesView.judged(entry, states))
                        .toList(),
                stored.changedAt(),
                stored.version());
    }

    /** A supplier and its documents belong to no authority, so their days are those of UTC. */
    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
