package org.suppliercompliance.supplier.authority;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A network as everybody in the suite may read it. */
@Schema(description = "Authorities that share a code of conduct, clauses, methods and results.")
public record NetworkView(
        @Schema(description = "What the network is known by. It never changes.", examples = "SWEDISH-REGIONS")
        String code,

        @Schema(description = "What it is called.", examples = "Sweden's regions")
        String name,

        @Schema(description = "Codes of the authorities in it.", examples = "[\"REGION-SKANE\", \"REGION-STOCKHOLM\"]")
        List<String> members,

        @Schema(description = "When it was registered.") Instant createdAt,

        @Schema(description = "When its name or its members last changed; at first when it was registered.")
        Instant changedAt,

        @JsonIgnore long version,
        @JsonIgnore UUID position)
        implements Versioned {}
