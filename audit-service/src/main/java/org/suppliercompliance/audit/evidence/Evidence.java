package org.suppliercompliance.audit.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.Side;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.correctiveaction.OnBehalf;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/**
 * Evidence and its rules.
 *
 * @param side the side that uploads it
 * @param keptSecret whether the supplier has asked that no other authority sees it
 * @param edition counts the versions of it
 * @param content its file; null until it has come
 * @param shownToSupplier whether the supplier knows of what it hangs on
 */
record Evidence(
        UUID id,
        String authority,
        UUID supplierId,
        EvidenceSubject subject,
        @Nullable UUID auditId,
        @Nullable UUID nonComplianceId,
        @Nullable Integer action,
        Side side,
        @Nullable OnBehalf onBehalf,
        EvidenceKind kind,
        String title,
        @Nullable String description,
        EvidenceAudience audience,
        boolean keptSecret,
        @Nullable LocalDate effectiveOn,
        LocalDate receivedOn,
        @Nullable LocalDate expiresOn,
        String fileName,
        @Nullable Content content,
        int edition,
        @Nullable UUID replacesId,
        @Nullable UUID replacedById,
        @Nullable Mark verified,
        @Nullable Mark withdrawn,
        ZoneId zone,
        String recordedBy,
        Instant createdAt,
        long version,
        boolean shownToSupplier) {
    /** The file, as it was found to be. */
    record Content(String mediaType, long bytes, String sha256, Instant at) {}

    /** Who did something with it, when, and what was said. */
    record Mark(Instant at, String by, String note) {}

    EvidenceState state() {
        if (withdrawn != null) {
            return EvidenceState.WITHDRAWN;
        }
        if (content == null) {
            return EvidenceState.AWAITING_CONTENT;
        }
        return replacedById == null ? EvidenceState.CURRENT : EvidenceState.REPLACED;
    }

    /** 403 for the other side: whoever uploads it looks after it. */
    void requireOf(Sight sight) {
        if (sight.side() != side) {
            throw new ProblemException(StandardProblem.FORBIDDEN, "The other side uploaded it.");
        }
    }

    void requireStanding() {
        if (withdrawn != null) {
            throw new ProblemException(AuditProblem.ACT_NOT_ALLOWED_NOW, "The evidence is withdrawn.");
        }
    }

    /** Content comes once. */
    void requireWithoutContent() {
        requireStanding();
        if (content != null) {
            throw new ProblemException(
                    AuditProblem.CONTENT_PRESENT,
                    "The evidence has its content, which never changes; attach a new version.");
        }
    }

    Content requireContent() {
        Content present = content;
        if (present == null) {
            throw new ProblemException(AuditProblem.CONTENT_MISSING, "The content has not come yet.");
        }
        return present;
    }

    /** The authority verifies what a correction rests on; not whoever uploaded it for the supplier. */
    void requireVerifiable(String subjectOfToken) {
        requireStanding();
        String hindrance = hindranceToVerifying();
        if (hindrance != null) {
            throw new ProblemException(AuditProblem.ACT_NOT_ALLOWED_NOW, hindrance);
        }
        if (recordedBy.equals(subjectOfToken)) {
            throw new ProblemException(
                    AuditProblem.FOUR_EYES, "Whoever uploaded the evidence may not say that it is verified.");
        }
    }

    private @Nullable String hindranceToVerifying() {
        if (subject != EvidenceSubject.CORRECTION) {
            return "Only what came with a correction is verified.";
        }
        if (verified != null) {
            return "It is verified already.";
        }
        return switch (state()) {
            case AWAITING_CONTENT -> "Its content has not come yet.";
            case REPLACED -> "A newer version has replaced it: verify that one.";
            case CURRENT, WITHDRAWN -> null;
        };
    }

    /**
     * Anybody of the two sides takes it back from the networks, and the supplier asks for secrecy whoever uploaded it. Only the side that uploaded it
     * lets more people see it, and the authority not against the supplier's wish.
     */
    void requireAudience(EvidenceAudience decided, Sight sight) {
        requireStanding();
        boolean asksForSecrecy = sight.supplierSide() && decided == EvidenceAudience.BOTH_SIDES;
        if (!asksForSecrecy && decided.compareTo(audience) >= 0) {
            requireOf(sight);
        }
        new Faults()
                .require(
                        decided != EvidenceAudience.OWN_SIDE || audience == EvidenceAudience.OWN_SIDE,
                        "/audience",
                        "The supplier has been let in already.")
                .require(isAllowed(decided, sight), "/audience", "The supplier asked that no other authority sees it.")
                .throwIfAny();
    }

    /** Whether the supplier's wish for secrecy, if there is one, allows that. */
    boolean isAllowed(EvidenceAudience decided, Sight sight) {
        return decided != EvidenceAudience.NETWORK || !keptSecret || sight.supplierSide();
    }
}
