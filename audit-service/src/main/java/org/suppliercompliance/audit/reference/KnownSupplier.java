package org.suppliercompliance.audit.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of a supplier's facts. */
@JsonIgnoreProperties(ignoreUnknown = true)
record KnownSupplier(
        @Nullable UUID id,
        @Nullable String legalName,
        @Nullable String country) {}
