package org.suppliercompliance.criteria.wallet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A proof as those see it who may. */
@Schema(description = "A proof of a supplier, and how it stands today.")
public record EvidenceView(
        @Schema(description = "The id of the proof.") UUID id,

        @Schema(description = "The supplier whose proof it is.")
        UUID supplierId,

        @Schema(
                description = "The authority that uploaded it on the supplier's behalf; null when the supplier did.",
                examples = "OSLO",
                maxLength = 32)
        @Nullable
        String authority,

        @Schema(description = "The kind of evidence it is.") UUID kindId,

        @Schema(description = "The code of its kind.", examples = "ISO-45001", maxLength = 40)
        String kind,

        @Schema(description = "How it is called.", examples = "ISO 45001 certificate", maxLength = 200)
        String title,

        @Schema(description = "What it says, in short.", maxLength = 2000, examples = "Covers all final assembly.")
        @Nullable
        String summary,

        @Schema(description = "Who issued it.", maxLength = 200, examples = "Example Certification") @Nullable
        String issuer,

        @Schema(description = "Its number.", maxLength = 200, examples = "EX-2026-117") @Nullable
        String reference,

        @Schema(description = "The first day it holds.") @Nullable
        LocalDate effectiveOn,

        @Schema(description = "When it was received.") LocalDate receivedOn,

        @Schema(description = "The last day it holds.") @Nullable
        LocalDate expiresOn,

        @Schema(description = "How it stands today.", examples = "VALID")
        EvidenceState state,

        @Schema(description = "Where the parts of its kind are shown.", maxItems = 20)
        List<ShownPart> statements,

        @Schema(
                description = "The parts of its kind that it does not show yet.",
                maxItems = 20,
                examples = "[\"MONITORING\"]")
        List<@Size(max = 40) String> missingParts,

        @Schema(
                description = "Claims in what is said about it that make it not credible.",
                maxItems = 10,
                examples = "[\"NO-CONFLICT-MINERALS-CLAIM\"]")
        List<@Size(max = 40) String> redFlags,

        @Schema(description = "The name of the file.", examples = "iso-45001.pdf", maxLength = 255)
        String fileName,

        @Schema(description = "What the content is, by its bytes.", examples = "application/pdf", maxLength = 100)
        @Nullable
        String mediaType,

        @Schema(description = "The length of the content in bytes.", examples = "48213", minimum = "1") @Nullable
        Long bytes,

        @Schema(
                description = "The SHA-256 of the content, in small hexadecimal digits.",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                maxLength = 64)
        @Nullable
        String sha256,

        @Schema(description = "When the content had come.") @Nullable
        Instant contentAt,

        @Schema(description = "The zone whose days count.", examples = "Europe/Stockholm", maxLength = 64)
        String zone,

        @Schema(description = "When it was withdrawn; null while it stands.") @Nullable
        Instant withdrawnAt,

        @Schema(
                description = "Why it was withdrawn; null while it stands.",
                maxLength = 1000,
                examples = "Revoked by its issuer.")
        @Nullable
        String withdrawalReason,

        @Schema(description = "When its upload began.") Instant createdAt,

        @Schema(
                description =
                        "When what is said about it, its content or who may see it last changed, or it was withdrawn.")
        Instant changedAt,

        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {
    @Override
    public String timeState() {
        return switch (state) {
            case EXPIRING, EXPIRED, NOT_YET_EFFECTIVE -> "s" + state.ordinal();
            case AWAITING_CONTENT, VALID, WITHDRAWN -> "";
        };
    }
}
