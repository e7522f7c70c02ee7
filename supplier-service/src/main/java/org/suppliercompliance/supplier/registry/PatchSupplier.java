package org.suppliercompliance.supplier.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;

/** A merge patch of a supplier; identifiers and roles are replaced as a whole. */
@Schema(
        description = "JSON merge patch (RFC 7396). Identifiers and roles are replaced as a whole.",
        examples = "{\"legalName\": \"Atea AB\", \"roles\": [\"RESELLER\", \"BRAND\"]}")
public record PatchSupplier(
        Patched<@NotBlank @Size(min = 1, max = 300) String> legalName,
        Patched<@NotNull @Pattern(regexp = "^[A-Z]{2}$") String> country,
        Patched<@Nullable @Size(max = 20) List<@NotNull @Valid IdentifierEntry>> identifiers,
        Patched<@Nullable @Size(max = 3) List<@NotNull SupplierRole>> roles,
        Patched<@Nullable @Size(max = 500) String> address,
        Patched<@Nullable @Size(max = 40) String> postalCode,
        Patched<@Nullable @Size(max = 200) String> town) {}
