package org.suppliercompliance.audit.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of an assessed risk. */
@JsonIgnoreProperties(ignoreUnknown = true)
record KnownRisk(
        @Nullable String authority,
        @Nullable Subject subject,
        @Nullable UUID supplierId,
        @Nullable String level,
        @Nullable BigDecimal score,
        @Nullable Integer bidAdjustment,
        @Nullable JsonNode factors,
        @Nullable Instant assessedAt) {
    /** What was assessed: a supplier, or one of its contracts. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Subject(@Nullable String kind) {}

    /** Whether it is about a supplier as a whole; what is said of a single contract is not kept. */
    boolean ofSupplier() {
        return subject != null && "SUPPLIER".equals(subject.kind());
    }
}
