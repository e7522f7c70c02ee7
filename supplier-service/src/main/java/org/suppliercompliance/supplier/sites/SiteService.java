package org.suppliercompliance.supplier.sites;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
import org.suppliercompliance.supplier.registry.Identifier;

/** The use cases of sites. */
@ApplicationScoped
class SiteService {
    private final SiteRepository sites;
    private final SiteIntake intake;
    private final SiteNumbers numbers;
    private final Outbox outbox;
    private final SuiteClock clock;

    SiteService(SiteRepository sites, SiteIntake intake, SiteNumbers numbers, Outbox outbox, SuiteClock clock) {
        this.sites = sites;
        this.intake = intake;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A known site answers with its record as it is: changes go by PATCH, where a stale writer is noticed. */
    @TenantTransaction
    Created<SiteView> register(RegisterSite command) {
        Faults faults = new Faults();
        SiteDetails details = SiteDetails.of(command, faults, "", numbers);
        faults.throwIfAny();
        SiteIntake.Outcome outcome = intake.take(sites.database(), clock.now(), List.of(details), outbox::append)
                .get(0);
        UUID id = outcome.siteId();
        if (id == null) {
            throw new ProblemException(
                    SupplierProblem.SITE_IDENTIFIERS_DISAGREE,
                    "The identifiers belong to " + outcome.owners().size() + " sites.",
                    named(outcome.owners(), "/identifiers"));
        }
        SiteView view = sites.view(id).orElseThrow();
        return outcome.fresh() ? Created.fresh(id, view) : Created.existing(id, view);
    }

    @TenantTransaction
    SiteView change(UUID id, PatchSite patch, @Nullable ExpectedVersion ifMatch) {
        SiteView site = sites.forChange(id).orElseThrow(SiteService::unknown);
        ExpectedVersion.require(ifMatch, site.version());
        Faults faults = new Faults();
        SiteDetails details = patch.applyTo(site.details(), faults, numbers);
        faults.throwIfAny();
        if (details.equals(site.details())) {
            return site;
        }
        SiteIntake.lock(sites.database(), List.of(details));
        List<UUID> others = sites.others(id, details.identifiers(), details.key());
        if (!others.isEmpty()) {
            throw new ProblemException(
                    SupplierProblem.SITE_TAKEN,
                    "Another site has an identifier of the patch, or the same name, country and address.",
                    named(others, ""));
        }
        sites.update(id, details, clock.now());
        outbox.append(SiteFact.of(id, details).changed(site.version() + 1));
        return sites.view(id).orElseThrow();
    }

    @TenantTransaction(readOnly = true)
    SiteView read(UUID id) {
        return sites.view(id).orElseThrow(SiteService::unknown);
    }

    @TenantTransaction(readOnly = true)
    Slice<SiteView> list(
            PageRequest page,
            @Nullable String identifier,
            @Nullable String country,
            @Nullable SiteActivity activity,
            @Nullable String name) {
        return sites.list(
                page, new SiteFilter(identifier == null ? null : readable(identifier), country, activity, name));
    }

    private Identifier readable(String identifier) {
        int colon = identifier.indexOf(':');
        return numbers.read(identifier.substring(0, colon), identifier.substring(colon + 1))
                .orElseThrow(() -> new ProblemException(
                        StandardProblem.BAD_REQUEST,
                        "The identifier cannot exist.",
                        List.of(new Fault(
                                "query:identifier",
                                "Give scheme and number as OS-ID:CN2021250D1DTN7, with a known scheme."))));
    }

    /** Who the others are, so that the caller can look at them. */
    private static List<Fault> named(List<UUID> others, String pointer) {
        return others.stream()
                .sorted()
                .map(other -> new Fault(pointer, "That is the site " + other + "."))
                .toList();
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such site.");
    }
}
