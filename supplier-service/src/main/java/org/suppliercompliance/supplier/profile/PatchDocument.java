package org.suppliercompliance.supplier.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;

/** A merge patch of a document. */
@Schema(description = "JSON merge patch (RFC 7396).", examples = "{\"validUntil\": \"2030-01-31\"}")
public record PatchDocument(
        Patched<@NotNull DocumentKind> kind,

        @Schema(
                description = "What it is called. Left out: unchanged; null is refused.",
                examples = "Environmental management certificate")
        Patched<@NotBlank @Size(min = 1, max = 200) String> title,

        @Schema(
                description = "Who issued it. Left out: unchanged; null removes it.",
                examples = "Example Certification")
        Patched<@Nullable @Size(max = 200) String> issuer,

        @Schema(
                description = "Its number, or where it can be found. Left out: unchanged; null removes it.",
                examples = "EX-2024-117")
        Patched<@Nullable @Size(max = 500) String> reference,

        @Schema(
                description =
                        "SHA-256 of the file, so that it can be recognised. Left out: unchanged; null removes it.",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        Patched<@Nullable @Pattern(regexp = "^[0-9a-f]{64}$") String> sha256,

        @Schema(
                description =
                        "The day it was issued, not after today in the zone of the authority that registered it. Left out: unchanged; null removes it.")
        Patched<@Nullable LocalDate> issuedOn,

        @Schema(description = "The first day of its validity. Left out: unchanged; null removes it.")
        Patched<@Nullable LocalDate> validFrom,

        @Schema(
                description =
                        "The last day of its validity, not before the first; another day is reminded of anew. Left out: unchanged; null: no end.")
        Patched<@Nullable LocalDate> validUntil) {}
