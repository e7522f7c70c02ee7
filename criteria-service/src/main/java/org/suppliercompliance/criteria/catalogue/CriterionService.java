package org.suppliercompliance.criteria.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.CriteriaProblem;
import org.suppliercompliance.criteria.reference.KnownAuthorities;
import org.suppliercompliance.criteria.reference.KnownCategories;

/** The use cases of the catalogue. */
@ApplicationScoped
@TenantTransaction
class CriterionService {
    private final CriterionRepository criteria;
    private final CriterionVersionRepository versions;
    private final CatalogueSearch search;
    private final CodeLists codeLists;
    private final KnownCategories categories;
    private final KnownAuthorities authorities;
    private final ContentGate gate;
    private final CriterionEvents events;
    private final Owner owner;
    private final SuiteClock clock;

    CriterionService(
            CriterionRepository criteria,
            CriterionVersionRepository versions,
            CatalogueSearch search,
            CodeLists codeLists,
            KnownCategories categories,
            KnownAuthorities authorities,
            ContentGate gate,
            CriterionEvents events,
            Owner owner,
            SuiteClock clock) {
        this.criteria = criteria;
        this.versions = versions;
        this.search = search;
        this.codeLists = codeLists;
        this.categories = categories;
        this.authorities = authorities;
        this.gate = gate;
        this.events = events;
        this.owner = owner;
        this.clock = clock;
    }

    @TenantTransaction(readOnly = true)
    public List<Theme> themes() {
        return codeLists.themes();
    }

    @TenantTransaction(readOnly = true)
    public List<FrameworkView> frameworks() {
        return codeLists.frameworks();
    }

    @TenantTransaction(readOnly = true)
    public List<JurisdictionRule> jurisdictionRules() {
        return codeLists.jurisdictionRules();
    }

    @TenantTransaction(readOnly = true)
    public Slice<CriterionLine> list(CatalogueFilter filter, PageRequest page) {
        if (owner.choosesCriteria()) {
            String reader = Objects.requireNonNull(owner.tenant());
            return search.page(filter, page, clock.today(authorities.zoneOf(reader)));
        }
        if (filter.advice() != null) {
            throw new ProblemException(
                    StandardProblem.FORBIDDEN,
                    "What the market can meet is for those who choose criteria for an authority.");
        }
        return search.page(filter, page);
    }

    @TenantTransaction(readOnly = true)
    public CriterionView get(UUID id) {
        Criterion criterion = criteria.findByIdOptional(id).orElseThrow(CriterionService::notFound);
        List<CriterionVersion> visible =
                versions.of(id).stream().filter(this::maySee).toList();
        if (visible.isEmpty()) {
            throw notFound();
        }
        return CriterionView.of(criterion, visible);
    }

    @TenantTransaction(readOnly = true)
    public CriterionVersionView get(UUID id, int number) {
        return CriterionVersionView.of(visible(id, number));
    }

    @TenantTransaction(readOnly = true)
    public VersionComparison compare(UUID id, int from, int to) {
        return VersionComparison.of(visible(id, from), visible(id, to));
    }

    public CriterionView register(RegisterCriterion command) {
        String authority = owner.authority();
        Faults unknown = new Faults();
        unknown.require(
                command.framework() == null || codeLists.hasFramework(command.framework()),
                "/framework",
                "There is no such framework, see /frameworks.");
        categories.check(command.categories(), List.of(), unknown);
        Dimension dimension = gate.check(command.content(), command.uses(), authority, unknown);
        Instant now = clock.now();
        Criterion criterion =
                Criterion.register(Ids.next(), authority, command.framework(), command.code(), command.parent(), now);
        CriterionVersion version =
                CriterionVersion.draft(Ids.next(), criterion, 1, dimension, command.content(), owner.subject(), now);
        try {
            criteria.persistAndFlush(criterion);
        } catch (ConstraintViolationException e) {
            throw new ProblemException(
                    CriteriaProblem.CRITERION_EXISTS,
                    "You have a criterion " + command.code() + " in this framework already; write a revision of it.");
        }
        versions.persist(version);
        return CriterionView.of(criterion, List.of(version));
    }

    public CriterionVersionView revise(UUID id, ReviseCriterion command) {
        Criterion criterion = lockOwn(id);
        List<CriterionVersion> existing = versions.of(id);
        if (existing.stream().anyMatch(version -> !version.status.isFrozen())) {
            throw new ProblemException(
                    CriteriaProblem.VERSION_OPEN, "Publish or change the version that is being written first.");
        }
        Faults unknown = new Faults();
        Set<String> kept = existing.stream()
                .flatMap(version -> version.content.categories().stream())
                .collect(Collectors.toSet());
        categories.check(command.categories(), kept, unknown);
        Dimension dimension = gate.check(command.content(), command.uses(), criterion.authority, unknown);
        CriterionVersion version = CriterionVersion.draft(
                Ids.next(), criterion, existing.size() + 1, dimension, command.content(), owner.subject(), clock.now());
        criterion.changed();
        versions.persist(version);
        return CriterionVersionView.of(version);
    }

    public CriterionVersionView change(
            UUID id, int number, @Nullable ExpectedVersion ifMatch, PatchCriterionVersion patch) {
        Criterion criterion = lockOwn(id);
        CriterionVersion version = own(id, number, ifMatch);
        version.requireWritable();
        CriterionContent content = patch.applyTo(version.content);
        Faults unknown = new Faults();
        categories.check(patch.categories().value(), version.content.categories(), unknown);
        Dimension dimension = gate.check(content, patch.uses().value(), criterion.authority, unknown);
        version.rewrite(dimension, content, clock.now());
        criterion.changed();
        return CriterionVersionView.of(version);
    }

    public CriterionVersionView openConsultation(UUID id, int number, @Nullable ExpectedVersion ifMatch) {
        Criterion criterion = lockOwn(id);
        CriterionVersion version = own(id, number, ifMatch);
        version.openForConsultation();
        criterion.open();
        criterion.changed();
        return CriterionVersionView.of(version);
    }

    public CriterionVersionView publish(UUID id, int number, @Nullable ExpectedVersion ifMatch) {
        Criterion criterion = lockOwn(id);
        CriterionVersion version = own(id, number, ifMatch);
        version.requireMay(CriterionStatus.PUBLISHED);
        gate.checkForPublication(version.content, criterion.authority);
        Instant now = clock.now();
        criterion.changed();
        versions.published(id).ifPresent(previous -> {
            previous.retire(now);
            // At most one version is in force: the database must see the old one go before the new one comes.
            versions.flush();
            events.retired(criterion, previous);
        });
        version.publish(now);
        criterion.open();
        events.published(criterion, version);
        return CriterionVersionView.of(version);
    }

    public CriterionVersionView retire(UUID id, int number, @Nullable ExpectedVersion ifMatch) {
        Criterion criterion = lockOwn(id);
        CriterionVersion version = own(id, number, ifMatch);
        version.retire(clock.now());
        criterion.changed();
        events.retired(criterion, version);
        return CriterionVersionView.of(version);
    }

    private Criterion lockOwn(UUID id) {
        return criteria.lockOwn(id)
                .filter(criterion -> owner.owns(criterion.authority))
                .orElseThrow(() -> {
                    boolean seen = versions.of(id).stream().anyMatch(this::maySee);
                    return seen
                            ? new ProblemException(StandardProblem.FORBIDDEN, "The criterion belongs to somebody else.")
                            : notFound();
                });
    }

    private CriterionVersion own(UUID id, int number, @Nullable ExpectedVersion ifMatch) {
        CriterionVersion version = versions.of(id, number).orElseThrow(CriterionService::notFound);
        ExpectedVersion.require(ifMatch, version.revision);
        return version;
    }

    private CriterionVersion visible(UUID id, int number) {
        return versions.of(id, number).filter(this::maySee).orElseThrow(CriterionService::notFound);
    }

    /** The first wall; row-level security says the same again. */
    private boolean maySee(CriterionVersion version) {
        return version.status != CriterionStatus.DRAFT || owner.owns(version.authority);
    }

    private static ProblemException notFound() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such criterion, or you may not see it.");
    }
}
