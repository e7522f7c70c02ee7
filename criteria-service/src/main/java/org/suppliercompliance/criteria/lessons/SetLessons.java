package org.suppliercompliance.criteria.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.criteria.evaluation.EvaluatedBid;
import org.suppliercompliance.criteria.evaluation.EvaluatedLine;
import org.suppliercompliance.criteria.evaluation.EvaluationView;
import org.suppliercompliance.criteria.evaluation.LatestEvaluations;
import org.suppliercompliance.criteria.maturity.MaturitySettings;
import org.suppliercompliance.criteria.reference.KnownSuppliers;
import org.suppliercompliance.criteria.sets.ChosenSets;
import org.suppliercompliance.criteria.sets.CriteriaSetView;
import org.suppliercompliance.criteria.sets.Milestone;
import org.suppliercompliance.criteria.sets.ReachedSteps;
import org.suppliercompliance.criteria.sets.SetLineView;

/** What the bids for a set and the audits since taught: as many questions for one line as for a hundred. */
@ApplicationScoped
class SetLessons implements ReachedSteps {
    private final ChosenSets sets;
    private final LatestEvaluations evaluations;
    private final KnownSuppliers suppliers;
    private final LessonRepository lessons;
    private final LessonService service;
    private final MaturitySettings maturity;

    SetLessons(
            ChosenSets sets,
            LatestEvaluations evaluations,
            KnownSuppliers suppliers,
            LessonRepository lessons,
            LessonService service,
            MaturitySettings maturity) {
        this.sets = sets;
        this.evaluations = evaluations;
        this.suppliers = suppliers;
        this.lessons = lessons;
        this.service = service;
        this.maturity = maturity;
    }

    /** A bid for one line: the step it counted for, and what audits found at its tenderer since. */
    private record Bid(int claimed, LessonFindings findings) {
        StepRule.Tenderer tenderer() {
            return new StepRule.Tenderer(claimed, findings.open() > 0);
        }
    }

    @TenantTransaction(readOnly = true)
    SetLessonsView of(UUID setId) {
        CriteriaSetView set = sets.own(setId);
        EvaluationView evaluation = evaluations.of(setId).orElse(null);
        Map<UUID, List<Bid>> bids = bids(set, evaluation);
        Map<UUID, LessonFindings> findings =
                service.of(set.lines().stream().map(SetLineView::criterionId).collect(Collectors.toSet()));
        return new SetLessonsView(
                setId,
                evaluation == null ? null : evaluation.id(),
                evaluation == null ? null : evaluation.openedOn(),
                evaluation == null ? 0 : evaluation.bids().size(),
                set.lines().stream()
                        .map(line -> lesson(
                                line,
                                bids.getOrDefault(line.id(), List.of()),
                                findings.getOrDefault(line.criterionId(), LessonFindings.NONE)))
                        .toList());
    }

    @Override
    public Map<UUID, Integer> of(CriteriaSetView set) {
        Map<UUID, Integer> steps = new HashMap<>();
        Map<UUID, List<Bid>> bids = bids(set, evaluations.of(set.id()).orElse(null));
        set.lines().stream()
                .filter(line -> !line.milestones().isEmpty())
                .forEach(line -> steps.put(line.id(), startsAt(line, bids.getOrDefault(line.id(), List.of()))));
        return steps;
    }

    private Map<UUID, List<Bid>> bids(CriteriaSetView set, @Nullable EvaluationView evaluation) {
        if (evaluation == null) {
            return Map.of();
        }
        Set<UUID> criteria = set.lines().stream()
                .filter(line -> !line.milestones().isEmpty())
                .map(SetLineView::criterionId)
                .collect(Collectors.toSet());
        Map<UUID, UUID> survivors = suppliers.survivorsOf(evaluation.bids().stream()
                .map(EvaluatedBid::supplierId)
                .filter(Objects::nonNull)
                .toList());
        Map<List<UUID>, LessonFindings> found = found(criteria, survivors, evaluation.openedOn());
        Map<UUID, List<Bid>> bids = new HashMap<>();
        for (EvaluatedBid bid : evaluation.bids()) {
            UUID supplier = bid.supplierId() == null ? null : survivors.get(bid.supplierId());
            for (EvaluatedLine line : bid.lines()) {
                LessonFindings findings = supplier == null
                        ? LessonFindings.NONE
                        : found.getOrDefault(List.of(line.criterionId(), supplier), LessonFindings.NONE);
                bids.computeIfAbsent(line.lineId(), id -> new ArrayList<>()).add(new Bid(counted(line), findings));
            }
        }
        return bids;
    }

    private Map<List<UUID>, LessonFindings> found(Set<UUID> criteria, Map<UUID, UUID> survivors, LocalDate since) {
        if (criteria.isEmpty() || survivors.isEmpty()) {
            return Map.of();
        }
        Map<List<UUID>, LessonFindings> found = new HashMap<>();
        lessons.atSuppliers(criteria, Set.copyOf(survivors.values()), since)
                .forEach(one -> found.put(List.of(one.criterion(), one.supplier()), one.findings()));
        return found;
    }

    private static int counted(EvaluatedLine line) {
        Integer step = line.step();
        return step == null || !line.outcome().counts() ? 0 : step;
    }

    private SetLessonsView.LineLesson lesson(SetLineView line, List<Bid> bids, LessonFindings findings) {
        List<Milestone> milestones = line.milestones();
        List<StepRule.Tenderer> tenderers = bids.stream().map(Bid::tenderer).toList();
        List<SetLessonsView.StepLesson> steps = new ArrayList<>();
        for (int step = 1; step <= milestones.size(); step++) {
            int at = step;
            List<Bid> here = bids.stream().filter(bid -> bid.claimed() == at).toList();
            steps.add(new SetLessonsView.StepLesson(
                    step,
                    milestones.get(step - 1).titles(),
                    here.size(),
                    StepRule.percentAt(step, tenderers),
                    here.stream().map(Bid::findings).reduce(LessonFindings.NONE, LessonFindings::plus)));
        }
        return new SetLessonsView.LineLesson(
                line.id(),
                line.criterionId(),
                line.code(),
                line.titles(),
                findings,
                steps,
                milestones.isEmpty() ? null : startsAt(line, bids));
    }

    private int startsAt(SetLineView line, List<Bid> bids) {
        return StepRule.startsAt(
                line.milestones().size(), bids.stream().map(Bid::tenderer).toList(), maturity.maturePercent());
    }
}
