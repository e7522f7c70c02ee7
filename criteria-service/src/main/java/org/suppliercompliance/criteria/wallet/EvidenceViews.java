package org.suppliercompliance.criteria.wallet;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.suppliercompliance.criteria.proof.EvidenceKindView;
import org.suppliercompliance.criteria.proof.ProofQuestions;

/** Stored proofs as they stand today. */
@Singleton
class EvidenceViews {
    private final ProofQuestions questions;
    private final WalletSettings settings;

    EvidenceViews(ProofQuestions questions, WalletSettings settings) {
        this.questions = questions;
        this.settings = settings;
    }

    EvidenceView of(EvidenceRepository.Stored stored, Instant now) {
        return of(List.of(stored), now).get(0);
    }

    List<EvidenceView> of(List<EvidenceRepository.Stored> stored, Instant now) {
        Map<UUID, EvidenceKindView> kinds = questions.kinds(stored.stream()
                .map(EvidenceRepository.Stored::kindId)
                .distinct()
                .toList());
        return stored.stream()
                .map(one -> {
                    EvidenceKindView kind = kinds.get(one.kindId());
                    if (kind == null) {
                        throw new IllegalStateException("a proof of no kind: " + one.id());
                    }
                    return view(one, kind, now);
                })
                .toList();
    }

    EvidenceState state(EvidenceRepository.Stored stored, LocalDate day) {
        return EvidenceState.on(
                day,
                stored.sha256() != null,
                stored.withdrawnAt() != null,
                stored.details().effectiveOn(),
                stored.details().expiresOn(),
                new ExpirySteps(settings.stepsBefore(), stored.zone()).expiringDays());
    }

    private EvidenceView view(EvidenceRepository.Stored stored, EvidenceKindView kind, Instant now) {
        EvidenceDetails details = stored.details();
        return new EvidenceView(
                stored.id(),
                stored.supplierId(),
                stored.authority(),
                stored.kindId(),
                kind.code(),
                details.title(),
                details.summary(),
                details.issuer(),
                details.reference(),
                details.effectiveOn(),
                details.receivedOn(),
                details.expiresOn(),
                state(stored, LocalDate.ofInstant(now, stored.zone())),
                details.statements(),
                EvidenceDetails.missing(kind, details.statements()),
                stored.redFlags(),
                stored.fileName(),
                stored.mediaType(),
                stored.bytes(),
                stored.sha256(),
                stored.contentAt(),
                stored.zone().getId(),
                stored.withdrawnAt(),
                stored.withdrawalReason(),
                stored.createdAt(),
                stored.changedAt(),
                stored.version());
    }
}
