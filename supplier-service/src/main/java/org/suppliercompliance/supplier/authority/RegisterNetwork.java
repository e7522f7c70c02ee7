package org.suppliercompliance.supplier.authority;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Registers a network of authorities. */
@Schema(
        description = "Authorities that share a code of conduct, clauses, methods and results.",
        examples =
                "{\"code\": \"SWEDISH-REGIONS\", \"name\": \"Sweden's regions\", \"members\": [\"REGION-STOCKHOLM\", \"REGION-SKANE\"]}")
public record RegisterNetwork(
        @NotNull
        @Pattern(regexp = RegisterAuthority.CODE, message = RegisterAuthority.CODE_MESSAGE)
        @Schema(description = "What the network is known by. It cannot be changed later.", examples = "SWEDISH-REGIONS")
        String code,

        @NotNull @Size(min = 1, max = 200) @Schema(description = "What it is called.", examples = "Sweden's regions")
        String name,

        @Schema(
                description = "Codes of the authorities in it, each once; it may be empty.",
                examples = "[\"REGION-STOCKHOLM\", \"REGION-SKANE\"]")
        @NotNull
        @Size(max = 1000)
        List<@NotNull @Pattern(regexp = RegisterAuthority.CODE, message = RegisterAuthority.CODE_MESSAGE) String>
                members) {}
