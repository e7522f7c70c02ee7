package org.suppliercompliance.criteria.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.proof.StatementRepository.Covered;

/** Answers which kinds of proof satisfy a criterion, and which criteria a kind satisfies: four statements, whatever is asked. */
@ApplicationScoped
public class ProofQuestions {
    private final StatementRepository statements;
    private final EvidenceKindRepository kinds;
    private final CriterionVersions versions;
    private final CurrentCaller caller;
    private final SuiteClock clock;
    private final ProofSettings settings;

    ProofQuestions(
            StatementRepository statements,
            EvidenceKindRepository kinds,
            CriterionVersions versions,
            CurrentCaller caller,
            SuiteClock clock,
            ProofSettings settings) {
        this.statements = statements;
        this.kinds = kinds;
        this.versions = versions;
        this.caller = caller;
        this.clock = clock;
        this.settings = settings;
    }

    /** Today, by the suite's clock in the suite's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.now(), settings.zone());
    }

    /** Whose statements count besides the suite's: the one asked for, else the caller's own authority. */
    public @Nullable String frame(@Nullable String authority) {
        return authority != null ? authority : caller.get().tenant();
    }

    /** The kinds by their ids, for who stores them. */
    @TenantTransaction(readOnly = true)
    public Map<UUID, EvidenceKindView> kinds(Collection<UUID> ids) {
        return kinds.find(ids);
    }

    @TenantTransaction(readOnly = true)
    KindCriteriaView criteriaOf(UUID kindId, @Nullable LocalDate day, @Nullable String authority) {
        EvidenceKindView kind = kinds.find(kindId)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such evidence kind."));
        LocalDate on = day == null ? today() : day;
        String frame = frame(authority);
        Map<UUID, List<UUID>> chains = new EquivalenceGraph(statements.edges(frame, on)).chainsFrom(kindId);
        List<Covered> covered = statements.coveredBy(chains.keySet(), frame, on);
        Map<UUID, EvidenceKindView> named = kinds.find(chains.keySet());
        return new KindCriteriaView(
                kind.code(),
                on,
                frame,
                covered.stream()
                        .map(one -> new KindCriteriaView.SatisfiedCriterion(
                                one.coverage().criterionId(),
                                one.framework(),
                                one.code(),
                                one.coverage().fromVersion(),
                                one.coverage().toVersion(),
                                codes(chains.getOrDefault(one.coverage().kindId(), List.of()), named),
                                one.coverage().id(),
                                one.coverage().source()))
                        .toList());
    }

    /** Per criterion, which kinds satisfy it on the day, each by its shortest chain. */
    @TenantTransaction(readOnly = true)
    public AcceptedKindsView acceptedKinds(
            List<UUID> criteria, List<Integer> wanted, @Nullable LocalDate day, @Nullable String authority) {
        List<CriterionVersions.Named> asked = versions.resolve(criteria, wanted);
        LocalDate on = day == null ? today() : day;
        String frame = frame(authority);
        List<CoverageView> covering = statements.covering(
                asked.stream().map(CriterionVersions.Named::ref).toList(), frame, on);
        EquivalenceGraph graph = new EquivalenceGraph(statements.edges(frame, on));
        Map<UUID, Map<UUID, Way>> ways = new HashMap<>();
        Map<UUID, Map<UUID, List<UUID>>> chainsTo = new HashMap<>();
        for (CoverageView coverage : covering) {
            Map<UUID, Way> ofCriterion =
                    ways.computeIfAbsent(coverage.criterionId(), criterion -> new LinkedHashMap<>());
            chainsTo.computeIfAbsent(coverage.kindId(), graph::chainsTo)
                    .forEach((kind, chain) ->
                            ofCriterion.merge(kind, new Way(chain, coverage), ProofQuestions::shorter));
        }
        Set<UUID> involved = new HashSet<>();
        ways.values().forEach(ofCriterion -> ofCriterion.values().forEach(way -> involved.addAll(way.chain())));
        Map<UUID, EvidenceKindView> named = kinds.find(involved);
        List<AcceptedKindsView.AcceptedKindsOfCriterion> answer = new ArrayList<>();
        for (CriterionVersions.Named criterion : asked) {
            Map<UUID, Way> ofCriterion = ways.getOrDefault(criterion.ref().criterionId(), Map.of());
            answer.add(new AcceptedKindsView.AcceptedKindsOfCriterion(
                    criterion.ref().criterionId(),
                    criterion.framework(),
                    criterion.code(),
                    criterion.ref().version(),
                    accepted(ofCriterion, named)));
        }
        return new AcceptedKindsView(on, frame, answer, satisfyingAll(answer));
    }

    private record Way(List<UUID> chain, CoverageView coverage) {}

    private static Way shorter(Way one, Way other) {
        return other.chain().size() < one.chain().size() ? other : one;
    }

    private static List<AcceptedKindsView.AcceptedKind> accepted(
            Map<UUID, Way> ways, Map<UUID, EvidenceKindView> named) {
        List<AcceptedKindsView.AcceptedKind> accepted = new ArrayList<>();
        ways.forEach((kind, way) -> {
            EvidenceKindView view = named.get(kind);
            if (view != null) {
                accepted.add(new AcceptedKindsView.AcceptedKind(
                        view,
                        codes(way.chain(), named),
                        way.coverage().id(),
                        way.coverage().source()));
            }
        });
        accepted.sort(Comparator.comparing(
                        (AcceptedKindsView.AcceptedKind one) -> one.kind().code())
                .thenComparing(one -> one.kind().id()));
        return accepted;
    }

    private static List<String> satisfyingAll(List<AcceptedKindsView.AcceptedKindsOfCriterion> criteria) {
        Set<String> codes = new TreeSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            List<String> here = criteria.get(i).kinds().stream()
                    .map(one -> one.kind().code())
                    .toList();
            if (i == 0) {
                codes.addAll(here);
            } else {
                codes.retainAll(here);
            }
        }
        return List.copyOf(codes);
    }

    private static List<String> codes(List<UUID> chain, Map<UUID, EvidenceKindView> named) {
        return chain.stream()
                .map(named::get)
                .map(kind -> kind == null ? "" : kind.code())
                .toList();
    }
}
