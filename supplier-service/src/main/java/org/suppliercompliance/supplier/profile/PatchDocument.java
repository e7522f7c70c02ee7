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
        Patched<@NotBlank @Size(min = 1, max = 200) String> title,
        Patched<@Nullable @Size(max = 200) String> issuer,
        Patched<@Nullable @Size(max = 500) String> reference,
        Patched<@Nullable @Pattern(regexp = "^[0-9a-f]{64}$") String> sha256,
        Patched<@Nullable LocalDate> issuedOn,
        Patched<@Nullable LocalDate> validFrom,
        Patched<@Nullable LocalDate> validUntil) {}
