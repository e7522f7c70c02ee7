package org.suppliercompliance.audit.reuse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.evidence.SharedEvidence;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.audit.sharing.ReadKind;
import org.suppliercompliance.audit.sharing.SharedAudit;
import org.suppliercompliance.audit.sharing.SharedAudits;
import org.suppliercompliance.audit.sharing.SharedCriterion;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** An accepted result leaves the suite: as it is shared now, signed. What is shared no more is not signed any more. */
@ApplicationScoped
class PortableResultService {
    private static final Set<String> READERS = Set.of(Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR);

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final ReuseRepository repository;
    private final SharedAudits shared;
    private final SharedEvidence evidence;
    private final KnownReferences known;
    private final ResultSigner signer;

    PortableResultService(
            CurrentCaller callers,
            SuiteClock clock,
            ReuseRepository repository,
            SharedAudits shared,
            SharedEvidence evidence,
            KnownReferences known,
            ResultSigner signer) {
        this.callers = callers;
        this.clock = clock;
        this.repository = repository;
        this.shared = shared;
        this.evidence = evidence;
        this.known = known;
        this.signer = signer;
    }

    /** Writes: it is a read of another authority's audit, and leaves a line. */
    @TenantTransaction
    PortableResult download(UUID auditId, UUID reuseId) {
        Sight sight = Sight.of(callers.get());
        sight.require(READERS);
        Instant now = clock.now();
        ReuseView reuse = repository.find(auditId, reuseId, sight.authority()).orElseThrow(PortableResultService::none);
        SharedAudit audit = shared.read(auditId, sight.authority(), ReadKind.REUSABILITY, now)
                .orElseThrow(PortableResultService::none);
        return signer.signed(credential(reuse, audit));
    }

    private ConformityCredential credential(ReuseView reuse, SharedAudit audit) {
        Reusability reusability = new Reusability(audit, reuse.reusedOn());
        List<ConformityCredential.Assessment> assessments = reuse.criteria().stream()
                .flatMap(criterion -> assessment(criterion, reusability).stream())
                .toList();
        if (assessments.isEmpty()) {
            throw new ProblemException(
                    StandardProblem.NOT_FOUND, "What was accepted is not part of what is shared any more.");
        }
        String address = "/audit/v1/shared-audits/" + audit.auditId();
        ZoneId zone = known.zoneOf(reuse.authority()).orElse(ZoneOffset.UTC);
        return ConformityCredential.of(
                "urn:uuid:" + reuse.id(),
                signer.issuer(),
                reuse.createdAt(),
                reusability.lastDay().plusDays(1).atStartOfDay(zone).toInstant(),
                new ConformityCredential.Attestation(
                        List.of("ConformityAttestation", "Attestation"),
                        "urn:uuid:" + audit.auditId(),
                        audit.reference(),
                        "2ndParty",
                        "inspection",
                        ConformityCredential.Party.of(
                                "urn:uuid:" + audit.supplierId(),
                                known.nameOf(audit.supplierId()).orElse("")),
                        party(audit.owner()),
                        party(reuse.authority()),
                        ConformityCredential.SecureLink.of(address, "detail", signer.digest(audit.content())),
                        evidence.newest(audit.auditId(), ConformityCredential.MOST_EVIDENCE).stream()
                                .map(one -> ConformityCredential.SecureLink.of(
                                        address + "/evidence/" + one.id() + "/content",
                                        one.kind().name(),
                                        one.sha256()))
                                .toList(),
                        assessments));
    }

    /** None when the criterion is not among what is shared any more: the case against it was withdrawn. */
    private static Optional<ConformityCredential.Assessment> assessment(
            SharedCriterion criterion, Reusability reusability) {
        CriterionAnswer answer = reusability.answer(criterion.id());
        return Optional.ofNullable(answer.level())
                .map(level -> new ConformityCredential.Assessment(
                        List.of("ConformityAssessment", "Declaration"),
                        reusability.audit().finalisedOn(),
                        List.of(new ConformityCredential.MeasuredCriterion(
                                List.of("Criterion"),
                                "urn:uuid:" + criterion.id() + "#" + criterion.version(),
                                criterion.code())),
                        reusability.isMet(criterion.id()),
                        level,
                        answer.method(),
                        answer.openFindings(),
                        answer.worstSeverity()));
    }

    private static ConformityCredential.Party party(String authority) {
        return ConformityCredential.Party.of("urn:authority:" + authority, authority);
    }

    private static ProblemException none() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such reuse.");
    }
}
