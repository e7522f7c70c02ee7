package org.suppliercompliance.criteria.riskanalysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.CriteriaProblem;
import org.suppliercompliance.criteria.reference.KnownNetworks;

/** The use cases of risk analyses: drafted and published by the authority that answers for the category, read by all. */
@ApplicationScoped
class RiskAnalysisService {
    private final RiskAnalysisRepository analyses;
    private final SuggestedCriteria suggestions;
    private final Responsibilities responsibilities;
    private final KnownNetworks networks;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    RiskAnalysisService(
            RiskAnalysisRepository analyses,
            SuggestedCriteria suggestions,
            Responsibilities responsibilities,
            KnownNetworks networks,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.analyses = analyses;
        this.suggestions = suggestions;
        this.responsibilities = responsibilities;
        this.networks = networks;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<RiskAnalysisView> draft(DraftRiskAnalysis command) {
        String authority = caller.tenant();
        Faults faults = new Faults();
        boolean own = responsibilities.isOwn(command.network(), command.category(), authority, faults);
        RiskAnalysisContent content = command.content();
        check(content).all().forEach(fault -> faults.add(fault.pointer(), fault.detail()));
        if (!own && faults.isEmpty()) {
            throw responsibilities.notOwn(command.network(), command.category());
        }
        faults.throwIfAny();
        Instant now = clock.now();
        UUID id = Ids.next();
        RiskAnalysis draft = new RiskAnalysis(
                id,
                command.network(),
                command.category(),
                analyses.latestPublished(command.network(), command.category()) + 1,
                authority,
                RiskAnalysisStatus.DRAFT,
                content,
                1,
                now,
                now,
                null);
        if (!analyses.add(draft, caller.get().subject())) {
            ProblemException exists = new ProblemException(
                    CriteriaProblem.ANALYSIS_DRAFT_EXISTS, "Change or publish the draft of this category first.");
            analyses.draftOf(command.network(), command.category(), authority)
                    .ifPresent(open ->
                            exists.withHeader("Link", "</criteria/v1/risk-analyses/" + open + ">; rel=\"related\""));
            throw exists;
        }
        return Created.fresh(id, RiskAnalysisView.of(draft));
    }

    @TenantTransaction
    RiskAnalysisView change(UUID id, @Nullable ExpectedVersion ifMatch, PatchRiskAnalysis patch) {
        RiskAnalysis analysis = writable(id, ifMatch);
        RiskAnalysisContent content = patch.applyTo(analysis.content());
        check(content).throwIfAny();
        if (content.equals(analysis.content())) {
            return RiskAnalysisView.of(analysis);
        }
        analyses.rewrite(id, content, clock.now());
        return view(id);
    }

    @TenantTransaction
    RiskAnalysisView publish(UUID id, @Nullable ExpectedVersion ifMatch) {
        RiskAnalysis analysis = writable(id, ifMatch);
        // Held until the end: two versions never take one number, and a handover comes before or after, never between.
        responsibilities.lockOwn(analysis.network(), analysis.category(), analysis.authority());
        Faults missing = RiskRule.checkForPublication(analysis.content());
        // A criterion may have been retired since the draft named it.
        check(analysis.content()).all().forEach(fault -> missing.add(fault.pointer(), fault.detail()));
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    CriteriaProblem.ANALYSIS_INCOMPLETE,
                    "The analysis lacks what a published one must have, see errors.",
                    missing.all());
        }
        Instant now = clock.now();
        int number = analyses.latestPublished(analysis.network(), analysis.category()) + 1;
        analyses.publish(id, number, caller.get().subject(), now);
        RiskAnalysisView view = view(id);
        outbox.append(RiskAnalysisPublished.of(view, networks.othersThan(view.authority(), view.network()), now));
        return view;
    }

    @TenantTransaction(readOnly = true)
    RiskAnalysisView get(UUID id) {
        return view(id);
    }

    @TenantTransaction(readOnly = true)
    Slice<RiskAnalysisSummary> list(RiskAnalysisFilter filter, PageRequest page) {
        return analyses.list(filter, page, caller.get().tenant());
    }

    @TenantTransaction(readOnly = true)
    Slice<SuggestedCriterionView> suggestions(UUID id, PageRequest page) {
        RiskAnalysis analysis = analyses.visible(id, caller.get().tenant()).orElseThrow(RiskAnalysisService::unknown);
        return suggestions.page(analysis, analyses.themeParents(), page);
    }

    private RiskAnalysis writable(UUID id, @Nullable ExpectedVersion ifMatch) {
        String authority = caller.tenant();
        RiskAnalysis analysis = analyses.lockOwn(id, authority)
                .orElseThrow(() -> analyses.visible(id, authority)
                        .map(foreign -> new ProblemException(
                                StandardProblem.FORBIDDEN, "The analysis was written by " + foreign.authority() + "."))
                        .orElseGet(RiskAnalysisService::unknown));
        ExpectedVersion.require(ifMatch, analysis.revision());
        if (analysis.status() == RiskAnalysisStatus.PUBLISHED) {
            throw new ProblemException(
                    CriteriaProblem.ANALYSIS_FROZEN,
                    "Version " + analysis.number() + " is published and never changes. Write a new version.");
        }
        return analysis;
    }

    private Faults check(RiskAnalysisContent content) {
        Set<UUID> criteria = new HashSet<>();
        content.risks().forEach(risk -> criteria.addAll(risk.criteriaCalledFor()));
        return RiskRule.check(content, analyses.themeParents(), analyses.published(criteria));
    }

    private RiskAnalysisView view(UUID id) {
        return analyses.visible(id, caller.get().tenant())
                .map(RiskAnalysisView::of)
                .orElseThrow(RiskAnalysisService::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(
                StandardProblem.NOT_FOUND, "There is no such risk analysis, or you may not see it.");
    }
}
