package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.maturity.AskedCriterion;
import org.suppliercompliance.criteria.maturity.Counts;
import org.suppliercompliance.criteria.maturity.MarketMaturity;
import org.suppliercompliance.criteria.maturity.Maturity;
import org.suppliercompliance.criteria.reference.KnownAuthorities;

/** The use cases of maturity. Any authority reads what the market said; who said it only the authority that asked. */
@ApplicationScoped
@TenantTransaction(readOnly = true)
class MaturityService {
    private static final Counts NOBODY = new Counts(0, null, null);

    private final MarketMaturity market;
    private final MaturityAssessments assessments;
    private final AskedCriteria asked;
    private final ConsultationSight sight;
    private final KnownAuthorities authorities;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    MaturityService(
            MarketMaturity market,
            MaturityAssessments assessments,
            AskedCriteria asked,
            ConsultationSight sight,
            KnownAuthorities authorities,
            CurrentCaller caller,
            SuiteClock clock) {
        this.market = market;
        this.assessments = assessments;
        this.asked = asked;
        this.sight = sight;
        this.authorities = authorities;
        this.caller = caller;
        this.clock = clock;
    }

    public MaturityView maturity(AskedCriterion criterion, @Nullable LocalDate asOf) {
        String reader = caller.tenant();
        require(criterion);
        LocalDate today = clock.today(authorities.zoneOf(reader));
        LocalDate day = Objects.requireNonNullElse(asOf, today);
        new Faults()
                .require(!day.isAfter(today), "query:asOf", "What the market will say is not known yet.")
                .throwIfAny();
        return new MaturityView(
                criterion.criterionId(),
                criterion.version(),
                MarketMaturity.since(day),
                day,
                Objects.requireNonNullElse(market.of(List.of(criterion), day).get(criterion), Maturity.notAssessed(0)));
    }

    public Slice<MaturityAssessmentView> history(AskedCriterion criterion, PageRequest page) {
        String reader = caller.tenant();
        require(criterion);
        return assessments.page(criterion, reader, page);
    }

    public ConsultationResults results(UUID consultationId) {
        Consultation consultation = sight.own(consultationId);
        Map<AskedCriterion, Counts> counts = asked.counts(consultationId);
        return new ConsultationResults(
                consultationId,
                consultation.status,
                asked.of(consultationId).stream()
                        .map(criterion -> new ConsultationResult(
                                criterion.criterionId(),
                                criterion.version(),
                                criterion.code(),
                                Objects.requireNonNullElse(counts.get(criterion.asked()), NOBODY)
                                        .maturity(market.maturePercent())))
                        .toList());
    }

    private void require(AskedCriterion criterion) {
        if (!asked.isVisible(criterion)) {
            throw new ProblemException(
                    StandardProblem.NOT_FOUND, "There is no such version of a criterion, or you may not see it.");
        }
    }
}
