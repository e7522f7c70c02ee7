package org.suppliercompliance.audit.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Side;
import org.suppliercompliance.audit.correctiveaction.OnBehalf;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** Evidence as those see it who may. */
@Schema(description = "Evidence, with what is said about it. Its content is read apart.")
record EvidenceView(
        @Schema(description = "The id.") UUID id,

        @Schema(
                description = "The owning authority's code.",
                examples = {"REGION-STOCKHOLM"})
        String authority,

        @Schema(description = "The supplier it is about.") UUID supplierId,
        @Schema(description = "What it hangs on.") EvidenceSubject subject,

        @Schema(description = "The audit it hangs on, or in which its case was found.") @Nullable
        UUID auditId,

        @Schema(description = "The non-compliance it hangs on.") @Nullable
        UUID nonComplianceId,

        @Schema(
                description = "Which action of the plan, counted from 0.",
                examples = {"0"})
        @Nullable
        Integer action,

        @Schema(description = "The side that uploaded it.") Side side,

        @Schema(description = "How it came in, when the authority uploaded it for the supplier.") @Nullable
        OnBehalf onBehalf,

        @Schema(description = "What kind of file it is.") EvidenceKind kind,

        @Schema(
                description = "Its title.",
                examples = {"Time sheets April to June"})
        String title,

        @Schema(
                description = "What it shows.",
                examples = {"Weekly hours of all 214 workers, by shift"})
        @Nullable
        String description,

        @Schema(description = "Who may see it.") EvidenceAudience audience,

        @Schema(description = "Whether the supplier asked that no other authority sees it.")
        boolean keptSecret,

        @Schema(description = "How it stands.") EvidenceState state,

        @Schema(description = "The first day it holds.") @Nullable
        LocalDate effectiveOn,

        @Schema(description = "When it was received.") LocalDate receivedOn,

        @Schema(description = "The last day it holds.") @Nullable
        LocalDate expiresOn,

        @Schema(
                description = "The name of the file.",
                examples = {"time-sheets.pdf"})
        String fileName,

        @Schema(
                description = "What the content is, by its bytes.",
                examples = {"application/pdf"})
        @Nullable
        String mediaType,

        @Schema(
                description = "The length of the content in bytes.",
                examples = {"48213"})
        @Nullable
        Long bytes,

        @Schema(
                description = "The SHA-256 of the content.",
                examples = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"})
        @Nullable
        String sha256,

        @Schema(
                description = "Counts its versions.",
                examples = {"1"})
        int edition,

        @Schema(description = "The version before it.") @Nullable
        UUID replacesId,

        @Schema(description = "The version that replaced it.") @Nullable
        UUID replacedById,

        @Schema(description = "When the authority verified it.") @Nullable
        Instant verifiedAt,

        @Schema(
                description = "Who verified it: a token subject.",
                examples = {"5f0c2a3e"})
        @Nullable
        String verifiedBy,

        @Schema(
                description = "How it was verified.",
                examples = {"Compared with the wage lists of the same weeks"})
        @Nullable
        String verificationNote,

        @Schema(description = "When it was withdrawn.") @Nullable
        Instant withdrawnAt,

        @Schema(
                description = "Who withdrew it: a token subject.",
                examples = {"c81e09b4"})
        @Nullable
        String withdrawnBy,

        @Schema(
                description = "Why it was withdrawn.",
                examples = {"The wrong month"})
        @Nullable
        String withdrawalReason,

        @Schema(
                description = "Who uploaded it: a token subject.",
                examples = {"c81e09b4"})
        String recordedBy,

        @Schema(description = "When the upload began.") Instant createdAt,
        @JsonIgnore long version)
        implements Versioned {
    static EvidenceView of(Evidence evidence) {
        Evidence.Content content = evidence.content();
        Evidence.Mark verified = evidence.verified();
        Evidence.Mark withdrawn = evidence.withdrawn();
        return new EvidenceView(
                evidence.id(),
                evidence.authority(),
                evidence.supplierId(),
                evidence.subject(),
                evidence.auditId(),
                evidence.nonComplianceId(),
                evidence.action(),
                evidence.side(),
                evidence.onBehalf(),
                evidence.kind(),
                evidence.title(),
                evidence.description(),
                evidence.audience(),
                evidence.keptSecret(),
                evidence.state(),
                evidence.effectiveOn(),
                evidence.receivedOn(),
                evidence.expiresOn(),
                evidence.fileName(),
                content == null ? null : content.mediaType(),
                content == null ? null : content.bytes(),
                content == null ? null : content.sha256(),
                evidence.edition(),
                evidence.replacesId(),
                evidence.replacedById(),
                verified == null ? null : verified.at(),
                verified == null ? null : verified.by(),
                verified == null ? null : verified.note(),
                withdrawn == null ? null : withdrawn.at(),
                withdrawn == null ? null : withdrawn.by(),
                withdrawn == null ? null : withdrawn.note(),
                evidence.recordedBy(),
                evidence.createdAt(),
                evidence.version());
    }
}
