package org.suppliercompliance.supplier.authority;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;

/** A merge patch of a network; the members are replaced as a whole. */
@Schema(
        description = "JSON merge patch (RFC 7396). The members are replaced as a whole; null removes them all.",
        examples = "{\"members\": [\"REGION-STOCKHOLM\", \"REGION-SKANE\", \"REGION-HALLAND\"]}")
public record PatchNetwork(
        @Schema(description = "What it is called. Left out: unchanged; null is refused.", examples = "Sweden's regions")
        Patched<@NotNull @Size(min = 1, max = 200) String> name,

        @Schema(
                description = "Codes of all authorities in it, each once. Left out: unchanged; null removes them.",
                examples = "[\"REGION-STOCKHOLM\", \"REGION-SKANE\", \"REGION-HALLAND\"]")
        Patched<@Nullable @Size(max = 1000) List<@NotNull @Pattern(regexp = RegisterAuthority.CODE) String>> members) {}
