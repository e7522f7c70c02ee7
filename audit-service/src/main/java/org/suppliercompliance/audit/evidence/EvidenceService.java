package org.suppliercompliance.audit.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.audits.VisibleAudits;
import org.suppliercompliance.audit.correctiveaction.OnBehalf;
import org.suppliercompliance.audit.correctiveaction.Receipt;
import org.suppliercompliance.audit.noncompliance.VisibleCases;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.content.FileName;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The use cases of evidence, but for its content. */
@ApplicationScoped
class EvidenceService {
    private static final Set<String> MANAGERS = Set.of(Role.SUSTAINABILITY_MANAGER);
    private static final Set<String> DECIDING = Set.of(Role.SUSTAINABILITY_MANAGER, Role.SUPPLIER);

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final EvidenceRepository repository;
    private final VisibleAudits audits;
    private final VisibleCases cases;
    private final KnownReferences known;
    private final EvidenceSettings settings;
    private final Outbox outbox;

    EvidenceService(
            CurrentCaller callers,
            SuiteClock clock,
            EvidenceRepository repository,
            VisibleAudits audits,
            VisibleCases cases,
            KnownReferences known,
            EvidenceSettings settings,
            Outbox outbox) {
        this.callers = callers;
        this.clock = clock;
        this.repository = repository;
        this.audits = audits;
        this.cases = cases;
        this.known = known;
        this.settings = settings;
        this.outbox = outbox;
    }

    @TenantTransaction(readOnly = true)
    EvidenceView get(UUID id) {
        return EvidenceView.of(find(id, sight()));
    }

    @TenantTransaction(readOnly = true)
    Slice<EvidenceView> list(EvidenceFilter filter, PageRequest page) {
        return repository.page(sight(), filter, page).map(EvidenceView::of);
    }

    @TenantTransaction
    EvidenceView attach(AttachEvidence command) {
        Sight sight = sight();
        sight.require(command.subject().roles());
        Attachment.requireIds(command);
        Attachment attachment = attachment(command, sight);
        attachment.requireOpen(command.subject());
        Instant now = clock.now();
        ZoneId zone = known.zoneOf(attachment.authority()).orElse(ZoneOffset.UTC);
        Evidence former = former(command.replacesId(), sight);
        Faults faults = new Faults();
        attachment.check(command, former, faults);
        String fileName = FileName.checked(command.fileName(), faults);
        LocalDate receivedOn = receivedOn(command, attachment, sight, LocalDate.ofInstant(now, zone), faults);
        faults.require(
                        !sight.supplierSide() || command.audience() != EvidenceAudience.OWN_SIDE,
                        "/audience",
                        "What a supplier uploads is for both sides at least.")
                .require(
                        former == null || former.isAllowed(command.audience(), sight),
                        "/audience",
                        "The supplier asked that no other authority sees it.")
                .throwIfAny();
        Evidence evidence = new Evidence(
                Ids.next(),
                attachment.authority(),
                attachment.supplierId(),
                command.subject(),
                attachment.auditId(),
                attachment.nonComplianceId(),
                command.action(),
                sight.side(),
                command.onBehalf(),
                command.kind(),
                command.title(),
                command.description(),
                command.audience(),
                former != null && former.keptSecret(),
                command.effectiveOn(),
                receivedOn,
                command.expiresOn(),
                fileName,
                null,
                former == null ? 1 : former.edition() + 1,
                command.replacesId(),
                null,
                null,
                null,
                zone,
                callers.get().subject(),
                now,
                1,
                attachment.told() != null);
        if (repository.countBeside(evidence) >= settings.mostEach()) {
            throw new ProblemException(
                    AuditProblem.QUOTA_EXCEEDED,
                    "One audit or case may have at most " + settings.mostEach() + " pieces of evidence.");
        }
        repository.add(evidence);
        return EvidenceView.of(evidence);
    }

    private Attachment attachment(AttachEvidence command, Sight sight) {
        UUID audit = command.auditId();
        UUID nonCompliance = command.nonComplianceId();
        Optional<Attachment> found = Optional.empty();
        if (audit != null) {
            found = audits.find(audit, sight).map(Attachment::of);
        } else if (nonCompliance != null) {
            found = cases.find(nonCompliance, sight).map(Attachment::of);
        }
        return found.orElseThrow(() -> {
            Faults faults = new Faults();
            faults.add(
                    audit != null ? "/auditId" : "/nonComplianceId",
                    audit != null ? "There is no such audit." : "There is no such non-compliance.");
            faults.throwIfAny();
            return new IllegalStateException("a fault was added");
        });
    }

    private @Nullable Evidence former(@Nullable UUID id, Sight sight) {
        return id == null
                ? null
                : repository
                        .find(id, sight)
                        .filter(evidence -> evidence.side() == sight.side())
                        .orElse(null);
    }

    /** The supplier hands in today; an authority records what it received when, and how, if it is the supplier's to show. */
    private static LocalDate receivedOn(
            AttachEvidence command, Attachment attachment, Sight sight, LocalDate today, Faults faults) {
        LocalDate told = attachment.told();
        OnBehalf onBehalf = command.onBehalf();
        if (command.subject().isSuppliers()) {
            return Receipt.day(
                    command.receivedOn(),
                    onBehalf,
                    sight.supplierSide(),
                    told == null ? today : told,
                    "the communication",
                    today,
                    faults);
        }
        faults.require(onBehalf == null, "/onBehalf", "It is the authority's own; leave this out.");
        LocalDate day = command.receivedOn() == null ? today : command.receivedOn();
        faults.require(!day.isAfter(today), "/receivedOn", "Must not be in the future.");
        return day;
    }

    @TenantTransaction
    EvidenceView withdraw(UUID id, @Nullable ExpectedVersion ifMatch, WithdrawEvidence command) {
        Sight sight = sight();
        Evidence evidence = forChange(id, ifMatch, sight);
        evidence.requireOf(sight);
        sight.require(evidence.subject().roles());
        evidence.requireStanding();
        repository.withdraw(evidence, clock.now(), callers.get().subject(), command.reason());
        if (evidence.content() != null) {
            outbox.append(EvidenceFact.withdrawn(evidence));
        }
        return EvidenceView.of(find(id, sight));
    }

    @TenantTransaction
    EvidenceView verify(UUID id, @Nullable ExpectedVersion ifMatch, VerifyEvidence command) {
        Sight sight = sight();
        sight.require(MANAGERS);
        Evidence evidence = forChange(id, ifMatch, sight);
        evidence.requireVerifiable(callers.get().subject());
        repository.verify(evidence, clock.now(), callers.get().subject(), command.note());
        return EvidenceView.of(find(id, sight));
    }

    @TenantTransaction
    EvidenceView decide(UUID id, @Nullable ExpectedVersion ifMatch, DecideAudience command) {
        Sight sight = sight();
        sight.require(DECIDING);
        Evidence evidence = forChange(id, ifMatch, sight);
        evidence.requireAudience(command.audience(), sight);
        boolean secret = sight.supplierSide() ? command.audience() != EvidenceAudience.NETWORK : evidence.keptSecret();
        repository.decide(evidence, command.audience(), secret);
        return EvidenceView.of(find(id, sight));
    }

    private Evidence forChange(UUID id, @Nullable ExpectedVersion ifMatch, Sight sight) {
        Evidence evidence = find(id, sight);
        ExpectedVersion.require(ifMatch, evidence.version());
        return evidence;
    }

    private Evidence find(UUID id, Sight sight) {
        return repository.find(id, sight).orElseThrow(EvidenceService::unknown);
    }

    private Sight sight() {
        return Sight.of(callers.get());
    }

    static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such evidence.");
    }
}
