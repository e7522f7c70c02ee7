package org.suppliercompliance.supplier.authority;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** An authority as everybody in the suite may read it. */
@Schema(description = "A public body of the suite, with the rules that differ between authorities.")
public record AuthorityView(
        @Schema(examples = "OSLO") String code,
        @Schema(examples = "Oslo kommune") String name,
        @Schema(examples = "NO") String country,
        @Schema(examples = "Europe/Oslo") String zone,
        List<String> languages,

        @Schema(description = "Codes of the networks it belongs to.")
        List<String> networks,

        List<BuyingEntity> entities,

        @Schema(description = "Days before a due date on which its approach is told.")
        List<Integer> stepsBefore,

        @Schema(description = "Days after a date became overdue on which a reminder is told; 0 is that day itself.")
        List<Integer> stepsAfter,

        int planDueMonths,
        int correctionDueMonths,
        int reportDueMonths,
        Instant createdAt,
        Instant changedAt,
        @JsonIgnore long version,
        @JsonIgnore UUID position)
        implements Versioned {}
