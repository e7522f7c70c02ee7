package org.suppliercompliance.criteria.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.suppliercompliance.criteria.reference.KnownAuthorities;
import org.suppliercompliance.criteria.reference.KnownSuppliers;
import org.suppliercompliance.criteria.sets.ChosenSets;
import org.suppliercompliance.criteria.sets.CriteriaSetView;
import org.suppliercompliance.criteria.sets.SetLineView;

/** The use cases of evaluations. */
@ApplicationScoped
class EvaluationService {
    private final EvaluationRepository evaluations;
    private final ChosenSets sets;
    private final AskedProofs proofs;
    private final KnownSuppliers suppliers;
    private final KnownAuthorities authorities;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    EvaluationService(
            EvaluationRepository evaluations,
            ChosenSets sets,
            AskedProofs proofs,
            KnownSuppliers suppliers,
            KnownAuthorities authorities,
            Outbox outbox,
            CurrentCaller caller,
            SuiteClock clock) {
        this.evaluations = evaluations;
        this.sets = sets;
        this.proofs = proofs;
        this.suppliers = suppliers;
        this.authorities = authorities;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<EvaluationView> evaluate(UUID setId, EvaluateBids command) {
        String authority = caller.tenant();
        CriteriaSetView set = sets.fixed(setId);
        List<SetLineView> lines = set.lines();
        Instant now = clock.now();
        check(command, lines, authority);
        BidRule.Proofs asked = proofs.of(lines, command, authority);
        List<EvaluatedBid> bids = new ArrayList<>();
        for (EvaluateBids.Bid bid : command.bids()) {
            List<EvaluatedLine> evaluated = BidRule.evaluate(lines, bid, asked);
            bids.add(new EvaluatedBid(
                    Ids.next(),
                    bid.tenderer(),
                    bid.supplierId(),
                    null,
                    evaluated.stream().mapToInt(EvaluatedLine::points).sum(),
                    BidRule.excludes(lines, evaluated),
                    evaluated));
        }
        int most = lines.stream()
                .mapToInt(line -> line.points() == null ? 0 : line.points())
                .sum();
        EvaluationView evaluation =
                new EvaluationView(Ids.next(), setId, command.openedOn(), now, most, BidRule.ranked(bids));
        evaluations.add(evaluation, authority, caller.get().subject());
        for (EvaluatedBid bid : evaluation.bids()) {
            UUID supplier = bid.supplierId();
            if (supplier != null) {
                outbox.append(BidEvaluated.of(evaluation, bid, supplier, authority));
            }
        }
        return Created.fresh(evaluation.id(), evaluation);
    }

    private void check(EvaluateBids command, List<SetLineView> lines, String authority) {
        Faults faults = new Faults();
        faults.require(
                !command.openedOn().isAfter(clock.today(authorities.zoneOf(authority))),
                "/openedOn",
                "The day has not come yet.");
        BidRule.check(lines, command.bids(), faults);
        Map<UUID, UUID> survivors = suppliers.survivorsOf(command.bids().stream()
                .map(EvaluateBids.Bid::supplierId)
                .filter(Objects::nonNull)
                .toList());
        for (int i = 0; i < command.bids().size(); i++) {
            UUID supplier = command.bids().get(i).supplierId();
            UUID survivor = supplier == null ? null : survivors.get(supplier);
            if (supplier != null && !supplier.equals(survivor)) {
                faults.add(
                        "/bids/" + i + "/supplierId",
                        survivor == null
                                ? "There is no such supplier."
                                : "The supplier was merged into " + survivor + ".");
            }
        }
        faults.throwIfAny();
    }

    @TenantTransaction(readOnly = true)
    EvaluationView get(UUID setId, UUID id) {
        return evaluations
                .own(setId, id, caller.tenant())
                .orElseThrow(() -> new ProblemException(
                        StandardProblem.NOT_FOUND, "There is no such evaluation, or you may not see it."));
    }

    @TenantTransaction(readOnly = true)
    Slice<EvaluationSummary> list(UUID setId, PageRequest page) {
        sets.requireOwn(setId);
        return evaluations.list(setId, caller.tenant(), page);
    }
}
