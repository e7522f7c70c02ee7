package org.suppliercompliance.supplier.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/** The data of {@code supply-chain-declared}: counts and countries, not the entries, which can be thousands. */
record DeclarationFact(
        UUID id,
        UUID contractId,
        String authority,
        UUID supplierId,
        int number,
        LocalDate declaredOn,
        @Nullable LocalDate validUntil,
        Declarer declaredBy,
        @Nullable UUID supersedes,
        int sites,
        int brands,
        int subcontractors,
        int risks,
        List<SitesOfCountry> countries) {
    /** How many of the sites are in a country. */
    record SitesOfCountry(String country, int sites) {}

    /** @param supplierId the one the contract was written with: readers of facts follow merges themselves */
    static DeclarationFact of(
            DeclarationSummary declaration,
            UUID supplierId,
            @Nullable UUID supersedes,
            List<SitesOfCountry> countries) {
        return new DeclarationFact(
                declaration.id(),
                declaration.contractId(),
                declaration.authority(),
                supplierId,
                declaration.number(),
                declaration.declaredOn(),
                declaration.validUntil(),
                declaration.declaredBy(),
                supersedes,
                declaration.sites(),
                declaration.brands(),
                declaration.subcontractors(),
                declaration.risks(),
                countries);
    }

    /** Keyed by the supplier, so that all about one supplier keeps its order; read by the contract's authority and supplier only. */
    Fact submitted() {
        return new Fact(
                "supply-chain-declared",
                id.toString(),
                1,
                supplierId.toString(),
                authority,
                supplierId.toString(),
                this);
    }
}
