package org.suppliercompliance.audit.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a merge and of a split.
 *
 * @param survivorId what the supplier is now; null after a split
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record KnownMerge(@Nullable UUID id, @Nullable UUID survivorId) {}
