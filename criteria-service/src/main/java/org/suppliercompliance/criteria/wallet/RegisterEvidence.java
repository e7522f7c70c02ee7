package org.suppliercompliance.criteria.wallet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Begins the upload of a proof: what it is. Its content follows by itself. */
@Schema(description = "A proof of a supplier; its content is sent next. What is not known is left out.", examples = """
                {"supplierId": "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10", "kindId": "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e20", "title": "ISO 45001 certificate",
                 "issuer": "Example Certification", "reference": "EX-2026-117", "effectiveOn": "2026-01-15", "receivedOn": "2026-02-01",
                 "expiresOn": "2029-01-14", "fileName": "iso-45001.pdf", "statements": []}""")
public record RegisterEvidence(
        @Nullable
        @Schema(
                description =
                        "The supplier; a supplier may leave it out, an authority that uploads on its behalf may not.",
                examples = "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10")
        UUID supplierId,

        @NotNull
        @Schema(description = "What kind of evidence it is.", examples = "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e20")
        UUID kindId,

        @NotBlank @Size(min = 1, max = 200) @Schema(description = "Its title.", examples = "ISO 45001 certificate")
        String title,

        @Nullable
        @Size(min = 1, max = 2000)
        @Schema(
                description = "What it says, in short; of a policy the passage that matters.",
                examples = "Covers all final assembly.")
        String summary,

        @Nullable @Size(min = 1, max = 200) @Schema(description = "Who issued it.", examples = "Example Certification")
        String issuer,

        @Nullable @Size(min = 1, max = 200) @Schema(description = "Its number.", examples = "EX-2026-117")
        String reference,

        @Nullable @Schema(description = "The first day it holds.", examples = "2026-01-15")
        LocalDate effectiveOn,

        @Nullable @Schema(description = "When it was received; today when left out.", examples = "2026-02-01")
        LocalDate receivedOn,

        @Nullable @Schema(description = "The last day it holds; left out when it has no end.", examples = "2029-01-14")
        LocalDate expiresOn,

        @NotBlank
        @Size(min = 1, max = 255)
        @Schema(
                description = "The name of the file: no path, ending in the extension of its type.",
                examples = "iso-45001.pdf")
        String fileName,

        @Nullable @Size(max = 20) @Schema(description = "Where the parts of its kind are shown.", maxItems = 20)
        List<@NotNull @Valid ShownPart> statements) {}
