package org.suppliercompliance.audit.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of a criterion's facts. */
@JsonIgnoreProperties(ignoreUnknown = true)
record KnownCriterion(
        @Nullable UUID id, @Nullable String code, @Nullable Integer version) {}
