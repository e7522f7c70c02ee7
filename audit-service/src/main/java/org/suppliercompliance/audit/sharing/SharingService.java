package org.suppliercompliance.audit.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.evidence.SharedEvidence;
import org.suppliercompliance.audit.noncompliance.Severity;
import org.suppliercompliance.audit.reference.KnownNetworks;
import org.suppliercompliance.audit.reference.Reach;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The owner's side: an audit is shared, shared again, taken back. */
@ApplicationScoped
class SharingService {
    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final AuditDossierRepository dossiers;
    private final SharingRepository repository;
    private final KnownNetworks networks;
    private final SharedEvidence evidence;
    private final StrikeOut strikeOut;
    private final Outbox outbox;

    SharingService(
            CurrentCaller callers,
            SuiteClock clock,
            AuditDossierRepository dossiers,
            SharingRepository repository,
            KnownNetworks networks,
            SharedEvidence evidence,
            StrikeOut strikeOut,
            Outbox outbox) {
        this.callers = callers;
        this.clock = clock;
        this.dossiers = dossiers;
        this.repository = repository;
        this.networks = networks;
        this.evidence = evidence;
        this.strikeOut = strikeOut;
        this.outbox = outbox;
    }

    @TenantTransaction(readOnly = true)
    SharingView get(UUID auditId) {
        return SharingView.of(sharing(auditId, Sight.of(callers.get()).authority()));
    }

    @TenantTransaction
    SharingView share(UUID auditId, @Nullable ExpectedVersion ifMatch, ShareAudit command) {
        String authority = manager();
        // The dossier must not be older than a wish for secrecy that is being written.
        strikeOut.awaitTurn(auditId);
        Instant now = clock.now();
        AuditDossier audit = dossier(auditId, authority, now);
        ExpectedVersion.require(ifMatch, audit.version());
        LocalDate today = LocalDate.ofInstant(now, audit.zone());
        SharingGate.requireAll(audit, today);
        List<String> mine = networks.of(authority);
        requireSharable(command, mine, audit);

        Optional<Sharing> before = repository.find(auditId, authority).filter(Sharing::stands);
        Reach reach = networks.reach(
                authority,
                command.networks(),
                mine,
                before.map(Sharing::networks).orElse(List.of()),
                before.map(Sharing::viewers).orElse(List.of()));
        raiseVersion(audit);
        if (!reach.left().isEmpty()) {
            // Before the new state, which is what holds for all others.
            ended(audit, reach.left(), reach.lost(), today);
        }
        SharedContent content = SharedContent.of(audit);
        SharedFact fact = fact(audit, content, reach.networks(), List.copyOf(reach.told()), today);
        repository.share(
                audit,
                fact,
                content,
                List.copyOf(reach.viewers()),
                callers.get().subject(),
                now);
        evidence.share(audit.id(), authority, now);
        append("audit-shared", audit, reach.told(), fact);
        return SharingView.of(sharing(auditId, authority));
    }

    @TenantTransaction
    SharingView withdraw(UUID auditId, @Nullable ExpectedVersion ifMatch, WithdrawSharing command) {
        String authority = manager();
        Instant now = clock.now();
        AuditDossier audit = dossier(auditId, authority, now);
        ExpectedVersion.require(ifMatch, audit.version());
        Sharing before = repository
                .find(auditId, authority)
                .filter(Sharing::stands)
                .orElseThrow(() -> new ProblemException(AuditProblem.ACT_NOT_ALLOWED_NOW, "The audit is not shared."));
        command.require();
        raiseVersion(audit);
        repository.withdraw(auditId, authority, Objects.requireNonNull(command.reason()), now);
        Set<String> told = new HashSet<>(before.viewers());
        told.addAll(networks.members(before.networks()));
        ended(audit, before.networks(), told, LocalDate.ofInstant(now, audit.zone()));
        return SharingView.of(sharing(auditId, authority));
    }

    private void ended(AuditDossier audit, Collection<String> in, Set<String> viewers, LocalDate today) {
        viewers.remove(audit.authority());
        append(
                "audit-sharing-withdrawn",
                audit,
                viewers,
                new SharingWithdrawnFact(
                        audit.id(), audit.reference(), audit.authority(), audit.supplierId(), List.copyOf(in), today));
    }

    private static void requireSharable(ShareAudit command, List<String> mine, AuditDossier audit) {
        Faults faults = new Faults();
        for (int i = 0; i < command.networks().size(); i++) {
            faults.require(
                    mine.contains(command.networks().get(i)), "/networks/" + i, "The authority is in no such network.");
        }
        faults.require(
                audit.findings().size() <= AuditDossier.MOST_FINDINGS
                        && audit.otherNames().size() <= AuditDossier.MOST_FINDINGS,
                "",
                "An audit with more than " + AuditDossier.MOST_FINDINGS + " findings cannot be shared.");
        faults.throwIfAny();
    }

    private static SharedFact fact(
            AuditDossier audit, SharedContent content, List<String> with, List<String> told, LocalDate today) {
        List<FoundNonCompliance> open =
                audit.findings().stream().filter(FoundNonCompliance::isOpen).toList();
        return new SharedFact(
                audit.id(),
                audit.reference(),
                audit.authority(),
                audit.supplierId(),
                with,
                told,
                audit.type(),
                audit.status(),
                audit.dimensions(),
                audit.plannedOn(),
                Objects.requireNonNull(audit.finalisedOn()),
                today,
                content.criteria(),
                content.findings().stream().map(SharedFact.Finding::of).toList(),
                open.size(),
                (int) open.stream().filter(FoundNonCompliance::overdue).count(),
                open.stream()
                        .map(FoundNonCompliance::severity)
                        .min(Comparator.<Severity>naturalOrder())
                        .orElse(null));
    }

    /** The supplier reads its own audits' facts too; the members see it from now on. */
    private void append(String type, AuditDossier audit, Set<String> viewers, Object data) {
        String supplier = audit.supplierId().toString();
        outbox.append(new Fact(
                type,
                audit.id().toString(),
                audit.version() + 1,
                supplier,
                audit.authority(),
                supplier,
                viewers,
                data));
    }

    private void raiseVersion(AuditDossier audit) {
        if (!dossiers.raiseVersion(audit)) {
            throw new ProblemException(
                    StandardProblem.PRECONDITION_FAILED, "The audit has changed. Read it, decide again, and retry.");
        }
    }

    private AuditDossier dossier(UUID auditId, String authority, Instant now) {
        return dossiers.find(auditId, authority, now)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such audit."));
    }

    private Sharing sharing(UUID auditId, String authority) {
        return repository
                .find(auditId, authority)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "The audit was never shared."));
    }

    private String manager() {
        Sight sight = Sight.of(callers.get());
        sight.require(Set.of(Role.SUSTAINABILITY_MANAGER));
        return sight.authority();
    }
}
