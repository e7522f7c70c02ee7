package org.suppliercompliance.supplier.declarations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** Answers who stands behind a site of a contract, step by step. */
@ApplicationScoped
class SiteChainService {
    private final DeclarationService declarations;
    private final SiteChainRepository chains;
    private final SuiteClock clock;

    SiteChainService(DeclarationService declarations, SiteChainRepository chains, SuiteClock clock) {
        this.declarations = declarations;
        this.chains = chains;
        this.clock = clock;
    }

    @TenantTransaction(readOnly = true)
    SiteChainView chain(
            UUID contractId, UUID siteId, @Nullable LocalDate on, ChainDirection direction, int depth, int limit) {
        DeclarableContract contract = declarations.contract(contractId);
        LocalDate date = Objects.requireNonNullElse(on, clock.today(contract.zone()));
        UUID declaration = declarations
                .inForce(contractId, date)
                .map(DeclarationSummary::id)
                .orElseThrow(SiteChainService::unknown);
        SiteGraph graph = SiteGraph.of(siteId, depth, limit, chains.steps(declaration, direction));
        List<ChainedSite> sites = chains.sites(declaration, graph);
        if (sites.isEmpty()) {
            throw unknown();
        }
        return new SiteChainView(contractId, declaration, date, siteId, direction, sites, graph.circles(), graph.cut());
    }

    private static ProblemException unknown() {
        return new ProblemException(
                StandardProblem.NOT_FOUND, "No declaration of the contract that holds on that date names such a site.");
    }
}
