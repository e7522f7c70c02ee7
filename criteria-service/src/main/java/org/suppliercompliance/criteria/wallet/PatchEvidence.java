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
@Schema(description = "JSON merge patch (RFC 7396).", examples = "{\"expiresOn\": \"2030-01-14\"}")
public record PatchEvidence(
        Patched<@NotBlank @Size(min = 1, max = 200) String> title,
        Patched<@Nullable @Size(min = 1, max = 2000) String> summary,
        Patched<@Nullable @Size(min = 1, max = 200) String> issuer,
        Patched<@Nullable @Size(min = 1, max = 200) String> reference,
        Patched<@Nullable LocalDate> effectiveOn,
        Patched<@NotNull LocalDate> receivedOn,
        Patched<@Nullable LocalDate> expiresOn,
        Patched<@NotNull @Size(max = 20) List<@NotNull @Valid ShownPart>> statements) {}
