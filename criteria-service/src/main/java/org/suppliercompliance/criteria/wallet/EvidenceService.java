package org.suppliercompliance.criteria.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.content.FileName;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.CriteriaProblem;
import org.suppliercompliance.criteria.DateOvertaken;
import org.suppliercompliance.criteria.proof.EvidenceKindView;
import org.suppliercompliance.criteria.proof.ProofQuestions;
import org.suppliercompliance.criteria.proof.ProofSettings;
import org.suppliercompliance.criteria.reference.KnownSuppliers;
import org.suppliercompliance.criteria.wallet.EvidenceRepository.Stored;

/** The use cases of proofs, but for their content. */
@ApplicationScoped
class EvidenceService {
    private final EvidenceRepository proofs;
    private final GrantRepository grants;
    private final EvidenceViews views;
    private final ProofQuestions questions;
    private final KnownSuppliers suppliers;
    private final Outbox outbox;
    private final CurrentActor actor;
    private final SuiteClock clock;
    private final WalletSettings settings;
    private final ZoneId zone;

    EvidenceService(
            EvidenceRepository proofs,
            GrantRepository grants,
            EvidenceViews views,
            ProofQuestions questions,
            KnownSuppliers suppliers,
            Outbox outbox,
            CurrentActor actor,
            SuiteClock clock,
            WalletSettings settings,
            ProofSettings proofSettings) {
        this.proofs = proofs;
        this.grants = grants;
        this.views = views;
        this.questions = questions;
        this.suppliers = suppliers;
        this.outbox = outbox;
        this.actor = actor;
        this.clock = clock;
        this.settings = settings;
        this.zone = proofSettings.zone();
    }

    @TenantTransaction
    Created<EvidenceView> register(RegisterEvidence command) {
        Actor actor = this.actor.get();
        Instant now = clock.now();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Faults faults = new Faults();
        UUID supplier = supplierOf(command, actor, faults);
        String fileName = FileName.checked(command.fileName(), faults);
        EvidenceDetails details = EvidenceDetails.of(command, today);
        EvidenceKindView kind = questions.kinds(List.of(command.kindId())).get(command.kindId());
        if (kind == null) {
            faults.add("/kindId", "There is no such evidence kind.");
        } else {
            faults.require(kind.retiredAt() == null, "/kindId", "No new proofs are taken as this kind.");
            details.check(kind, today, faults);
        }
        faults.throwIfAny();
        if (proofs.used(actor, supplier).proofs() >= settings.mostProofs()) {
            throw new ProblemException(
                    CriteriaProblem.QUOTA_EXCEEDED,
                    "One uploader may have at most " + settings.mostProofs() + " proofs.");
        }
        UUID id = Ids.next();
        List<String> redFlags = kind == null ? List.of() : details.redFlags(kind);
        proofs.add(id, supplier, actor, command.kindId(), details, redFlags, fileName, zone, now);
        return Created.fresh(id, views.of(find(id, actor), now));
    }

    /** A supplier acts for itself; an authority names whom it uploads for. */
    private UUID supplierOf(RegisterEvidence command, Actor actor, Faults faults) {
        UUID named = command.supplierId();
        UUID self = actor.supplier();
        if (self != null) {
            faults.require(named == null || named.equals(self), "/supplierId", "There is no such supplier.");
            return self;
        }
        if (named == null) {
            faults.add("/supplierId", "Name the supplier whose proof it is.");
            return new UUID(0, 0);
        }
        UUID survivor = suppliers.survivorsOf(List.of(named)).get(named);
        if (!named.equals(survivor)) {
            faults.add(
                    "/supplierId",
                    survivor == null ? "There is no such supplier." : "The supplier was merged into " + survivor + ".");
        }
        return named;
    }

    @TenantTransaction
    EvidenceView change(UUID id, PatchEvidence patch, @Nullable ExpectedVersion ifMatch) {
        Actor actor = this.actor.get();
        Instant now = clock.now();
        Stored before = forChange(id, actor, ifMatch, now);
        EvidenceDetails details = before.details().patched(patch);
        EvidenceKindView kind =
                Objects.requireNonNull(questions.kinds(List.of(before.kindId())).get(before.kindId()));
        Faults faults = new Faults();
        details.check(kind, LocalDate.ofInstant(now, before.zone()), faults);
        faults.throwIfAny();
        if (details.equals(before.details())) {
            return views.of(before, now);
        }
        proofs.change(id, details, details.redFlags(kind), actor.subject(), now);
        if (!Objects.equals(details.expiresOn(), before.details().expiresOn())) {
            overtake(before, proofs.expectExpiry(id, before.sha256() == null ? null : movedStep(before, details, now)));
        }
        return views.of(find(id, actor), now);
    }

    /** When the end of a proof is told first; never when it was over already when its upload began. */
    @Nullable
    Instant firstStep(Stored evidence) {
        return steps(evidence).first(evidence.details().expiresOn(), evidence.createdAt());
    }

    /** When another end is told first; one that is over is told as well, unless the end before was over already when it was said. */
    private @Nullable Instant movedStep(Stored before, EvidenceDetails details, Instant now) {
        boolean told = before.watched() || before.details().expiresOn() == null;
        return told
                ? steps(before).firstOfMoved(details.expiresOn(), now)
                : steps(before).first(details.expiresOn(), now);
    }

    private ExpirySteps steps(Stored evidence) {
        return new ExpirySteps(settings.stepsBefore(), evidence.zone());
    }

    @TenantTransaction
    EvidenceView withdraw(UUID id, WithdrawEvidence command, @Nullable ExpectedVersion ifMatch) {
        Actor actor = this.actor.get();
        Instant now = clock.now();
        Stored before = forChange(id, actor, ifMatch, now);
        proofs.withdraw(id, command.reason(), now);
        overtake(before, null);
        return views.of(find(id, actor), now);
    }

    /** What was told of its end before counts no more. */
    private void overtake(Stored before, @Nullable Integer version) {
        if (before.details().expiresOn() != null) {
            outbox.append(new DateOvertaken(before.id(), DateOvertaken.Clock.EXPIRY, version)
                    .fact(before.version() + 1, before.supplierId()));
        }
    }

    @TenantTransaction
    VisibilityView show(UUID id, ShowEvidence command, @Nullable ExpectedVersion ifMatch) {
        Actor actor = this.actor.get();
        Stored evidence = proofs.forChange(id, actor).orElseThrow(EvidenceService::unknown);
        ExpectedVersion.require(ifMatch, evidence.version());
        grants.replace(id, evidence.supplierId(), command, clock.now());
        return grants.of(id, evidence.version() + 1);
    }

    @TenantTransaction(readOnly = true)
    VisibilityView visibility(UUID id) {
        return grants.of(id, find(id, actor.get()).version());
    }

    @TenantTransaction(readOnly = true)
    EvidenceView read(UUID id) {
        return views.of(find(id, actor.get()), clock.now());
    }

    @TenantTransaction(readOnly = true)
    Slice<EvidenceView> list(PageRequest page, UUID supplier, @Nullable UUID kind) {
        Slice<Stored> found = proofs.list(page, suppliers.sameAs(supplier), kind, actor.get());
        return new Slice<>(views.of(found.items(), clock.now()), found.next(), found.prev());
    }

    private Stored find(UUID id, Actor actor) {
        return proofs.find(id, actor).orElseThrow(EvidenceService::unknown);
    }

    private Stored forChange(UUID id, Actor actor, @Nullable ExpectedVersion ifMatch, Instant now) {
        Stored evidence = proofs.forChange(id, actor).orElseThrow(EvidenceService::unknown);
        actor.requireUploader(views.of(evidence, now));
        ExpectedVersion.require(ifMatch, evidence.version());
        requireStanding(evidence);
        return evidence;
    }

    static void requireStanding(Stored evidence) {
        if (evidence.withdrawnAt() != null) {
            throw new ProblemException(CriteriaProblem.EVIDENCE_WITHDRAWN, "The proof is withdrawn; upload a new one.");
        }
    }

    static ProblemException unknown() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such proof, or you may not see it.");
    }
}
