package org.suppliercompliance.criteria.wallet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;

/** A merge patch of what is said about a proof; its content and its kind never change. */
@Schema(
        description = "JSON merge patch (RFC 7396); what is left out stays as it is, as do the content and the kind.",
        examples = "{\"expiresOn\": \"2030-01-14\"}")
public record PatchEvidence(
        @Schema(description = "How the proof is called.", examples = "ISO 45001 certificate")
        Patched<@NotBlank @Size(min = 1, max = 200) String> title,

        @Schema(
                description = "What it says, in short; of a policy the passage that matters. Null takes it away.",
                examples = "Covers all final assembly.")
        Patched<@Nullable @Size(min = 1, max = 2000) String> summary,

        @Schema(description = "Who issued it; null: that is not known.", examples = "Example Certification")
        Patched<@Nullable @Size(min = 1, max = 200) String> issuer,

        @Schema(description = "Its number; null: it has none.", examples = "EX-2026-117")
        Patched<@Nullable @Size(min = 1, max = 200) String> reference,

        @Schema(description = "The first day it holds; null: it has no first day.")
        Patched<@Nullable LocalDate> effectiveOn,

        @Schema(description = "When it was received; not in the future.")
        Patched<@NotNull LocalDate> receivedOn,

        @Schema(description = "The last day it holds; null: it has no end.")
        Patched<@Nullable LocalDate> expiresOn,

        @Schema(description = "Where the parts of its kind are shown, each once, in place of what was said before.")
        Patched<@NotNull @Size(max = 20) List<@NotNull @Valid ShownPart>> statements) {}
