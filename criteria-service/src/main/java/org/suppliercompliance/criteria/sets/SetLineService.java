package org.suppliercompliance.criteria.sets;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.CriteriaProblem;
import org.suppliercompliance.criteria.catalogue.CriterionSnapshot;
import org.suppliercompliance.criteria.catalogue.CriterionSnapshots;

/** The use cases of the lines of a set: none is taken in about which the gate finds an error. */
@ApplicationScoped
class SetLineService {
    private final CriteriaSetService service;
    private final CriteriaSetRepository sets;
    private final SetLineRepository lines;
    private final GateQuestions questions;
    private final CriterionSnapshots criteria;
    private final SuiteClock clock;

    SetLineService(
            CriteriaSetService service,
            CriteriaSetRepository sets,
            SetLineRepository lines,
            GateQuestions questions,
            CriterionSnapshots criteria,
            SuiteClock clock) {
        this.service = service;
        this.sets = sets;
        this.lines = lines;
        this.questions = questions;
        this.criteria = criteria;
        this.clock = clock;
    }

    @TenantTransaction
    Created<SetLineView> add(UUID setId, AddLine command) {
        CriteriaSet set = service.lock(setId);
        CriteriaSetService.requireOpen(set);
        List<SetLine> present = lines.of(setId);
        if (present.size() >= SetLineRepository.MOST) {
            throw new ProblemException(
                    CriteriaProblem.SET_FULL, "A set has at most " + SetLineRepository.MOST + " lines.");
        }
        if (present.stream()
                .anyMatch(line ->
                        line.criterion().criterionId().equals(command.criterionId()) && line.use() == command.use())) {
            throw new ProblemException(CriteriaProblem.LINE_EXISTS, "Change the line that is there.");
        }
        SetLine line = new SetLine(Ids.next(), command.criterion(), command.use(), command.content(), 1);
        List<SetLine> together = new ArrayList<>(present);
        together.add(line);
        SetLineView view = judged(set, together, line, "/criterionId");
        lines.add(set, line);
        sets.touch(setId, clock.now());
        return Created.fresh(line.id(), view);
    }

    @TenantTransaction
    SetLineView change(UUID setId, UUID id, @Nullable ExpectedVersion ifMatch, PatchLine patch) {
        CriteriaSet set = service.lock(setId);
        List<SetLine> present = lines.of(setId);
        SetLine before = find(present, id);
        ExpectedVersion.require(ifMatch, before.revision());
        CriteriaSetService.requireOpen(set);
        SetLine line = patch.applyTo(before);
        if (line.content().equals(before.content()) && line.criterion().equals(before.criterion())) {
            return view(before);
        }
        List<SetLine> together =
                present.stream().map(one -> one.id().equals(id) ? line : one).toList();
        SetLineView view = judged(set, together, line, "/version");
        lines.rewrite(line);
        sets.touch(setId, clock.now());
        return view;
    }

    @TenantTransaction
    void remove(UUID setId, UUID id, @Nullable ExpectedVersion ifMatch) {
        CriteriaSet set = service.lock(setId);
        ExpectedVersion.require(ifMatch, find(lines.of(setId), id).revision());
        CriteriaSetService.requireOpen(set);
        lines.remove(id);
        sets.touch(setId, clock.now());
    }

    @TenantTransaction(readOnly = true)
    SetLineView get(UUID setId, UUID id) {
        service.own(setId);
        return view(find(lines.of(setId), id));
    }

    /** The line as the gate lets it in; refused with all that is wrong with it. */
    private SetLineView judged(CriteriaSet set, List<SetLine> together, SetLine line, String named) {
        CriterionSnapshot criterion = criteria.of(List.of(line.criterion())).get(line.criterion());
        Faults faults = new Faults();
        faults.require(criterion != null, named, "There is no such version of a criterion.");
        List<Milestone> steps = line.content().milestones();
        for (int i = 0; i < steps.size(); i++) {
            faults.require(
                    !steps.get(i).titles().isEmpty(),
                    "/milestones/" + i + "/titles",
                    "Say in at least one language what is reached with this step.");
        }
        faults.throwIfAny();
        LocalDate today = questions.today(set.authority());
        List<Finding> findings = LineGate.check(questions.aboutLines(set, together, today), line);
        List<Finding> errors = findings.stream().filter(Finding::blocksFixing).toList();
        if (!errors.isEmpty()) {
            List<Finding> warnings = findings.stream()
                    .filter(finding -> finding.severity() == Severity.WARNING)
                    .toList();
            throw GateRefusal.of(errors, warnings, finding -> "/" + finding.member());
        }
        return SetLineView.of(line, Objects.requireNonNull(criterion));
    }

    private SetLineView view(SetLine line) {
        return SetLineView.of(
                line,
                Objects.requireNonNull(criteria.of(List.of(line.criterion())).get(line.criterion())));
    }

    private static SetLine find(List<SetLine> lines, UUID id) {
        return lines.stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "The set has no such line."));
    }
}
