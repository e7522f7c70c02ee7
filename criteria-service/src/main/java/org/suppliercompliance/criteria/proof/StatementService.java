package org.suppliercompliance.criteria.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.CriteriaProblem;

/** The use cases of statements about kinds. */
@ApplicationScoped
class StatementService {
    /** Every question reads all equivalences of an author: they stay few. */
    private static final int MOST_EQUIVALENCES = 500;

    private static final int MOST_COVERAGES = 5000;

    private final StatementRepository statements;
    private final EvidenceKindRepository kinds;
    private final CriterionVersions criteria;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    StatementService(
            StatementRepository statements,
            EvidenceKindRepository kinds,
            CriterionVersions criteria,
            CurrentCaller caller,
            SuiteClock clock) {
        this.statements = statements;
        this.kinds = kinds;
        this.criteria = criteria;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<CoverageView> stateCoverage(StateCoverage command) {
        Author author = Author.of(caller.get());
        Faults faults = new Faults();
        command.check(faults);
        faults.require(kinds.find(command.kindId()).isPresent(), "/kindId", "There is no such evidence kind.");
        faults.require(criteria.exists(command.criterionId()), "/criterionId", "There is no such criterion.");
        faults.throwIfAny();
        requireRoom(statements.countCoverage(author), MOST_COVERAGES);
        UUID id = Ids.next();
        statements.addCoverage(id, author, command, clock.now());
        return Created.fresh(id, coverage(id));
    }

    @TenantTransaction
    Created<EquivalenceView> stateEquivalence(StateEquivalence command) {
        Author author = Author.of(caller.get());
        Faults faults = new Faults();
        command.check(faults);
        Map<UUID, EvidenceKindView> known = kinds.find(List.of(command.kindId(), command.countsAsId()));
        faults.require(known.containsKey(command.kindId()), "/kindId", "There is no such evidence kind.");
        faults.require(known.containsKey(command.countsAsId()), "/countsAsId", "There is no such evidence kind.");
        faults.throwIfAny();
        statements.lockEquivalences();
        if (statements.isEquivalenceStated(author, command)) {
            throw new ProblemException(
                    CriteriaProblem.EQUIVALENCE_EXISTS, "You have stated this already of one of these days.");
        }
        requireNoCircle(author, new EquivalenceGraph.Edge(command.kindId(), command.countsAsId()));
        requireRoom(statements.countEquivalences(author), MOST_EQUIVALENCES);
        UUID id = Ids.next();
        statements.addEquivalence(id, author, command, clock.now());
        return Created.fresh(id, equivalence(id));
    }

    /** A statement of the suite holds in every authority's tenders, so it must close no circle with any of theirs. */
    private void requireNoCircle(Author author, EquivalenceGraph.Edge edge) {
        Map<String, List<EquivalenceGraph.Edge>> stated = statements.edgesByAuthor(author.authority());
        List<EquivalenceGraph.Edge> ofSuite = stated.getOrDefault("", List.of());
        requireNoCircle(ofSuite, edge);
        stated.forEach((other, own) ->
                requireNoCircle(Stream.concat(ofSuite.stream(), own.stream()).toList(), edge));
    }

    private void requireNoCircle(List<EquivalenceGraph.Edge> edges, EquivalenceGraph.Edge edge) {
        List<UUID> circle = new EquivalenceGraph(edges).circleWith(edge);
        if (!circle.isEmpty()) {
            throw circular(circle);
        }
    }

    private ProblemException circular(List<UUID> circle) {
        Map<UUID, EvidenceKindView> named = kinds.find(circle);
        String way = circle.stream()
                .map(kind -> {
                    EvidenceKindView view = named.get(kind);
                    return view == null ? kind.toString() : view.code();
                })
                .collect(Collectors.joining(" counts as "));
        return new ProblemException(
                CriteriaProblem.CIRCULAR_EQUIVALENCE,
                "This would close a circle: " + way + ".",
                List.of(new Fault("/countsAsId", "This would close a circle: " + way + ".")));
    }

    private static void requireRoom(int present, int most) {
        if (present >= most) {
            throw new ProblemException(
                    CriteriaProblem.TOO_MANY_STATEMENTS,
                    "One author may have at most " + most + " of these statements.");
        }
    }

    @TenantTransaction
    CoverageView endCoverage(UUID id, EndStatement command, @Nullable ExpectedVersion ifMatch) {
        statements.lockCoverage(id);
        CoverageView statement = coverage(id);
        Author.of(caller.get()).requireOwn(statement.authority());
        ExpectedVersion.require(ifMatch, statement.version());
        requireEndable(statement.validFrom(), statement.validTo(), command.validTo());
        statements.endCoverage(id, command.validTo());
        return coverage(id);
    }

    @TenantTransaction
    EquivalenceView endEquivalence(UUID id, EndStatement command, @Nullable ExpectedVersion ifMatch) {
        statements.lockEquivalence(id);
        EquivalenceView statement = equivalence(id);
        Author.of(caller.get()).requireOwn(statement.authority());
        ExpectedVersion.require(ifMatch, statement.version());
        requireEndable(statement.validFrom(), statement.validTo(), command.validTo());
        statements.endEquivalence(id, command.validTo());
        return equivalence(id);
    }

    /** An end only moves to an earlier day: what was said to have ended does not come back. */
    private static void requireEndable(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate end) {
        if (to != null && !end.isBefore(to)) {
            throw new ProblemException(CriteriaProblem.STATEMENT_ENDED, "The statement ends on " + to + " already.");
        }
        new Faults()
                .require(from == null || !end.isBefore(from), "/validTo", "The last day cannot come before the first.")
                .throwIfAny();
    }

    @TenantTransaction(readOnly = true)
    CoverageView coverage(UUID id) {
        return statements.coverage(id).orElseThrow(StatementService::unknown);
    }

    @TenantTransaction(readOnly = true)
    EquivalenceView equivalence(UUID id) {
        return statements.equivalence(id).orElseThrow(StatementService::unknown);
    }

    @TenantTransaction(readOnly = true)
    Slice<CoverageView> coverages(PageRequest page, @Nullable UUID kindId, @Nullable UUID criterionId) {
        return statements.coverages(page, kindId, criterionId);
    }

    @TenantTransaction(readOnly = true)
    Slice<EquivalenceView> equivalences(PageRequest page, @Nullable UUID kindId, @Nullable UUID countsAsId) {
        return statements.equivalences(page, kindId, countsAsId);
    }

    private static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such statement.");
    }
}
