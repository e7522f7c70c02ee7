package org.suppliercompliance.criteria.sets;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.suppliercompliance.criteria.catalogue.CriterionRef;
import org.suppliercompliance.criteria.catalogue.CriterionSnapshot;
import org.suppliercompliance.criteria.catalogue.CriterionSnapshots;
import org.suppliercompliance.criteria.library.ClauseSets;
import org.suppliercompliance.criteria.library.Definition;
import org.suppliercompliance.criteria.library.DocumentView;
import org.suppliercompliance.criteria.reference.KnownCategories;

/** The use cases of criteria sets, but for their lines. */
@ApplicationScoped
class CriteriaSetService {
    private final CriteriaSetRepository sets;
    private final SetLineRepository lines;
    private final GateQuestions questions;
    private final CriterionSnapshots criteria;
    private final ClauseSets clauseSets;
    private final KnownCategories categories;
    private final ReachedSteps steps;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    CriteriaSetService(
            CriteriaSetRepository sets,
            SetLineRepository lines,
            GateQuestions questions,
            CriterionSnapshots criteria,
            ClauseSets clauseSets,
            KnownCategories categories,
            ReachedSteps steps,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.sets = sets;
        this.lines = lines;
        this.questions = questions;
        this.criteria = criteria;
        this.clauseSets = clauseSets;
        this.categories = categories;
        this.steps = steps;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<CriteriaSetView> draft(DraftCriteriaSet command) {
        String authority = caller.tenant();
        SetContent content = command.content();
        Faults faults = new Faults();
        categories.check(command.categories(), List.of(), faults);
        check(content, authority, faults);
        return begin(authority, command.purpose(), command.reference(), content, null);
    }

    @TenantTransaction
    Created<CriteriaSetView> copy(UUID id, CopyCriteriaSet command) {
        CriteriaSet from = own(id);
        SetContent before = from.content();
        SetContent content = new SetContent(
                command.title(),
                before.categories(),
                before.cpvCodes(),
                before.totalPoints(),
                before.otherPoints(),
                before.clauseSetId(),
                before.mineralsReason());
        Created<CriteriaSetView> copy = begin(from.authority(), from.purpose(), command.reference(), content, id);
        return command.startsWhereTheMarketIs() ? startingWhereTheMarketIs(from, copy) : copy;
    }

    private Created<CriteriaSetView> startingWhereTheMarketIs(CriteriaSet from, Created<CriteriaSetView> copy) {
        Map<UUID, Integer> reached = steps.of(view(from));
        UUID id = copy.view().id();
        for (SetLine line : lines.of(from.id())) {
            int step = reached.getOrDefault(line.id(), 1);
            if (step > 1) {
                lines.rewriteCopy(id, line, line.content().startingAt(step));
            }
        }
        return Created.fresh(id, view(own(id)));
    }

    private Created<CriteriaSetView> begin(
            String authority, SetPurpose purpose, String reference, SetContent content, @Nullable UUID copiedFrom) {
        Instant now = clock.now();
        UUID id = Ids.next();
        CriteriaSet set = new CriteriaSet(
                id,
                authority,
                SetStatus.DRAFT,
                purpose,
                reference,
                content,
                copiedFrom,
                null,
                null,
                null,
                1,
                now,
                now,
                null);
        sets.add(set, caller.get().subject());
        if (copiedFrom != null) {
            lines.copy(copiedFrom, set);
        }
        return Created.fresh(id, view(own(id)));
    }

    @TenantTransaction
    CriteriaSetView change(UUID id, @Nullable ExpectedVersion ifMatch, PatchCriteriaSet patch) {
        CriteriaSet set = lockOpen(id, ifMatch);
        SetContent content = patch.applyTo(set.content());
        String reference = Objects.requireNonNullElse(patch.reference().orElse(set::reference), set.reference());
        Faults faults = new Faults();
        categories.check(patch.categories().value(), set.content().categories(), faults);
        check(content, set.authority(), faults);
        if (!content.equals(set.content()) || !reference.equals(set.reference())) {
            sets.rewrite(id, reference, content, clock.now());
        }
        return view(own(id));
    }

    @TenantTransaction
    CriteriaSetView fix(UUID id, @Nullable ExpectedVersion ifMatch) {
        CriteriaSet set = lockOpen(id, ifMatch);
        List<SetLine> chosen = lines.of(id);
        GateView gate = gate(set, chosen);
        if (!gate.passed()) {
            List<UUID> order = chosen.stream().map(SetLine::id).toList();
            throw GateRefusal.of(gate.errors(), gate.warnings(), finding -> pointer(finding, order));
        }
        DocumentView clauseSet = clauseSet(set);
        Instant now = clock.now();
        sets.fix(
                id,
                gate,
                clauseSets.definitions(clauseSet, set.authority()),
                SetClauses.of(clauseSet),
                caller.get().subject(),
                now);
        CriteriaSetView fixed = view(own(id));
        outbox.append(CriteriaSetFixed.of(fixed, now));
        return fixed;
    }

    private static String pointer(Finding finding, List<UUID> order) {
        return finding.lineId() == null
                ? "/" + finding.member()
                : "/lines/" + order.indexOf(finding.lineId()) + "/" + finding.member();
    }

    @TenantTransaction(readOnly = true)
    CriteriaSetView get(UUID id) {
        return view(own(id));
    }

    @TenantTransaction(readOnly = true)
    Slice<CriteriaSetSummary> list(CriteriaSetFilter filter, PageRequest page) {
        return sets.list(filter, page, caller.tenant());
    }

    @TenantTransaction(readOnly = true)
    GateView gate(UUID id) {
        CriteriaSet set = own(id);
        GateView said = set.gate();
        return said != null ? said : gate(set, lines.of(id));
    }

    /** What a page of the set shows. */
    record Readable(
            CriteriaSetView set,
            Map<CriterionRef, CriterionSnapshot> criteria,
            @Nullable SetClauses clauses,
            List<Definition> definitions,
            ZoneId zone) {}

    @TenantTransaction(readOnly = true)
    Readable read(UUID id) {
        CriteriaSet set = own(id);
        CriteriaSetView view = view(set);
        SetClauses clauses = set.clauses();
        List<Definition> frozen = set.definitions();
        DocumentView clauseSet = clauses == null || frozen == null ? clauseSet(set) : null;
        return new Readable(
                view,
                criteria.of(view.lines().stream()
                        .map(line -> new CriterionRef(line.criterionId(), line.number()))
                        .distinct()
                        .toList()),
                clauses == null ? SetClauses.of(clauseSet) : clauses,
                frozen == null ? clauseSets.definitions(clauseSet, set.authority()) : frozen,
                questions.zone(set.authority()));
    }

    /** The clause set as its authority may read it now. */
    private @Nullable DocumentView clauseSet(CriteriaSet set) {
        UUID id = set.content().clauseSetId();
        return id == null ? null : clauseSets.find(id, set.authority()).orElse(null);
    }

    private GateView gate(CriteriaSet set, List<SetLine> chosen) {
        LocalDate today = questions.today(set.authority());
        GateFacts facts = questions.facts(set, chosen, today);
        return GateView.of(set.id(), today, QualityGate.check(facts), share(set, facts.views()));
    }

    private CriteriaSet lockOpen(UUID id, @Nullable ExpectedVersion ifMatch) {
        CriteriaSet set = lock(id);
        ExpectedVersion.require(ifMatch, set.revision());
        requireOpen(set);
        return set;
    }

    /** Held until the transaction ends, for who changes it. */
    CriteriaSet lock(UUID id) {
        return sets.lockOwn(id, caller.tenant()).orElseThrow(CriteriaSetService::unknown);
    }

    /** Asked last: what is not there or was read too long ago is said before. */
    static void requireOpen(CriteriaSet set) {
        if (set.status() == SetStatus.FIXED) {
            throw new ProblemException(
                    CriteriaProblem.SET_FIXED, "The set is fixed; copy it to the next tender or contract.");
        }
    }

    CriteriaSet own(UUID id) {
        return sets.own(id, caller.tenant()).orElseThrow(CriteriaSetService::unknown);
    }

    private CriteriaSetView view(CriteriaSet set) {
        List<SetLine> chosen = lines.of(set.id());
        Map<CriterionRef, CriterionSnapshot> known =
                criteria.of(chosen.stream().map(SetLine::criterion).distinct().toList());
        List<SetLineView> views = new ArrayList<>();
        for (SetLine line : chosen) {
            views.add(SetLineView.of(line, Objects.requireNonNull(known.get(line.criterion()))));
        }
        return CriteriaSetView.of(set, share(set, views), views);
    }

    private static SustainabilityShare share(CriteriaSet set, List<SetLineView> views) {
        return SustainabilityShare.of(set.content().totalPoints(), views);
    }

    private void check(SetContent content, String authority, Faults faults) {
        faults.require(
                content.otherPoints() <= content.totalPoints(),
                "/otherPoints",
                "The points for price and quality are part of all points.");
        UUID clauses = content.clauseSetId();
        faults.require(
                clauses == null || clauseSets.find(clauses, authority).isPresent(),
                "/clauseSetId",
                "There is no such published clause set.");
        faults.throwIfAny();
    }

    static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such criteria set, or you may not see it.");
    }
}
