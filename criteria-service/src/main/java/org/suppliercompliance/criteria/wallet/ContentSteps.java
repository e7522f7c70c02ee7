package org.suppliercompliance.criteria.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.content.BeforeUpload;
import org.suppliercompliance.chassis.content.ContentType;
import org.suppliercompliance.chassis.content.SpooledContent;
import org.suppliercompliance.chassis.content.StoredContents;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.CriteriaProblem;
import org.suppliercompliance.criteria.wallet.EvidenceRepository.Stored;

/** The steps of an upload that are each a transaction; a bean of its own so that its interceptor is passed. */
@ApplicationScoped
class ContentSteps implements BeforeUpload {
    private final EvidenceRepository proofs;
    private final StoredContents contents;
    private final EvidenceViews views;
    private final EvidenceService service;
    private final CurrentActor actor;
    private final SuiteClock clock;
    private final WalletSettings settings;

    ContentSteps(
            EvidenceRepository proofs,
            StoredContents contents,
            EvidenceViews views,
            EvidenceService service,
            CurrentActor actor,
            SuiteClock clock,
            WalletSettings settings) {
        this.proofs = proofs;
        this.contents = contents;
        this.views = views;
        this.service = service;
        this.actor = actor;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether content may come now; returns the name of the file. */
    @Override
    @TenantTransaction(readOnly = true)
    public String requireWanted(UUID id, @Nullable ExpectedVersion ifMatch) {
        Actor actor = this.actor.get();
        return wanted(proofs.find(id, actor).orElseThrow(EvidenceService::unknown), actor, ifMatch)
                .fileName();
    }

    /** Lists the content before it is kept, if there is room for it. */
    @TenantTransaction
    void expect(UUID id, SpooledContent content) {
        Actor actor = this.actor.get();
        Stored evidence = proofs.find(id, actor).orElseThrow(EvidenceService::unknown);
        if (proofs.used(actor, evidence.supplierId()).bytes() + content.bytes() > settings.quota()) {
            throw new ProblemException(
                    CriteriaProblem.QUOTA_EXCEEDED, "One uploader may have at most " + settings.quota() + " bytes.");
        }
        contents.expect(content, clock.now());
    }

    /** From here on the proof is one: with its content, and seen by those who may. */
    @TenantTransaction
    EvidenceView complete(UUID id, @Nullable ExpectedVersion ifMatch, SpooledContent content, ContentType type) {
        Actor actor = this.actor.get();
        Instant now = clock.now();
        Stored evidence = wanted(proofs.forChange(id, actor).orElseThrow(EvidenceService::unknown), actor, ifMatch);
        contents.refer(content);
        proofs.complete(id, content, type.mediaType(), actor.subject(), service.firstStep(evidence), now);
        return views.of(proofs.find(id, actor).orElseThrow(EvidenceService::unknown), now);
    }

    @TenantTransaction(readOnly = true)
    Stored downloadable(UUID id) {
        return proofs.find(id, actor.get()).orElseThrow(EvidenceService::unknown);
    }

    private Stored wanted(Stored evidence, Actor actor, @Nullable ExpectedVersion ifMatch) {
        actor.requireUploader(views.of(evidence, clock.now()));
        ExpectedVersion.require(ifMatch, evidence.version());
        EvidenceService.requireStanding(evidence);
        if (evidence.sha256() != null) {
            throw new ProblemException(
                    CriteriaProblem.CONTENT_PRESENT,
                    "The proof has its content, which never changes; upload a new proof.");
        }
        return evidence;
    }
}
