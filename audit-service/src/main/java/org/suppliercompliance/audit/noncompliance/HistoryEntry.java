package org.suppliercompliance.audit.noncompliance;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One act of a case's life, as it was recorded in the transaction of the act. */
@Schema(description = "One act in the life of a case: who did what when.")
record HistoryEntry(
        @Schema(
                description = "The version the act made.",
                examples = {"1"})
        long version,

        @Schema(description = "The act.") NonComplianceAct act,

        @Schema(description = "Where the case stood after it.")
        NonComplianceStatus status,

        @Schema(description = "When.") Instant recordedAt,

        @Schema(
                description = "Who: a token subject.",
                examples = {"5f0c2a3e"})
        String recordedBy,

        @Schema(
                description = "What was said: the body of the request.",
                additionalProperties = Schema.True.class,
                examples = {
                    "{\"severity\":\"MAJOR\",\"description\":\"Working hours above 60 a week in final assembly\",\"detectedOn\":\"2027-01-20\"}"
                })
        Map<String, Object> detail) {}
