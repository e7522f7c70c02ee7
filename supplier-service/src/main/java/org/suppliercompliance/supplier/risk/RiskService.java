package org.suppliercompliance.supplier.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** Reads scores as the caller's authority sees them. */
@ApplicationScoped
class RiskService {
    private final RiskRepository scores;
    private final RiskBases bases;
    private final SurvivingSuppliers surviving;
    private final CurrentCaller caller;

    RiskService(RiskRepository scores, RiskBases bases, SurvivingSuppliers surviving, CurrentCaller caller) {
        this.scores = scores;
        this.bases = bases;
        this.surviving = surviving;
        this.caller = caller;
    }

    @TenantTransaction(readOnly = true)
    RiskView read(RiskKind kind, UUID id) {
        String authority = caller.tenant();
        require(kind, id, authority);
        return scores.score(kind, id, authority).orElseGet(() -> notStored(kind, id, authority));
    }

    @TenantTransaction(readOnly = true)
    Slice<RiskView> history(PageRequest page, RiskKind kind, UUID id) {
        String authority = caller.tenant();
        require(kind, id, authority);
        return scores.history(page, kind, id, authority);
    }

    @TenantTransaction(readOnly = true)
    Slice<RankedRisk> list(PageRequest page, RiskKind kind, @Nullable RiskLevel level) {
        return scores.list(page, kind, caller.tenant(), level);
    }

    /** A site that stands behind none of the authority's contracts is worked out on the spot; the rest waits for its turn. */
    private RiskView notStored(RiskKind kind, UUID id, String authority) {
        RiskExplanation explanation = RiskExplanation.NOTHING;
        if (kind == RiskKind.SITE) {
            String country = scores.countryOfSite(id).orElseThrow();
            explanation = new RiskRule(bases.load(scores.database(), authority, List.of(country))).site(country);
        }
        return RiskView.of(kind, id, authority, explanation, null, 0, scores.isMarked(id, authority));
    }

    private void require(RiskKind kind, UUID id, String authority) {
        switch (kind) {
            case SUPPLIER -> surviving.require(id);
            case CONTRACT -> found(scores.ownsContract(id, authority), "contract");
            case SITE -> found(scores.countryOfSite(id).isPresent(), "site");
        }
    }

    private static void found(boolean found, String what) {
        if (!found) {
            throw new ProblemException(StandardProblem.NOT_FOUND, "There is no such " + what + ".");
        }
    }
}
