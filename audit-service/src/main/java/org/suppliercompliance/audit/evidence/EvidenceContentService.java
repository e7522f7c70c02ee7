package org.suppliercompliance.audit.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.audits.VisibleAudits;
import org.suppliercompliance.audit.noncompliance.VisibleCases;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.content.BeforeUpload;
import org.suppliercompliance.chassis.content.ContentType;
import org.suppliercompliance.chassis.content.SpooledContent;
import org.suppliercompliance.chassis.content.StoredContents;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The use cases of content: the steps of an upload are a transaction each, and in a bean of their own so that its interceptor is passed. */
@ApplicationScoped
class EvidenceContentService implements BeforeUpload {
    private final CurrentCaller callers;
    private final EvidenceRepository repository;
    private final VisibleAudits audits;
    private final VisibleCases cases;
    private final StoredContents contents;
    private final EvidenceSettings settings;
    private final SuiteClock clock;
    private final Outbox outbox;

    EvidenceContentService(
            CurrentCaller callers,
            EvidenceRepository repository,
            VisibleAudits audits,
            VisibleCases cases,
            StoredContents contents,
            EvidenceSettings settings,
            SuiteClock clock,
            Outbox outbox) {
        this.callers = callers;
        this.repository = repository;
        this.audits = audits;
        this.cases = cases;
        this.contents = contents;
        this.settings = settings;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Whether content may come now; returns the name of the file. */
    @Override
    @TenantTransaction(readOnly = true)
    public String requireWanted(UUID id, @Nullable ExpectedVersion ifMatch) {
        return wanted(id, ifMatch, sight(), false).fileName();
    }

    /** Lists the content before it is kept, if there is room for it. */
    @TenantTransaction
    void expect(UUID id, SpooledContent content) {
        Evidence evidence = repository.find(id, sight()).orElseThrow(EvidenceService::unknown);
        requireRoom(repository.bytesOf(evidence.authority()) + content.bytes());
        contents.expect(content, clock.now());
    }

    /**
     * From here on it is evidence: with its content, and seen by those who may. Its case or audit is held, and the clock is read when it is: no
     * case is closed without having counted what has come, what comes after a judgement is later than it, and nothing comes to a cancelled audit.
     */
    @TenantTransaction
    EvidenceView complete(UUID id, @Nullable ExpectedVersion ifMatch, SpooledContent content, ContentType type) {
        Sight sight = sight();
        Evidence evidence = wanted(id, ifMatch, sight, true);
        Instant now = clock.now();
        UUID former = evidence.replacesId();
        if (former != null && replacesSecret(former, id)) {
            repository.keepSecret(id);
            evidence = wanted(id, ifMatch, sight, true);
        }
        contents.refer(content);
        repository.complete(evidence, content, type.mediaType(), LocalDate.ofInstant(now, evidence.zone()), now);
        requireRoom(repository.addBytes(evidence.authority(), content.bytes()));
        outbox.append(EvidenceFact.added(evidence));
        return EvidenceView.of(repository.find(id, sight).orElseThrow(EvidenceService::unknown));
    }

    /** The supplier's wish may have come after the new version was attached, so it is asked for with the row locked. */
    private boolean replacesSecret(UUID former, UUID by) {
        return repository
                .replace(former, by)
                .orElseThrow(
                        () -> new ProblemException(
                                AuditProblem.ACT_NOT_ALLOWED_NOW,
                                "The version before it was replaced or withdrawn meanwhile. Read it, and attach a new version."));
    }

    @TenantTransaction(readOnly = true)
    Evidence downloadable(UUID id) {
        return repository.find(id, sight()).orElseThrow(EvidenceService::unknown);
    }

    private Evidence wanted(UUID id, @Nullable ExpectedVersion ifMatch, Sight sight, boolean held) {
        Evidence evidence = repository.find(id, sight).orElseThrow(EvidenceService::unknown);
        evidence.requireOf(sight);
        sight.require(evidence.subject().roles());
        ExpectedVersion.require(ifMatch, evidence.version());
        evidence.requireWithoutContent();
        hangsOn(evidence, sight, held).orElseThrow(EvidenceService::unknown).requireOpen(evidence.subject());
        return evidence;
    }

    private Optional<Attachment> hangsOn(Evidence evidence, Sight sight, boolean held) {
        UUID nonCompliance = evidence.nonComplianceId();
        UUID audit = evidence.auditId();
        if (nonCompliance != null) {
            return (held ? cases.hold(nonCompliance, sight) : cases.find(nonCompliance, sight)).map(Attachment::of);
        }
        if (audit == null) {
            return Optional.empty();
        }
        return (held ? audits.hold(audit, sight) : audits.find(audit, sight)).map(Attachment::of);
    }

    private void requireRoom(long bytes) {
        if (bytes > settings.quota()) {
            throw new ProblemException(
                    AuditProblem.QUOTA_EXCEEDED,
                    "The evidence of one authority may have at most " + settings.quota() + " bytes.");
        }
    }

    private Sight sight() {
        return Sight.of(callers.get());
    }
}
