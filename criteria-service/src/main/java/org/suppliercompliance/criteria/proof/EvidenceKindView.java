package org.suppliercompliance.criteria.proof;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.ProofKind;

/** An evidence kind as everybody may read it. */
@Schema(description = "A kind of evidence.")
public record EvidenceKindView(
        @Schema(description = "The id of the kind.") UUID id,

        @Schema(
                description = "The authority that registered it; null for what ships with the suite.",
                examples = "OSLO",
                maxLength = 32)
        @Nullable
        String authority,

        @Schema(description = "The stable code.", examples = "ISO-45001", maxLength = 40)
        String code,

        @Schema(description = "What it is.", examples = "CERTIFICATE")
        ProofKind category,

        @Schema(description = "Its name per language.") Labels names,

        @Schema(description = "Who issues it.", examples = "Accredited certification body", maxLength = 200) @Nullable
        String issuer,

        @Schema(description = "What a complete proof must show, each part by itself.", maxItems = 20)
        List<NamedPart> parts,

        @Schema(description = "Claims that make it not credible.", maxItems = 10)
        List<NamedPart> redFlags,

        @Schema(description = "Where that is said.", examples = "Make ICT Fair (Region Stockholm)", maxLength = 500)
        String source,

        @Schema(description = "Since when no new proof is taken as this kind.") @Nullable
        Instant retiredAt,

        @Schema(description = "When it was registered; of what ships with the suite, when it was put in.")
        Instant createdAt,

        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {}
