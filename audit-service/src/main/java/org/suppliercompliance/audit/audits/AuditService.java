package org.suppliercompliance.audit.audits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.audit.reference.NamedSupplier;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The use cases of an audit. */
@ApplicationScoped
class AuditService {
    private static final String NEXT_REFERENCE = """
            insert into reference_number as r (authority, kind, year, last_given) values (?, 'AU', ?, 1)
            on conflict (authority, kind, year) do update set last_given = r.last_given + 1
            returning 'AU-' || year || '-' || lpad(last_given::text, greatest(5, length(last_given::text)), '0') as reference""";

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final AuditRepository repository;
    private final AuditList list;
    private final AuditEvents events;
    private final KnownReferences known;
    private final OneDesktopAudit oneDesktopAudit;
    private final AuditScope scope;
    private final TenantDatabase database;

    AuditService(
            CurrentCaller callers,
            SuiteClock clock,
            AuditRepository repository,
            AuditList list,
            AuditEvents events,
            KnownReferences known,
            OneDesktopAudit oneDesktopAudit,
            AuditScope scope,
            TenantDatabase database) {
        this.callers = callers;
        this.clock = clock;
        this.repository = repository;
        this.list = list;
        this.events = events;
        this.known = known;
        this.oneDesktopAudit = oneDesktopAudit;
        this.scope = scope;
        this.database = database;
    }

    @TenantTransaction(readOnly = true, byKey = true)
    AuditView get(UUID id) {
        Sight sight = sight();
        return AuditView.of(find(id, sight), sight.supplierSide());
    }

    @TenantTransaction(readOnly = true)
    Slice<AuditView> list(AuditFilter filter, PageRequest page) {
        return list.page(sight(), filter, page);
    }

    @TenantTransaction
    AuditView plan(PlanAudit command) {
        Sight sight = allowed(AuditAct.PLAN);
        Instant now = clock.now();
        ZoneId zone = known.zoneOf(sight.authority()).orElse(null);
        UUID survivor = known.survivorOf(command.supplierId()).orElse(null);
        Faults unknown = new Faults().require(zone != null, "", "The token's authority is not registered.");
        new NamedSupplier(command.supplierId(), survivor).check(unknown, "/supplierId");
        unknown.throwIfAny();
        UUID overridden = oneDesktopAudit
                .require(Objects.requireNonNull(survivor), command)
                .orElse(null);
        Faults faults = new Faults();
        String overrideReason = command.overrideReason();
        faults.require(
                overrideReason == null || !overrideReason.isBlank(), "/overrideReason", "Must say why it is needed.");
        List<UUID> contractIds = scope.contracts(command, sight.authority(), faults);
        List<UUID> siteIds = scope.sites(command.siteIds(), faults);
        List<AuditCriterion> criteria = scope.criteria(command, faults);
        scope.report(command, sight.authority(), faults);
        List<TeamMember> team = command.members(faults);
        String withoutRight = command.withoutRightReason();
        faults.require(withoutRight == null || !withoutRight.isBlank(), "/withoutRightReason", "Must say why.");
        faults.throwIfAny();
        LocalDate today = LocalDate.ofInstant(now, Objects.requireNonNull(zone));
        Audit audit = new Audit();
        audit.id = Ids.next();
        audit.authority = sight.authority();
        audit.supplierId = command.supplierId();
        audit.reference = database.one(NEXT_REFERENCE, row -> row.text("reference"), sight.authority(), today.getYear())
                .orElseThrow();
        audit.type = command.type();
        audit.status = AuditStatus.PLANNED;
        Set<AuditDimension> asked = command.dimensions();
        audit.dimensions = Arrays.stream(AuditDimension.values())
                .filter(dimension -> asked == null || asked.isEmpty() || asked.contains(dimension))
                .map(Enum::name)
                .toList();
        audit.method = command.method();
        audit.plannedOn = command.plannedOn();
        audit.contractIds = contractIds;
        audit.siteIds = siteIds;
        audit.measuresAgainst(criteria);
        audit.overrideReason = overrideReason;
        audit.overriddenAuditId = overridden;
        audit.givenTo(command.organisation(), team);
        audit.checksReportId = command.checksReportId();
        audit.examined = List.of();
        audit.rightToAudit = scope.rightToAudit(command, sight.authority());
        audit.withoutRightReason = withoutRight;
        audit.plannedBy = callers.get().subject();
        audit.version = 1;
        audit.createdAt = now;
        repository.insert(audit);
        events.append(AuditAct.PLAN, audit);
        return AuditView.of(audit, false);
    }

    @TenantTransaction
    AuditView assign(UUID id, @Nullable ExpectedVersion ifMatch, AssignAudit command) {
        return act(AuditAct.ASSIGN, id, ifMatch, (audit, today) -> audit.assign(command, scope));
    }

    @TenantTransaction
    AuditView start(UUID id, @Nullable ExpectedVersion ifMatch, DateAudit command) {
        return act(AuditAct.START, id, ifMatch, (audit, today) -> audit.start(command, today));
    }

    @TenantTransaction
    AuditView showDraft(UUID id, @Nullable ExpectedVersion ifMatch, ShowDraft command) {
        return act(AuditAct.SHOW_DRAFT, id, ifMatch, (audit, today) -> audit.showDraft(command, today));
    }

    @TenantTransaction
    AuditView finalise(UUID id, @Nullable ExpectedVersion ifMatch, DateAudit command) {
        return act(AuditAct.FINALISE, id, ifMatch, (audit, today) -> audit.finalise(command, today));
    }

    @TenantTransaction
    AuditView cancel(UUID id, @Nullable ExpectedVersion ifMatch, CancelAudit command) {
        return act(AuditAct.CANCEL, id, ifMatch, (audit, today) -> audit.cancel(command, today));
    }

    private AuditView act(AuditAct act, UUID id, @Nullable ExpectedVersion ifMatch, BiConsumer<Audit, LocalDate> rule) {
        Sight sight = allowed(act);
        Audit audit = find(id, sight);
        ExpectedVersion.require(ifMatch, audit.version);
        ZoneId zone = known.zoneOf(audit.authority).orElse(ZoneOffset.UTC);
        rule.accept(audit, clock.today(zone));
        repository.write(audit);
        events.append(act, audit);
        return AuditView.of(audit, false);
    }

    private Audit find(UUID id, Sight sight) {
        return repository
                .find(id, sight)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such audit."));
    }

    private Sight allowed(AuditAct act) {
        Sight sight = sight();
        sight.require(act.roles());
        return sight;
    }

    private Sight sight() {
        return Sight.of(callers.get());
    }
}
