package org.suppliercompliance.audit.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.content.ContentType;

/** Evidence as other authorities see it: what it is and how old, not what its uploader called it. */
@Schema(description = "Evidence that was released to networks. Titles, texts and names of files are not shown.")
public record SharedEvidenceView(
        @Schema(description = "The id.") UUID id,
        @Schema(description = "The audit.") UUID auditId,
        @Schema(description = "What it hangs on.") EvidenceSubject subject,
        @Schema(description = "What kind of file it is.") EvidenceKind kind,

        @Schema(
                description = "What the content is, by its bytes.",
                examples = {"application/pdf"})
        String mediaType,

        @Schema(
                description = "The length of the content in bytes.",
                examples = {"48213"})
        long bytes,

        @Schema(
                description = "The SHA-256 of the content.",
                examples = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"})
        String sha256,

        @Schema(description = "The first day it holds.") @Nullable
        LocalDate effectiveOn,

        @Schema(description = "When it was received.") LocalDate receivedOn,

        @Schema(description = "The last day it holds.") @Nullable
        LocalDate expiresOn,

        @Schema(description = "Whether its authority verified it.")
        boolean verified,

        @JsonIgnore long version)
        implements Versioned {
    private static final int ENOUGH = 8;

    String fileName() {
        String extension =
                ContentType.ofMediaType(mediaType).map(ContentType::extension).orElseThrow();
        return "evidence-" + sha256.substring(0, ENOUGH) + "." + extension;
    }
}
