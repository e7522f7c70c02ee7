package org.suppliercompliance.criteria.proof;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.ProofKind;

/** Registers an evidence kind of the caller's authority, or of the suite when an operator acts for none. */
@Schema(
        description = "A kind of evidence: a certificate, report, protocol or policy that can serve as proof.",
        examples = """
                {"code": "ISO-45003", "category": "CERTIFICATE", "names": {"en": "ISO 45003 certificate"}, "issuer": "Accredited certification body",
                 "parts": [], "redFlags": [], "source": "Tender guide 2026"}""")
public record RegisterEvidenceKind(
        @NotNull
        @Pattern(regexp = "^[A-Z0-9][A-Z0-9.-]{1,39}$")
        @Schema(description = "The stable code, unique for the owner.", examples = "ISO-45003")
        String code,

        @NotNull @Schema(description = "What it is.", examples = "CERTIFICATE")
        ProofKind category,

        @NotNull @Valid @Schema(description = "Its name, in at least one language.")
        Labels names,

        @Nullable
        @Size(min = 1, max = 200)
        @Schema(description = "Who issues it.", examples = "Accredited certification body")
        String issuer,

        @Nullable
        @Size(max = 20)
        @Schema(description = "What a complete proof must show, each part with its own statement.", maxItems = 20)
        List<@NotNull @Valid NamedPart> parts,

        @Nullable
        @Size(max = 10)
        @Schema(description = "Claims that make a proof of this kind not credible.", maxItems = 10)
        List<@NotNull @Valid NamedPart> redFlags,

        @NotBlank @Size(min = 1, max = 500) @Schema(description = "Where that is said.", examples = "Tender guide 2026")
        String source) {

    void check(Faults faults) {
        faults.require(!names.isEmpty(), "/names", "Name it in at least one language.");
        check(parts, "/parts", faults);
        check(redFlags, "/redFlags", faults);
    }

    private static void check(@Nullable List<NamedPart> parts, String pointer, Faults faults) {
        Set<String> codes = new HashSet<>();
        int position = 0;
        for (NamedPart part : parts == null ? List.<NamedPart>of() : parts) {
            String at = pointer + "/" + position++;
            faults.require(codes.add(part.code()), at + "/code", "The code stands here twice.");
            faults.require(!part.names().isEmpty(), at + "/names", "Name it in at least one language.");
        }
    }
}
