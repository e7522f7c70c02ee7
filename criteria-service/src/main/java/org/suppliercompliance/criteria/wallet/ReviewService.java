package org.suppliercompliance.criteria.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
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
import org.suppliercompliance.criteria.proof.EvidenceKindView;
import org.suppliercompliance.criteria.proof.NamedPart;
import org.suppliercompliance.criteria.proof.ProofQuestions;
import org.suppliercompliance.criteria.wallet.EvidenceRepository.Stored;

/** The use cases of reviews. */
@ApplicationScoped
class ReviewService {
    private final EvidenceRepository proofs;
    private final ReviewRepository reviews;
    private final ProofQuestions questions;
    private final CurrentActor actor;
    private final SuiteClock clock;

    ReviewService(
            EvidenceRepository proofs,
            ReviewRepository reviews,
            ProofQuestions questions,
            CurrentActor actor,
            SuiteClock clock) {
        this.proofs = proofs;
        this.reviews = reviews;
        this.questions = questions;
        this.actor = actor;
        this.clock = clock;
    }

    /** With a version, only while the proof is still the one that the reviewer read. */
    @TenantTransaction
    Created<ReviewView> review(UUID evidenceId, @Nullable ExpectedVersion ifMatch, ReviewEvidence command) {
        Actor actor = this.actor.get();
        Stored evidence = proofs.find(evidenceId, actor).orElseThrow(EvidenceService::unknown);
        ExpectedVersion.requireIfNamed(ifMatch, evidence.version());
        EvidenceService.requireStanding(evidence);
        if (evidence.sha256() == null) {
            throw new ProblemException(
                    CriteriaProblem.CONTENT_MISSING, "There is nothing to review before the content came.");
        }
        if (evidence.isWorkOf(actor.subject())) {
            throw new ProblemException(
                    CriteriaProblem.REVIEWED_BY_UPLOADER,
                    "You uploaded the proof, sent its content or changed it last: somebody else reviews it.");
        }
        Instant now = clock.now();
        LocalDate today = LocalDate.ofInstant(now, evidence.zone());
        LocalDate reviewedOn = command.reviewedOn() == null ? today : command.reviewedOn();
        check(command, evidence, reviewedOn, today);
        UUID id = Ids.next();
        reviews.add(id, evidence, actor.requireAuthority(), actor.subject(), command, reviewedOn, now);
        return Created.fresh(id, reviews.get(id));
    }

    private void check(ReviewEvidence command, Stored evidence, LocalDate reviewedOn, LocalDate today) {
        boolean rejected = command.verdict() == Verdict.REJECTED;
        List<String> flags = command.redFlags() == null ? List.of() : command.redFlags();
        EvidenceKindView kind = Objects.requireNonNull(
                questions.kinds(List.of(evidence.kindId())).get(evidence.kindId()));
        List<String> known = kind.redFlags().stream().map(NamedPart::code).toList();
        Faults faults = new Faults();
        faults.require(!rejected || command.reason() != null, "/reason", "Say why the proof is rejected.");
        faults.require(rejected || flags.isEmpty(), "/redFlags", "A proof with a red flag is not accepted.");
        for (int i = 0; i < flags.size(); i++) {
            faults.require(
                    known.contains(flags.get(i)),
                    "/redFlags/" + i,
                    "The kind " + kind.code() + " has no such red flag.");
        }
        faults.require(!reviewedOn.isAfter(today), "/reviewedOn", "It cannot be reviewed in the future.");
        faults.throwIfAny();
    }

    @TenantTransaction(readOnly = true)
    ReviewView read(UUID evidenceId, UUID id) {
        Actor actor = this.actor.get();
        return proofs.find(evidenceId, actor)
                .flatMap(evidence -> reviews.find(id, evidence.id(), actor))
                .orElseThrow(() -> new ProblemException(
                        StandardProblem.NOT_FOUND, "There is no such proof or review, or you may not see it."));
    }

    @TenantTransaction(readOnly = true)
    Slice<ReviewView> list(UUID evidenceId, PageRequest page) {
        Actor actor = this.actor.get();
        Stored evidence = proofs.find(evidenceId, actor).orElseThrow(EvidenceService::unknown);
        return reviews.list(page, evidence.id(), actor);
    }
}
