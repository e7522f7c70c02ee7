package org.suppliercompliance.criteria.proof;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.criteria.catalogue.Labels;

/**
 * Something a proof of a kind must show, or must not claim.
 *
 * @param code its code, unique within the kind
 * @param names what it is called
 */
@Schema(description = "Something a proof of the kind must show by itself, or a claim that makes it not credible.")
public record NamedPart(
        @NotNull
        @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{0,39}$")
        @Schema(description = "Its code, unique within the kind.", examples = "MONITORING")
        String code,

        @NotNull @Valid @Schema(description = "What it is called, in at least one language.")
        Labels names) {}
