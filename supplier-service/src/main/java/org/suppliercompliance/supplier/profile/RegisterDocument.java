package org.suppliercompliance.supplier.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Registers a document of a supplier: where it is and how long it is valid, not its content. */
@Schema(description = "A document of a supplier. What is not known is left out.", examples = """
                {"kind": "CERTIFICATE", "title": "Environmental management certificate", "issuer": "Example Certification", "reference": "EX-2024-117",
                 "issuedOn": "2026-01-15", "validFrom": "2026-02-01", "validUntil": "2029-01-31"}""")
public record RegisterDocument(
        @NotNull DocumentKind kind,

        @NotBlank
        @Size(min = 1, max = 200)
        @Schema(description = "What it is called.", examples = "Environmental management certificate")
        String title,

        @Nullable @Size(max = 200) @Schema(description = "Who issued it.", examples = "Example Certification")
        String issuer,

        @Nullable
        @Size(max = 500)
        @Schema(description = "Its number, or where it can be found.", examples = "EX-2024-117")
        String reference,

        @Nullable
        @Pattern(regexp = "^[0-9a-f]{64}$", message = "must be a SHA-256 in small hexadecimal digits")
        @Schema(
                description = "SHA-256 of the file, so that it can be recognised.",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256,

        @Nullable
        @Schema(
                description = "The day it was issued, not after today in the authority's zone.",
                examples = "2026-01-15")
        LocalDate issuedOn,

        @Nullable
        @Schema(
                description = "The first day of its validity; valid from the beginning when left out.",
                examples = "2026-02-01")
        LocalDate validFrom,

        @Nullable
        @Schema(
                description = "The last day of its validity; left out when it has no end, or none is known.",
                examples = "2029-01-31")
        LocalDate validUntil) {}
