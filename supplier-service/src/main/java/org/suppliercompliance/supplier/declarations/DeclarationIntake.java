package org.suppliercompliance.supplier.declarations;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.supplier.sites.SiteActivity;
import org.suppliercompliance.supplier.sites.SiteDetails;
import org.suppliercompliance.supplier.sites.SiteIntake;

/** Takes an imported list of factories in as one declaration: chunk by chunk, and readable only when it is whole. */
@Singleton
public class DeclarationIntake {
    /**
     * A list that is being taken in.
     *
     * @param id of the import, and of the declaration it becomes
     * @param declaredOn the day the list describes; null when nobody said, which is the day it came
     * @param source names where the file comes from
     */
    public record FactoryList(
            UUID id,
            String authority,
            UUID contractId,
            @Nullable LocalDate declaredOn,
            String source) {}

    /**
     * A site as a row describes it.
     *
     * @param siteId the site's id, when the row names it and it is known
     * @param risk a risk at the site; its others stand in rows of their own
     * @param suppliesTo names or ids of sites of the same list
     * @param line of the row in its file
     */
    public record Entry(
            SiteDetails site,
            SiteActivity role,
            @Nullable Integer tier,
            @Nullable String product,
            @Nullable String brand,
            @Nullable String operatedBy,
            @Nullable UUID siteId,
            @Nullable RiskEntry risk,
            List<String> suppliesTo,
            long line) {}

    /** Something a row names that was left out, and why. */
    public record Remark(long line, String named, String reason) {}

    /**
     * How a list ended.
     *
     * @param news whether there is a new declaration
     */
    public record End(boolean news, List<Remark> remarks) {}

    /** What became of a row. */
    public enum Outcome {
        ADDED,
        /** The list names the site already, and the row says no more. */
        REPEATED,
        /** The list names a risk of that priority at the site already. */
        RISK_REPEATED,
        /** The identifiers belong to different sites. */
        DISAGREES
    }

    private final DeclarationRepository declarations;
    private final DeclarationRows rows;
    private final NamedSupplies supplies;
    private final SiteIntake sites;

    DeclarationIntake(
            DeclarationRepository declarations, DeclarationRows rows, NamedSupplies supplies, SiteIntake sites) {
        this.declarations = declarations;
        this.rows = rows;
        this.supplies = supplies;
        this.sites = sites;
    }

    /** Notes what stands against such a declaration before any row was read. */
    public void check(
            Database database,
            String authority,
            UUID contractId,
            @Nullable LocalDate declaredOn,
            Instant now,
            Faults faults) {
        Optional<DeclarableContract> contract = DeclarationRepository.contract(database, contractId, authority, null);
        faults.require(contract.isPresent(), "query:contractId", "There is no such contract.");
        faults.require(
                contract.isEmpty()
                        || declaredOn == null
                        || !declaredOn.isAfter(
                                LocalDate.ofInstant(now, contract.get().zone())),
                "query:declaredOn",
                "A declaration is not dated in the future.");
    }

    /** Adds a chunk of the list; answers what became of each entry, in order. */
    public List<Outcome> take(
            WorkerTransaction transaction, FactoryList list, List<Entry> entries, Consumer<Fact> facts) {
        if (entries.isEmpty()) {
            return List.of();
        }
        DeclarableContract contract = contract(transaction, list);
        rows.insert(
                transaction,
                list.id(),
                contract,
                false,
                list.declaredOn() != null ? list.declaredOn() : LocalDate.ofInstant(transaction.now(), contract.zone()),
                null,
                Declarer.AUTHORITY,
                new OnBehalf("Imported list of factories (" + list.source() + ")", null),
                null,
                transaction.now());
        List<SiteIntake.Outcome> found = found(transaction, entries, facts);
        List<SiteLine> lines = new ArrayList<>();
        List<NamedSupplies.Row> named = new ArrayList<>();
        List<DeclarationRows.SiteRisk> risks = new ArrayList<>();
        Set<UUID> listed = new HashSet<>();
        Set<DeclarationRows.SiteRisk.Key> prioritised = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            UUID site = found.get(i).siteId();
            Entry entry = entries.get(i);
            if (site != null && listed.add(site)) {
                lines.add(new SiteLine(
                        site,
                        entry.role(),
                        entry.tier(),
                        entry.product(),
                        entry.brand(),
                        entry.operatedBy(),
                        List.of()));
            }
            if (site != null) {
                named.add(new NamedSupplies.Row(site, entry.line(), entry.suppliesTo()));
            }
            if (site != null && entry.risk() != null) {
                DeclarationRows.SiteRisk risk = new DeclarationRows.SiteRisk(site, entry.risk());
                if (prioritised.add(risk.key())) {
                    risks.add(risk);
                }
            }
        }
        Set<UUID> added = new HashSet<>(rows.addSites(transaction, list.id(), contract, lines));
        supplies.add(transaction, list.id(), list.authority(), named);
        Set<DeclarationRows.SiteRisk.Key> addedRisks =
                new HashSet<>(rows.addRisks(transaction, list.id(), contract, risks));
        List<Outcome> outcomes = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            UUID site = found.get(i).siteId();
            RiskEntry risk = entries.get(i).risk();
            if (site == null) {
                outcomes.add(Outcome.DISAGREES);
                continue;
            }
            boolean news = added.remove(site);
            news |= risk != null && addedRisks.remove(new DeclarationRows.SiteRisk.Key(site, risk.priority()));
            outcomes.add(news ? Outcome.ADDED : risk == null ? Outcome.REPEATED : Outcome.RISK_REPEATED);
        }
        return outcomes;
    }

    /** The sites of the rows: named by their id, or found or registered by what the row says. */
    private List<SiteIntake.Outcome> found(WorkerTransaction transaction, List<Entry> entries, Consumer<Fact> facts) {
        UUID[] named = entries.stream()
                .map(Entry::siteId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        Set<UUID> known = named.length == 0
                ? new HashSet<>()
                : new HashSet<>(transaction.query(
                        "select id from site where id = any(?)", row -> row.uuid("id"), (Object) named));
        Iterator<SiteIntake.Outcome> described = sites.take(
                        transaction,
                        transaction.now(),
                        entries.stream()
                                .filter(entry -> !known.contains(entry.siteId()))
                                .map(Entry::site)
                                .toList(),
                        facts)
                .iterator();
        return entries.stream()
                .map(entry -> entry.siteId() != null && known.contains(entry.siteId())
                        ? new SiteIntake.Outcome(List.of(entry.siteId()), false)
                        : described.next())
                .toList();
    }

    /** Submits the whole list; a list that says what holds already, or of which no site was taken, is dropped. */
    public End complete(WorkerTransaction transaction, FactoryList list) {
        rows.lock(transaction, list.contractId());
        if (declarations.summary(transaction, list.contractId(), list.id()).isPresent()) {
            return new End(true, List.of());
        }
        Optional<LocalDate> date = transaction.one(
                "select declared_on from declaration where id = ?", row -> row.date("declared_on"), list.id());
        if (date.isEmpty()) {
            return new End(false, List.of());
        }
        List<Remark> remarks = supplies.understand(transaction, list.id());
        boolean anySite = transaction
                .one(
                        "select exists (select 1 from declared_site where declaration_id = ?) as found",
                        row -> row.bool("found"),
                        list.id())
                .orElse(false);
        if (!anySite) {
            rows.discard(transaction, list.id());
            return new End(false, remarks);
        }
        Optional<DeclarationSummary> before = declarations.inForce(transaction, list.contractId(), date.get());
        // The same list for a later day confirms it anew; without a day it is the same file once more.
        boolean again = before.isPresent()
                && (list.declaredOn() == null
                        || list.declaredOn().equals(before.get().declaredOn()))
                && ComparisonService.same(transaction, before.get().id(), list.id());
        if (again) {
            rows.discard(transaction, list.id());
            return new End(false, remarks);
        }
        List<BrandEntry> brands = transaction.query(
                "select min(brand) as name from declared_site where declaration_id = ? and brand is not null group by lower(brand) order by 1 limit 1000",
                row -> new BrandEntry(row.text("name"), null, null, null, null, List.of()),
                list.id());
        DeclarableContract contract = contract(transaction, list);
        rows.addBrands(transaction, list.id(), contract, brands);
        rows.submit(transaction, list.id(), list.contractId());
        DeclarationSummary summary =
                declarations.summary(transaction, list.contractId(), list.id()).orElseThrow();
        transaction.append(DeclarationFact.of(
                        summary,
                        contract.supplierId(),
                        before.map(DeclarationSummary::id).orElse(null),
                        declarations.countries(transaction, list.id()))
                .submitted());
        return new End(true, remarks);
    }

    /** Forgets a list that cannot be read to its end: half a list is no declaration. */
    public void discard(WorkerTransaction transaction, FactoryList list) {
        rows.discard(transaction, list.id());
    }

    private static DeclarableContract contract(WorkerTransaction transaction, FactoryList list) {
        return DeclarationRepository.contract(transaction, list.contractId(), list.authority(), null)
                .orElseThrow(() -> new IllegalStateException("the contract of an import is gone"));
    }
}
