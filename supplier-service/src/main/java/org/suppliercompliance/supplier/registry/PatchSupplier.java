package org.suppliercompliance.supplier.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.patch.Patched;

/** A merge patch of a supplier; identifiers and roles are replaced as a whole. */
@Schema(
        description = "JSON merge patch (RFC 7396). Identifiers and roles are replaced as a whole.",
        examples = "{\"legalName\": \"Atea AB\", \"roles\": [\"RESELLER\", \"BRAND\"]}")
public record PatchSupplier(
        Patched<@Size(min = 1, max = 300) @Pattern(regexp = RegisterSupplier.NOT_BLANK) String> legalName,
        Patched<@Pattern(regexp = "^[A-Z]{2}$") String> country,
        Patched<@Size(max = 20) List<@NotNull @Valid IdentifierEntry>> identifiers,
        Patched<@Size(max = 3) List<@NotNull SupplierRole>> roles,
        Patched<@Size(max = 500) String> address,
        Patched<@Size(max = 40) String> postalCode,
        Patched<@Size(max = 200) String> town) {}
