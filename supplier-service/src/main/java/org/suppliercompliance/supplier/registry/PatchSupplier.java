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
        @Schema(
                description = "The legal name, kept as given. Left out: unchanged; null is refused.",
                examples = "Atea AB")
        Patched<@NotBlank @Size(min = 1, max = 300) String> legalName,

        @Schema(
                description =
                        "The country it is in, as an ISO 3166-1 alpha-2 code. Left out: unchanged; null is refused.",
                examples = "SE")
        Patched<@NotNull @Pattern(regexp = "^[A-Z]{2}$") String> country,

        @Schema(
                description =
                        "All numbers that registers gave it, each once and of no other supplier. Left out: unchanged; null removes them.")
        Patched<@Nullable @Size(max = 20) List<@NotNull @Valid IdentifierEntry>> identifiers,

        @Schema(description = "All that it is to its buyers. Left out: unchanged; null removes them.")
        Patched<@Nullable @Size(max = 3) List<@NotNull SupplierRole>> roles,

        @Schema(description = "Street address. Left out: unchanged; null removes it.", examples = "Kronborgsgränd 1")
        Patched<@Nullable @Size(max = 500) String> address,

        @Schema(description = "As written in its country. Left out: unchanged; null removes it.", examples = "164 46")
        Patched<@Nullable @Size(max = 40) String> postalCode,

        @Schema(description = "The town. Left out: unchanged; null removes it.", examples = "Kista")
        Patched<@Nullable @Size(max = 200) String> town) {}
