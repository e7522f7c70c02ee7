package org.suppliercompliance.criteria.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.catalogue.CriterionRef;
import org.suppliercompliance.criteria.catalogue.CriterionSnapshot;
import org.suppliercompliance.criteria.catalogue.CriterionSnapshots;

/** What audits taught about criteria. */
@ApplicationScoped
class LessonService {
    /** What is older says little about a market, and lists stay short. */
    private static final int YEARS = 5;

    private final LessonRepository lessons;
    private final CriterionSnapshots criteria;
    private final SuiteClock clock;

    LessonService(LessonRepository lessons, CriterionSnapshots criteria, SuiteClock clock) {
        this.lessons = lessons;
        this.criteria = criteria;
        this.clock = clock;
    }

    @TenantTransaction(readOnly = true)
    Slice<LessonView> list(LessonFilter filter, PageRequest page) {
        Slice<LessonRepository.Named> slice = lessons.audited(filter, since(), page);
        return new Slice<>(views(slice.items()), slice.next(), slice.prev());
    }

    @TenantTransaction(readOnly = true)
    LessonView get(UUID criterion) {
        return views(List.of(lessons.criterion(criterion)
                        .orElseThrow(() -> new ProblemException(
                                StandardProblem.NOT_FOUND, "There is no such criterion, or you may not see it."))))
                .get(0);
    }

    /** By criterion; one that no audit measured against is not in it. */
    Map<UUID, LessonFindings> of(Collection<UUID> asked) {
        Map<UUID, LessonFindings> findings = new HashMap<>();
        learned(asked).forEach((criterion, learned) -> findings.put(criterion, learned.findings()));
        return findings;
    }

    private Map<UUID, LessonRepository.Learned> learned(Collection<UUID> asked) {
        Map<UUID, LessonRepository.Learned> learned = new HashMap<>();
        if (!asked.isEmpty()) {
            lessons.learned(asked, since()).forEach(one -> learned.put(one.criterion(), one));
        }
        return learned;
    }

    private List<LessonView> views(List<LessonRepository.Named> named) {
        Map<UUID, LessonRepository.Learned> learned =
                learned(named.stream().map(LessonRepository.Named::criterion).toList());
        Map<CriterionRef, CriterionSnapshot> known =
                criteria.of(learned.values().stream().map(LessonService::ref).toList());
        return named.stream()
                .map(one -> {
                    LessonRepository.Learned about = learned.get(one.criterion());
                    return view(one, about, about == null ? null : known.get(ref(about)));
                })
                .toList();
    }

    private static CriterionRef ref(LessonRepository.Learned learned) {
        return new CriterionRef(learned.criterion(), learned.version());
    }

    private static LessonView view(
            LessonRepository.Named named,
            LessonRepository.@Nullable Learned about,
            @Nullable CriterionSnapshot criterion) {
        return new LessonView(
                named.criterion(),
                named.code(),
                criterion == null ? null : criterion.content().titles(),
                criterion == null ? null : criterion.content().theme(),
                about == null ? null : about.version(),
                about == null ? LessonFindings.NONE : about.findings(),
                about == null ? null : about.latestOn());
    }

    private LocalDate since() {
        return clock.today(ZoneOffset.UTC).minusYears(YEARS);
    }
}
