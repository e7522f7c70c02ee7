package org.suppliercompliance.supplier.declarations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
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
import org.suppliercompliance.supplier.profile.SupplierDocuments;
import org.suppliercompliance.supplier.sites.SiteActivity;
import org.suppliercompliance.supplier.sites.SiteDetails;
import org.suppliercompliance.supplier.sites.SiteIntake;
import org.suppliercompliance.supplier.sites.SiteNumbers;

/** The use cases of declarations. */
@ApplicationScoped
class DeclarationService {
    private static final String NO_CONTRACT = "There is no such contract.";

    private final DeclarationRepository declarations;
    private final DeclarationRows rows;
    private final SiteIntake intake;
    private final SiteNumbers numbers;
    private final SupplierDocuments documents;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    DeclarationService(
            DeclarationRepository declarations,
            DeclarationRows rows,
            SiteIntake intake,
            SiteNumbers numbers,
            SupplierDocuments documents,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.declarations = declarations;
        this.rows = rows;
        this.intake = intake;
        this.numbers = numbers;
        this.documents = documents;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<DeclarationView> declare(UUID contractId, DeclareSupplyChain command) {
        DeclarableContract contract = contract(contractId);
        Caller who = caller.get();
        Declarer declarer = who.tenant() != null && who.has(Role.BUYER) ? Declarer.AUTHORITY : Declarer.SUPPLIER;
        if (declarer == Declarer.SUPPLIER && !contract.isOf(who.counterparty())) {
            throw new ProblemException(StandardProblem.NOT_FOUND, NO_CONTRACT);
        }
        TenantDatabase database = declarations.database();
        rows.lock(database, contractId);
        LocalDate today = clock.today(contract.zone());
        LocalDate declaredOn = Objects.requireNonNullElse(command.declaredOn(), today);
        Faults faults = new Faults();
        DeclarationChecks.check(
                command,
                declarer,
                declaredOn,
                today,
                declarations.newestSoFar(database, contractId).orElse(null),
                contract.zone(),
                faults);
        RiskAssessment assessment = command.riskAssessment();
        faults.require(
                assessment == null || documents.stands(assessment.documentId(), contract.survivorId()),
                "/riskAssessment/documentId",
                "The supplier has no such document, or it is withdrawn.");
        checkSuppliers(command, faults);
        SupplyLinks supplies = SupplyLinks.of(command.siteList(), faults);
        List<SiteLine> lines = lines(command, faults);
        Optional<DeclarationSummary> before = declarations.inForce(database, contractId, declaredOn);
        UUID id = Ids.next();
        rows.insert(
                database,
                id,
                contract,
                true,
                declaredOn,
                command.validUntil(),
                declarer,
                command.onBehalf(),
                assessment,
                clock.now());
        rows.addSites(database, id, contract, lines);
        rows.addSupplies(
                database,
                id,
                contract,
                supplies.between(lines.stream().map(SiteLine::siteId).toList()));
        rows.addBrands(database, id, contract, command.brandList());
        rows.addSubcontractors(database, id, contract, command.subcontractorList());
        rows.submit(database, id, contractId);
        DeclarationSummary summary =
                declarations.summary(database, contractId, id).orElseThrow();
        outbox.append(DeclarationFact.of(
                        summary,
                        contract.supplierId(),
                        before.map(DeclarationSummary::id).orElse(null),
                        declarations.countries(database, id))
                .submitted());
        return Created.fresh(id, view(summary));
    }

    @TenantTransaction(readOnly = true)
    Slice<DeclarationSummary> list(UUID contractId, PageRequest page) {
        contract(contractId);
        return declarations.list(page, contractId);
    }

    @TenantTransaction(readOnly = true)
    DeclarationView read(UUID contractId, UUID id) {
        return view(summary(contractId, id));
    }

    @TenantTransaction(readOnly = true)
    Slice<DeclaredSiteView> sites(
            UUID contractId, UUID id, PageRequest page, @Nullable SiteActivity role, @Nullable Integer tier) {
        summary(contractId, id);
        return declarations.sites(page, id, role, tier);
    }

    /** What stands behind the contract on a date, in one answer; without a date, today in the authority's zone. */
    @TenantTransaction(readOnly = true)
    SupplyChainView supplyChain(UUID contractId, @Nullable LocalDate on, int depth, int limit) {
        DeclarableContract contract = contract(contractId);
        LocalDate date = Objects.requireNonNullElse(on, clock.today(contract.zone()));
        Optional<DeclarationSummary> found = inForce(contractId, date);
        if (found.isEmpty()) {
            return SupplyChainView.none(contract, date);
        }
        DeclarationSummary declaration = found.get();
        SubcontractorGraph graph = SubcontractorGraph.of(declarations.subcontractors(declaration.id()), depth);
        List<DeclaredSiteView> sites = declarations.sites(declaration.id(), limit);
        return new SupplyChainView(
                contractId,
                contract.authority(),
                contract.survivorId(),
                date,
                declaration,
                declarations.brands(declaration.id()),
                graph.nodes(),
                graph.cycles(),
                sites,
                circles(sites),
                graph.cut() || sites.size() < declaration.sites());
    }

    private static List<List<UUID>> circles(List<DeclaredSiteView> sites) {
        Map<UUID, Set<UUID>> supplied = new LinkedHashMap<>();
        sites.forEach(site -> supplied.put(site.siteId(), new LinkedHashSet<>(site.suppliesTo())));
        return Circles.among(supplied.keySet(), supplied);
    }

    Optional<DeclarationSummary> inForce(UUID contractId, LocalDate on) {
        return declarations.inForce(declarations.database(), contractId, on);
    }

    DeclarableContract contract(UUID id) {
        return declarations
                .contract(id, caller.get())
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, NO_CONTRACT));
    }

    DeclarationSummary summary(UUID contractId, UUID id) {
        contract(contractId);
        return declarations.summary(declarations.database(), contractId, id).orElseThrow(DeclarationService::unknown);
    }

    /** The declaration of that id; without one the newest of the contract. */
    DeclarationSummary summaryOrNewest(UUID contractId, @Nullable UUID id) {
        contract(contractId);
        return (id == null
                        ? declarations.newest(contractId)
                        : declarations.summary(declarations.database(), contractId, id))
                .orElseThrow(DeclarationService::unknown);
    }

    /** The declaration that held until this one was made. */
    DeclarationSummary before(DeclarationSummary declaration) {
        return declarations.before(declaration).orElseThrow(DeclarationService::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such declaration.");
    }

    private DeclarationView view(DeclarationSummary summary) {
        return new DeclarationView(
                summary.id(),
                summary,
                declarations.brands(summary.id()),
                declarations.subcontractors(summary.id()),
                summary.version());
    }

    private void checkSuppliers(DeclareSupplyChain command, Faults faults) {
        List<BrandEntry> brands = command.brandList();
        List<SubcontractorEntry> subcontractors = command.subcontractorList();
        Set<UUID> named = new HashSet<>();
        Stream.concat(
                        brands.stream().map(BrandEntry::supplierId),
                        subcontractors.stream().map(SubcontractorEntry::supplierId))
                .filter(Objects::nonNull)
                .forEach(named::add);
        Set<UUID> known = declarations.suppliers(named);
        for (int i = 0; i < brands.size(); i++) {
            UUID id = brands.get(i).supplierId();
            faults.require(
                    id == null || known.contains(id), "/brands/" + i + "/supplierId", "There is no such supplier.");
        }
        for (int i = 0; i < subcontractors.size(); i++) {
            UUID id = subcontractors.get(i).supplierId();
            faults.require(
                    id == null || known.contains(id),
                    "/subcontractors/" + i + "/supplierId",
                    "There is no such supplier.");
        }
    }

    /** Finds or registers the sites that are described. Throws when anything is wrong so far: nothing is registered for a faulty declaration. */
    private List<SiteLine> lines(DeclareSupplyChain command, Faults faults) {
        List<SiteEntry> entries = command.siteList();
        List<SiteDetails> described = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            SiteEntry entry = entries.get(i);
            if (entry.site() != null) {
                described.add(SiteDetails.of(entry.site(), faults, "/sites/" + i + "/site", numbers));
            }
            if (entry.siteId() != null) {
                named.add(entry.siteId());
            }
        }
        Set<UUID> known = declarations.sites(named);
        for (int i = 0; i < entries.size(); i++) {
            UUID id = entries.get(i).siteId();
            faults.require(id == null || known.contains(id), "/sites/" + i + "/siteId", "There is no such site.");
        }
        faults.throwIfAny();
        List<SiteIntake.Outcome> outcomes =
                intake.take(declarations.database(), clock.now(), described, outbox::append);
        List<SiteLine> lines = new ArrayList<>();
        Set<UUID> taken = new HashSet<>();
        int next = 0;
        for (int i = 0; i < entries.size(); i++) {
            SiteEntry entry = entries.get(i);
            UUID id = entry.siteId() != null
                    ? entry.siteId()
                    : outcomes.get(next++).siteId();
            if (id == null) {
                faults.add("/sites/" + i + "/site/identifiers", "The identifiers belong to different sites.");
            } else if (!taken.add(id)) {
                faults.add("/sites/" + i, "The site is named twice.");
            } else {
                lines.add(new SiteLine(
                        id,
                        entry.role(),
                        entry.tier(),
                        entry.product(),
                        entry.brand(),
                        entry.operatedBy(),
                        Objects.requireNonNullElse(entry.risks(), List.<RiskEntry>of())));
            }
        }
        faults.throwIfAny();
        return lines;
    }
}
